"""The window as a whole."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.habit_dialog import HabitDialog
from habit_desktop.ui.dialogs.import_dialog import Counts
from habit_desktop.ui.dialogs.schedule_chooser import Rhythm
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.widgets.side_bar import NARROW_PX, SideBar
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words
from habit_desktop.wording.templates import templates
from tests.ui.people import COFFEE, GYM, HABITS, NOW, TODAY, reading, thursday

ROOT = Path(__file__).parents[2]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow(lambda: NOW)
    qtbot.addWidget(window)
    window.show_today(thursday())
    window.show()
    qtbot.waitExposed(window)
    window.accept_close()  # so that the test can end
    return window


def test_the_first_page_needs_neither_charts_nor_dialogs_nor_the_other_page() -> None:
    script = (
        "import sys; from datetime import datetime, UTC; from PySide6.QtWidgets import QApplication;"
        "app = QApplication([]); from habit_desktop.ui.main_window import MainWindow;"
        "from tests.ui.people import thursday;"
        "window = MainWindow(lambda: datetime(2026, 3, 19, tzinfo=UTC)); window.show_today(thursday()); window.show();"
        "app.processEvents();"
        "heavy = ('numpy', 'pyqtgraph', 'habit_desktop.ui.dialogs.', 'habit_desktop.ui.pages.insight.');"
        "print([name for name in sys.modules if name.startswith(heavy)])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_the_title_is_the_date(window: MainWindow) -> None:
    assert window.windowTitle() == "Thursday, 19 March – Habit Desktop"


def test_a_row_opens_insight_on_its_habit(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_opened) as opened:
        window.today.insight_wanted.emit("gym")
    assert opened.args == [Page.INSIGHT]
    assert window.insight.habit_id == "gym"


def test_a_page_is_told_of_once_when_it_is_first_opened(window: MainWindow) -> None:
    came: list[Page] = []
    window.page_came.connect(lambda page, _widget: came.append(page))
    for page in (Page.INSIGHT, Page.TODAY, Page.INSIGHT):
        window.open_page(page)
    assert came == [Page.INSIGHT]
    assert [page for page, _widget in window.pages_made()] == [Page.TODAY, Page.INSIGHT]


def test_closing_is_left_to_the_caller(window: MainWindow, qtbot: QtBot) -> None:
    other = MainWindow(lambda: NOW)
    qtbot.addWidget(other)
    other.show()
    with qtbot.waitSignal(other.close_requested):
        assert not other.close()
    other.accept_close()


def test_a_program_that_ends_closes_its_window(window: MainWindow) -> None:
    window.accept_close()
    assert window.close()


def test_a_narrow_window_shows_its_pages_as_icons(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(360, 640)
    qtbot.waitUntil(lambda: window.findChildren(SideBar)[0].width() == NARROW_PX)


def test_what_was_done_is_said_and_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    window.say("Meditate: done", undo=True)
    toast = window.findChildren(Toast)[0]
    assert toast.isVisible()
    with qtbot.waitSignal(window.undo_requested):
        toast.undo_requested.emit()


@pytest.mark.parametrize(
    ("key", "modifiers", "signal"),
    [
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "undo_requested"),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, "redo_requested"),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier, "quit_requested"),
    ],
)
def test_keys_reach_everywhere(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        QTest.keyClick(window, key, modifiers)


def test_a_new_habit_is_handed_up(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.open_new_habit()
    dialog.what.name.setText("Sing")
    with qtbot.waitSignal(window.habit_created) as created:
        dialog.accept()
    assert created.args is not None
    assert created.args[0]["name"] == "Sing"


def test_a_changed_habit_is_handed_up_with_its_id(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.open_edit_habit("gym")
    assert dialog is not None
    dialog.what.question.setText("Did you lift?")
    with qtbot.waitSignal(window.habit_changed) as changed:
        dialog.accept()
    assert changed.args == ["gym", {"question": "Did you lift?"}]


def test_a_habit_left_as_it_was_is_not_handed_up(window: MainWindow, qtbot: QtBot) -> None:
    dialog = window.open_edit_habit("gym")
    assert dialog is not None
    with qtbot.assertNotEmitted(window.habit_changed):
        dialog.accept()


def test_an_import_walks_from_preview_to_result(window: MainWindow, qtbot: QtBot) -> None:
    counts = Counts("Loop backup", 7, 1204, 31)
    dialog = window.open_import()
    with qtbot.waitSignal(window.preview_requested):
        dialog.choose("loop.db")
    window.show_import_preview(counts)
    with qtbot.waitSignal(window.import_requested):
        dialog.accept_button.click()
    window.show_import_progress(1, 10)
    window.show_import_result(counts)
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()


def test_a_late_answer_to_a_closed_import_is_ignored(window: MainWindow) -> None:
    window.open_import().reject()
    window.show_import_problem("Too late.")


def test_the_overview_of_keys_opens(window: MainWindow) -> None:
    assert isinstance(window.open_shortcuts(), QDialog)


def test_tags_in_use_are_offered(window: MainWindow) -> None:
    completer = window.open_new_habit().more.tags.line.completer()
    assert completer is not None
    assert completer.model().rowCount() == 3


def test_a_habit_that_is_not_shown_can_be_edited_as_it_is_now(window: MainWindow) -> None:
    window.know([COFFEE, replace(GYM, question="Did you lift?")], week_start=0)
    dialogs = [window.open_edit_habit(habit) for habit in ("coffee", "gym")]
    assert [dialog and dialog.what.name.text() for dialog in dialogs] == ["Coffee", "Gym"]
    assert [dialog and dialog.what.question.text() for dialog in dialogs] == ["", "Did you lift?"]


def test_a_habits_dialog_knows_the_other_names_and_the_weeks_first_day(window: MainWindow) -> None:
    window.know(HABITS, week_start=6)
    dialog = window.open_new_habit()
    dialog.what.name.setText("Gym")
    dialog.when.schedule.choose(Rhythm.PER_WEEK)
    assert "Sunday first" in dialog.when.meaning.text()
    assert "Another habit has this name, too." in [words.text() for words in dialog.findChildren(Words)]


def test_a_habit_may_keep_its_own_name(window: MainWindow) -> None:
    window.know(HABITS, week_start=0)
    dialog = window.open_edit_habit("gym")
    assert dialog is not None
    assert "Another habit has this name, too." not in [words.text() for words in dialog.findChildren(Words)]


def test_a_new_habit_can_begin_as_a_template(window: MainWindow, qtbot: QtBot) -> None:
    template = templates()[0]
    with qtbot.waitSignal(window.habit_created) as created:
        window.open_habit_from(template).accept()
    assert created.args == [template.fields()]


def test_a_habit_nobody_knows_cannot_be_edited(window: MainWindow) -> None:
    assert window.open_edit_habit("gone") is None


def test_the_demo_person_is_asked_for_from_the_empty_page(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.demo_requested):
        window.today.demo_requested.emit()


def test_dialogs_belong_to_the_window(window: MainWindow) -> None:
    window.open_new_habit()
    assert window.findChildren(HabitDialog)


@pytest.mark.parametrize("page", Page)
def test_a_page_is_never_wider_than_a_window_made_narrow(window: MainWindow, page: Page) -> None:
    window.insight.show_reading(reading(), HABITS)
    window.open_page(page)
    window.resize(360, 640)
    shown = window.page_of(page)
    assert shown.content.width() == shown.viewport().width() < 360


def test_the_keyboard_comes_round_to_the_top_of_a_page_that_is_scrolled(window: MainWindow) -> None:
    window.resize(360, 640)
    bar = window.today.verticalScrollBar()
    bar.setValue(bar.maximum())
    window.findChildren(SideBar)[0].findChildren(QAbstractButton)[-1].setFocus()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    reached = window.focusWidget()
    seen = window.today.viewport()
    assert seen.rect().contains(reached.mapTo(seen, reached.rect().center()))


def test_a_day_without_rows_keeps_the_keyboard_on_the_page(window: MainWindow) -> None:
    window.today.row("gym").mark.setFocus()
    empty = replace(thursday(), day=TODAY - timedelta(days=400), rows=(), hidden=0)
    window.show_today(empty)
    focused = window.focusWidget()
    assert focused is window.today or window.today.isAncestorOf(focused)


def test_the_page_of_a_habit_is_marked_where_all_habits_are(window: MainWindow) -> None:
    window.open_page(Page.SETTINGS)
    window.open_page(Page.HABIT)
    chosen = [
        entry.text() for entry in window.findChildren(SideBar)[0].findChildren(QAbstractButton) if entry.isChecked()
    ]
    assert chosen == ["Habits"]
