"""The whole window with a made-up person's half year in it, and every dialog it opens."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import islice
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from habit_desktop.app.demo import PICTURED_AT
from habit_desktop.app.demo_person import move_in
from habit_desktop.app.demo_reminders import remind
from habit_desktop.app.desk import Desk
from habit_desktop.app.pictures import SIZES, open_pictured, pictured_window, settle
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import Via
from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.engine.readings import SpanLeftOut, TrainingState, Waiting
from habit_desktop.engine.session import Session
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.clock import FrozenClock
from habit_desktop.ui.dialogs.amount_dialog import AmountDialog
from habit_desktop.ui.dialogs.backup_row import BackupRow
from habit_desktop.ui.dialogs.backups_dialog import BackupsDialog
from habit_desktop.ui.dialogs.backups_state import BackupLine
from habit_desktop.ui.dialogs.erase_dialog import EraseDialog
from habit_desktop.ui.dialogs.export_kinds import backup_kinds
from habit_desktop.ui.dialogs.import_dialog import ImportDialog
from habit_desktop.ui.dialogs.import_findings import Counts
from habit_desktop.ui.dialogs.left_out_dialog import LeftOutDialog
from habit_desktop.ui.dialogs.model_card_dialog import ModelCardDialog
from habit_desktop.ui.dialogs.note_dialog import NoteDialog
from habit_desktop.ui.dialogs.save_dialog import SaveDialog
from habit_desktop.ui.dialogs.time_dialog import TimeDialog
from habit_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.habits.page import HabitsPage
from habit_desktop.ui.pages.habits.year_dialog import YearDialog
from habit_desktop.ui.pages.insight.compare_dialog import CompareDialog
from habit_desktop.ui.pages.insight.compare_state import compare_state
from habit_desktop.ui.pages.insight.leave_out_dialog import LeaveOutDialog
from habit_desktop.ui.pages.insight.page import ALL_HABITS
from habit_desktop.ui.pages.insight.versions_dialog import VersionsDialog
from habit_desktop.ui.pages.reminders.page import RemindersPage
from habit_desktop.ui.pages.today.choice import Layout, Shown, ViewChoice
from habit_desktop.ui.theme.theme import Scheme
from habit_desktop.ui.widgets.fold_button import FoldButton
from habit_desktop.wording import recovery
from habit_desktop.wording.backups import folder_meaning, held, question
from habit_desktop.wording.watching import found as backup_found
from tests.engine.living import replay_now
from tests.ui.layout import findings
from tests.ui.opened import inside, network
from tests.ui.people import NOW, TODAY, WALK, chances, nobody, reading
from tests.ui.rightness import nothing_right
from tests.ui.trained import FOUND, HISTORY

HABIT = "demo-3"
REMINDED_DAYS = 75
Household = tuple[MainWindow, Session]
Look = TypeVar("Look")
Opened = Callable[[MainWindow], QWidget | None]
COUNTS = Counts(
    "Loop Habit Tracker backup",
    12,
    4213,
    87,
    [("Swim, 2024-02-30", "there is no such day"), ("Read", "its colour is unknown here")],
    12,
    11,
)


@contextmanager
def inhabited(folder: Path) -> Iterator[tuple[MainWindow, Session]]:
    """The window of the person, and their session."""
    data = DataFolder.open(folder)
    session = Session(data, FrozenClock(PICTURED_AT), Via.WINDOW)
    move_in(session)
    replay_now(session)
    remind(session, session.today() - REMINDED_DAYS * DAY)
    window = pictured_window(session)
    yield window, session
    window.accept_close()
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    data.close()


def page_findings(window: MainWindow, session: Session, page: Page, size: QSize) -> list[str]:
    """What is wrong with a page in a size."""
    open_pictured(window, page, session)
    settle(window, size)
    return findings(window)


def view_findings(window: MainWindow, session: Session, name: str, size: QSize) -> list[str]:
    """What is wrong with one of the views in a size."""
    VIEWS[name](window, session)
    settle(window, size)
    found = findings(window)
    leave_view(window)
    return found


def leave_view(window: MainWindow) -> None:
    """Every page looks as it does at first."""
    window.today.show_stopwatch("", "")
    window.today.stopwatch_bar.ask("", "")
    window.today.notices.say_backup("")
    window.today.choose(ViewChoice())
    for fold in window.insight.findChildren(FoldButton):
        fold.setChecked(False)


def empty_findings(window: MainWindow, size: QSize) -> list[str]:
    """What is wrong with the page of somebody who has no habit yet."""
    window.open_page(Page.TODAY)
    window.show_today(nobody())
    settle(window, size)
    found = findings(window)
    window.day_requested.emit(PICTURED_AT.date())  # the person is back
    return found


def dialog_findings(dialog: QDialog, size: QSize) -> list[str]:
    """What is wrong with a dialog that has at most a size; it is closed afterwards."""
    dialog.show()
    QApplication.processEvents()
    dialog.resize(dialog.size().boundedTo(size))
    for _ in range(3):
        QApplication.processEvents()
    found = findings(dialog)
    if dialog.width() > size.width() or dialog.height() > size.height():
        found.append(f"{dialog.width()}×{dialog.height()} is too large for {size.width()}×{size.height()}")
    put_away(dialog)
    return found


def put_away(dialog: QDialog) -> None:
    """A dialog is closed and gone: one that stays would be dressed in each theme to come."""
    dialog.close()
    dialog.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _today(choice: ViewChoice) -> Callable[[MainWindow, Session], None]:
    """A way to look at Today."""

    def look(window: MainWindow, session: Session) -> None:
        open_pictured(window, Page.TODAY, session)
        window.today.choose(choice)

    return look


def _reminders(*, opened: bool = False, every: bool = False) -> Callable[[MainWindow, Session], None]:
    """A way to look at the Reminders page: a decision open, or the habits that do not remind today shown as well."""

    def look(window: MainWindow, session: Session) -> None:
        open_pictured(window, Page.REMINDERS, session)
        page = window.page_of(Page.REMINDERS)
        assert isinstance(page, RemindersPage)
        while not page.log.list.lines:  # it is read bit by bit
            QApplication.processEvents()
        if (page.log.list.opened != "") is not opened:
            page.log.list.chosen.emit(page.log.list.lines[1])
        if page.today.shows_all is not every:
            page.today.rest.click()

    return look


def _insight(window: MainWindow, session: Session) -> None:
    open_pictured(window, Page.INSIGHT, session)


def _insight_unfolded(window: MainWindow, session: Session) -> None:
    _insight(window, session)
    for fold in window.insight.findChildren(FoldButton):
        fold.setChecked(True)


def _insight_of_all(window: MainWindow, session: Session) -> None:
    _insight(window, session)
    window.insight.habit_chosen.emit(ALL_HABITS)


def _insight_of_three_days(window: MainWindow, session: Session) -> None:
    _insight(window, session)
    _stand_still(window)
    page, known = window.insight, session.in_use()
    page.show_reading(replace(reading(chances(3)), versions=()), [history.habit for history in known.values()])
    page.show_inside(inside(guessed=True), network(states=1))
    page.show_right(nothing_right())
    page.show_training(TrainingState(running=False, waiting=Waiting.NO_ROWS))


def _insight_of_nobody(window: MainWindow, session: Session) -> None:
    _insight(window, session)
    _stand_still(window)
    window.insight.show_reading(None, ())


def _stand_still(window: MainWindow) -> None:
    """Nothing is shown anew by itself in place of what is shown next."""
    for desk in window.findChildren(Desk):
        desk.close()


def _timed(window: MainWindow, session: Session) -> None:
    _today(ViewChoice())(window, session)
    shown = window.today.state
    assert shown
    window.today.show_stopwatch(next(row.habit.id for row in shown.rows if row.timed), "1:02:45")
    window.today.stopwatch_bar.ask("The stopwatch of “Piano” has been running since yesterday 18:40.", "Add 23:12")


def _phone(window: MainWindow, session: Session) -> None:
    _today(ViewChoice())(window, session)
    window.today.notices.say_backup(backup_found("Loop Habits Backup 2026-03-19 182034.db", 1, 42, 3))


VIEWS: Mapping[str, Callable[[MainWindow, Session], None]] = {
    "today": _today(ViewChoice()),
    "today, narrowed down": _today(ViewChoice(search="e", shown=Shown.REMAINING, tag="Evening")),
    "today, nothing found": _today(ViewChoice(search="nothing is called that")),
    "today, grid": _today(ViewChoice(layout=Layout.GRID)),
    "today, timed": _timed,
    "today, a backup was found": _phone,
    "insight, unfolded": _insight_unfolded,
    "insight, all habits": _insight_of_all,
    "insight, three days": _insight_of_three_days,
    "insight, nobody": _insight_of_nobody,
    "habits": lambda window, session: open_pictured(window, Page.HABITS, session),
    "habit": lambda window, session: open_pictured(window, Page.HABIT, session),
    "reminders": _reminders(),
    "reminders, a decision opened": _reminders(opened=True),
    "reminders, all habits": _reminders(every=True),
    "settings": lambda window, session: open_pictured(window, Page.SETTINGS, session),
}
"""Every page in the ways it may look, by a name for it."""


def _previewed(window: MainWindow) -> ImportDialog:
    dialog = window.dialogs.open_import()
    dialog.choose("Loop Habits Backup 2026-03-19 182034.db")
    dialog.show_preview(COUNTS)
    return dialog


def _table(window: MainWindow) -> ImportDialog:
    dialog = window.dialogs.open_import()
    dialog.choose("my habits since 2019.csv")
    days = {"03/04/2026": "Wed 4 March 2026", "05/04/2026": "Mon 4 May 2026", "06/04/2026": "Thu 4 June 2026"}
    read = [f"{written} is {day}: Read a chapter before going to bed, x" for written, day in days.items()]
    guess = "Days are read from the column “Date”; every other column is a habit."
    dialog.show_preview(Counts("csv", 3, 412, 0, [], guess=guess, examples=read, ambiguous=True))
    return dialog


def _cancelled(window: MainWindow) -> ImportDialog:
    dialog = _previewed(window)
    dialog.show_cancelled()
    return dialog


def _imported(window: MainWindow) -> ImportDialog:
    dialog = _previewed(window)
    dialog.show_result(COUNTS)
    return dialog


def _refused(window: MainWindow) -> ImportDialog:
    dialog = window.dialogs.open_import()
    dialog.show_problem("This is no file of Loop Habit Tracker: it holds no table of habits. Nothing was changed.")
    return dialog


def _edited(window: MainWindow) -> QDialog:
    dialog = window.dialogs.open_edit_habit(HABIT)
    assert dialog is not None
    return dialog


def _line_menu(window: MainWindow) -> QMenu:
    page = window.page_of(Page.HABITS)
    assert isinstance(page, HabitsPage)
    return page.list.rows[0].open_menu()


def _pause_menu(window: MainWindow) -> QMenu:
    page = window.page_of(Page.REMINDERS)
    assert isinstance(page, RemindersPage)
    return page.pause_menu()


def _day(window: MainWindow) -> QWidget | None:
    reading = window.habit.reading
    return window.habit.calendar.open_day(reading.today - timedelta(days=3)) if reading else None


def _year(window: MainWindow) -> QDialog:
    page = window.page_of(Page.HABITS)
    assert isinstance(page, HabitsPage)
    page.year_requested.emit(2026)
    return page.findChildren(YearDialog)[-1]


def _guide(window: MainWindow) -> QDialog:
    return window.dialogs.open_guide("making-habits", window.commands())


def _guide_searched(window: MainWindow) -> QDialog:
    dialog = window.dialogs.open_guide("reminders", window.commands())
    dialog.field.setText("quiet hours")
    return dialog


def _left_out(window: MainWindow) -> QDialog:
    dialog = LeaveOutDialog(TODAY, parent=window)
    dialog.show_rows(41)
    dialog.show_spans([SpanLeftOut(date(2025, 12, 24), date(2026, 1, 6), 84, NOW)])
    dialog.show_said("24 Dec – 6 Jan left out of training.")
    return dialog


def _backups(window: MainWindow) -> BackupsDialog:
    dialog = BackupsDialog(window)
    facts = "1.2 MB · restore point: as it was before a restore · in /media/stick/backups of habits"
    lines = [
        BackupLine(f"{n}.db", f"Thu {n} March 2026, 14:05", "1.2 MB" if n % 2 else facts) for n in range(18, 0, -1)
    ]
    dialog.show_backups(lines, folder_meaning("/media/stick/backups of habits", "away"))
    dialog.show_held("18.db", held(12, 4213, 87, 3, TODAY))
    dialog.show_held("17.db", "The backup 17.db is damaged. Nothing was changed; choose another one.", sound=False)
    dialog.show_said("A backup was made.")
    return dialog


def _no_backups(window: MainWindow) -> BackupsDialog:
    dialog = BackupsDialog(window)
    dialog.show_backups((), folder_meaning("", "none"))
    return dialog


def _closed_backup(window: MainWindow) -> BackupsDialog:
    dialog = _backups(window)
    dialog.findChildren(BackupRow)[0].restore.click()
    dialog.show_closed(wrong=False)
    QTest.keyClicks(dialog.focusWidget(), "open barley")
    dialog.show_closed(wrong=True)
    return dialog


def _making(window: MainWindow) -> BackupsDialog:
    dialog = _backups(window)
    dialog.show_making()
    return dialog


def _closed_file(window: MainWindow) -> ImportDialog:
    dialog = window.dialogs.open_import()
    dialog.choose("habit-desktop-2026-03-19.json")
    dialog.show_closed(wrong=True)
    return dialog


def _export(window: MainWindow, first: str = "", again: str = "", *, problem: str = "") -> SaveDialog:
    dialog = window.dialogs.open_export()
    dialog.closing.wished.setChecked(bool(first))
    dialog.closing.first.setText(first)
    dialog.closing.again.setText(again)
    if problem:
        dialog.show_problem(problem)
    return dialog


def _no_cipher(window: MainWindow) -> SaveDialog:
    dialog = _export(window)
    dialog.closing.refuse("A passphrase needs one more package: pip install 'habit-desktop[passphrase]'.")
    return dialog


def _asked(window: MainWindow) -> BackupsDialog:
    dialog = _backups(window)
    dialog.findChildren(BackupRow)[0].restore.click()
    held_words = held(12, 4213, 87, 3, TODAY)
    dialog.show_question(question("Thu 19 March 2026, 14:05", held_words, "12 habits, 4,220 marks, 87 notes"))
    return dialog


def _restoring(window: MainWindow) -> BackupsDialog:
    dialog = _asked(window)
    dialog.accept_button.click()
    dialog.show_stage(RestoreStage.KEEPING)
    return dialog


def _trouble(window: MainWindow, then: str = "", *, working: bool = False) -> TroubleDialog:
    dialog = TroubleDialog(recovery.title(), recovery.explained(), recovery.bring_back_label(), window)
    if working:
        dialog.show_progress(recovery.bringing_back())
    elif then:
        dialog.show_problem(then)
    return dialog


DIALOGS: Mapping[str, Callable[[MainWindow], QDialog]] = {
    "new habit": lambda window: window.dialogs.open_new_habit(),
    "edited habit": _edited,
    "import": lambda window: window.dialogs.open_import(),
    "import, previewed": _previewed,
    "import, table": _table,
    "import, cancelled": _cancelled,
    "import, done": _imported,
    "import, refused": _refused,
    "shortcuts": MainWindow.open_shortcuts,
    "guide": _guide,
    "guide, searched": _guide_searched,
    "note": lambda window: NoteDialog(WALK.name, "Along the river", window),
    "amount": lambda window: AmountDialog(WALK, 4120.0, window),
    "model card": ModelCardDialog,
    "year report": _year,
    "time of a tick": lambda window: TimeDialog(WALK.name, time(7, 20), window),
    "pause": lambda window: window.dialogs.open_pause(),
    "palette": lambda window: window.open_palette([WALK]),
    "versions": lambda window: VersionsDialog(HISTORY, lambda: NOW, window),
    "two versions": lambda window: CompareDialog(compare_state(HISTORY, FOUND, NOW), window),
    "days left out": _left_out,
    "erase": lambda window: EraseDialog([WALK], date(2026, 3, 19), window),
    "backups": _backups,
    "backups, looked for": BackupsDialog,
    "backups, none yet": _no_backups,
    "backups, asked": _asked,
    "backups, restoring": _restoring,
    "backups, closed": _closed_backup,
    "backups, making one": _making,
    "import, closed": _closed_file,
    "export": _export,
    "export, closed": lambda window: _export(window, "open sesame", "open barley"),
    "export, refused": lambda window: _export(window, "open", "open", problem="The disk is full; nothing was changed."),
    "export, no passphrase": _no_cipher,
    "backup as a file": lambda window: SaveDialog("Save a backup as a file", backup_kinds(), "backup", window),
    "damaged": _trouble,
    "damaged, being brought back": lambda window: _trouble(window, working=True),
    "damaged, no way on": lambda window: _trouble(
        window, "The disk is full. Nothing was changed; make room and try again."
    ),
    "not in the file": lambda window: LeftOutDialog([("Gym", "its icon 🏋"), ("Water", "its tags body")], window),
}
"""Every dialog, by a name for it, opened over the window."""


def turn_of(named: Mapping[str, Look], scheme: Scheme) -> Mapping[str, Look]:
    """Every second of some things to look at: each has its turn in a light and in a dark theme, one of high contrast.

    That all colours of a theme stand out from each other is shown in `theme/test_tokens.py`.
    """
    first = 0 if scheme in (Scheme.LIGHT, Scheme.CONTRAST_DARK) else 1
    return dict(islice(named.items(), first, None, 2))


POPUPS: Mapping[str, tuple[Page, Opened]] = {
    "menu of a row": (Page.TODAY, lambda window: window.today.row(HABIT).open_menu()),
    "menu of views": (Page.TODAY, lambda window: window.today.view_menu()),
    "menu of the page": (Page.TODAY, lambda window: window.today.more_menu()),
    "menu of a line": (Page.HABITS, _line_menu),
    "menu of a pause": (Page.REMINDERS, _pause_menu),
    "day of a habit": (Page.HABIT, _day),
}
"""Every menu and sheet, and the page it belongs to."""


def all_findings(folder: Path, size: str) -> list[str]:
    """What is wrong anywhere in one of the sizes."""
    found = []
    with inhabited(folder) as (window, session):
        for page in Page:
            found += [f"{page.name}: {line}" for line in page_findings(window, session, page, SIZES[size])]
        for name, opened in DIALOGS.items():
            found += [f"{name}: {line}" for line in dialog_findings(opened(window), SIZES[size])]
        found += [f"nobody: {line}" for line in empty_findings(window, SIZES[size])]
    return found
