"""What begins to live once the window is painted, and ends with it."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.importer import Importer
from habit_desktop.app.living import Living
from habit_desktop.domain.event import AppOpened, TrainingRan, Via
from habit_desktop.domain.history import Answer
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.runtime.own_input import OwnInput
from habit_desktop.runtime.ticker import TICK_MS, UNSEEN_TICK_MS, Ticker
from habit_desktop.system.tray import Tray
from habit_desktop.ui.commands import Do
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.preferences import Preferences
from habit_desktop.ui.quick_check.popup import QuickCheck
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words
from tests.app.stopped_in_time import waits_to_be_stopped
from tests.engine.living import StandingClock, day, made, opened, remember
from tests.storage.formats.loop_builder import loop_database, timestamp

ROOT = Path(__file__).parents[2]


@pytest.fixture
def living(qapp: QApplication, session: Session, window: MainWindow, tray: Tray, tmp_path: Path) -> Iterator[Living]:
    kept, own_input = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat), OwnInput(qapp)
    living = Living(session, window, tray, kept, own_input, tray)
    yield living
    living.close()
    own_input.deleteLater()


def openings(session: Session) -> list[Via]:
    """From where the window was opened, the first time first."""
    return [event.via for event in session.folder.events.events_of((AppOpened,))]


def test_the_run_is_put_together_without_what_only_lives_after_the_first_paint() -> None:
    script = (
        "import sys; import habit_desktop.app.compose;"
        "print([name for name in sys.modules if name.startswith(('numpy', 'jeepney', 'habit_desktop.app.living'))])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_once_the_past_is_remembered_the_chances_of_the_day_are_made(
    qtbot: QtBot, living: Living, session: Session
) -> None:
    habit = made(session)
    living.begin()
    qtbot.waitUntil(lambda: list(session.folder.predictions.of_day(day(0))) == [habit])
    assert openings(session) == [Via.WINDOW]


def test_the_page_is_open_that_the_person_wants_to_see_first(
    qtbot: QtBot, living: Living, session: Session, window: MainWindow
) -> None:
    made(session)
    window.preferences = Preferences(first_page=Page.INSIGHT)
    living.begin()
    qtbot.waitUntil(lambda: window.page is Page.INSIGHT)


def test_an_answer_that_cannot_be_kept_is_said_and_harms_nothing(
    qtbot: QtBot, living: Living, session: Session, window: MainWindow
) -> None:
    habit = session.create({"name": "Water", "kind": "numeric", "target": 8.0})
    key = reminder_key(habit, day(0), "18:00")
    living.notifier.answered.emit(key, "done", -1.0)
    toast = window.findChildren(Toast)[0].findChildren(Words)[0]
    assert toast.text().startswith("Not saved: ")
    living.notifier.answered.emit(key, "more", 2.0)
    assert session.days(habit)[-1].amount == 2.0


def test_what_another_process_does_is_shown(
    qtbot: QtBot, living: Living, session: Session, window: MainWindow, folder: Path, clock: StandingClock
) -> None:
    habit = made(session)
    living.begin()
    qtbot.waitUntil(lambda: bool(window.today.state and window.today.state.rows))
    other = opened(folder, clock)
    other.complete(habit, day(0))
    other.folder.close()
    session.refresh()
    qtbot.waitUntil(lambda: not window.today.row(habit).state.open)


def test_a_tick_while_a_past_is_brought_in_leaves_the_chances_of_that_past_to_the_import(
    qtbot: QtBot, living: Living, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    read = made(session, "Read")
    living.begin()
    qtbot.waitUntil(lambda: read in session.folder.predictions.of_day(day(0)))
    days = [{"timestamp": timestamp(day(-ago))} for ago in (1, 2, 4)]
    backup = loop_database(tmp_path / "loop.db", [{"name": "Walk", "uuid": "a" * 32}], days)
    importer, desk = window.findChildren(Importer)[0], window.findChildren(Desk)[0]
    with waits_to_be_stopped(after=2):
        assert importer.bring(backup)
    qtbot.waitUntil(lambda: len(session.histories()) == 2)
    with qtbot.waitSignal(desk.refreshed):
        window.mark_requested.emit(read, day(0), Answer.DONE, None)
    assert importer.running
    assert {said.habit for said in session.folder.predictions.since(date.min)} == {read}
    importer.close()


def test_the_quick_check_opens_and_leads_to_the_window(qtbot: QtBot, living: Living, session: Session) -> None:
    made(session)
    living.begin()
    living.toggle_quick_check()
    popup = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QuickCheck))
    assert popup.isVisible()
    with qtbot.waitSignal(living.window_wanted):
        popup.window_requested.emit()
    living.toggle_quick_check()
    assert not popup.isVisible()


def test_a_training_asked_for_by_a_command_runs(
    qtbot: QtBot, living: Living, session: Session, window: MainWindow, clock: StandingClock
) -> None:
    remember(session, made(session), "xx-xx")
    clock.show(5, "09:00")
    living.begin()
    next(each for each in window.commands() if each.key == Do.TRAIN).act()
    qtbot.waitUntil(lambda: bool(session.folder.events.events_of((TrainingRan,))))


def test_what_has_ended_shows_nothing_any_more(
    qtbot: QtBot, living: Living, session: Session, window: MainWindow
) -> None:
    made(session)
    living.begin()
    qtbot.waitUntil(lambda: bool(window.today.state and window.today.state.rows))
    made(session, "Read")
    living.close()
    QApplication.processEvents()
    assert window.today.state is not None
    assert [row.habit.name for row in window.today.state.rows] == ["Walk"]


def test_a_window_nobody_sees_is_looked_after_once_a_minute(
    qtbot: QtBot, living: Living, session: Session, window: MainWindow
) -> None:
    made(session)
    living.begin()
    qtbot.waitUntil(lambda: bool(living.findChildren(Ticker)) and pace(living) == [TICK_MS])
    window.hide()
    assert pace(living) == [UNSEEN_TICK_MS]
    window.show()
    assert pace(living) == [TICK_MS]
    window.showMinimized()
    assert pace(living) == [UNSEEN_TICK_MS]


def pace(living: Living) -> list[int]:
    """Milliseconds between the ticks of the timers that tick again and again."""
    ticker = living.findChildren(Ticker)[0]
    return [timer.interval() for timer in ticker.findChildren(QTimer) if not timer.isSingleShot()]


def said(window: MainWindow) -> str:
    """What the bar at the window's bottom says."""
    return window.findChildren(Toast)[0].findChildren(Words)[0].text()


def test_a_clock_that_was_set_back_is_told_once_the_window_lives(
    qtbot: QtBot, living: Living, session: Session, window: MainWindow, clock: StandingClock
) -> None:
    clock.show(40, "09:00")
    made(session)
    clock.show(3, "09:00")
    living.begin()
    qtbot.waitUntil(lambda: "clock stands before" in said(window))


def test_a_network_drive_is_told_of_once(
    qtbot: QtBot, living: Living, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habit_desktop.app.living.is_on_network", lambda _folder: True)
    living.begin()
    qtbot.waitUntil(lambda: "one computer at a time" in said(window))
    assert QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat).contains("network_told")
