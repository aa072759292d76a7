"""The stopwatch of the window: it runs, adds up, and is asked about after a restart."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QPushButton

from habit_desktop.app.desk import Desk
from habit_desktop.app.stopwatch_desk import StopwatchDesk
from habit_desktop.engine.erasing import erase
from habit_desktop.engine.session import Session
from habit_desktop.storage.scope import Scope
from habit_desktop.storage.window_file import STOPWATCH
from habit_desktop.ui.main_window import MainWindow
from tests.app.saying import said
from tests.engine.living import StandingClock, day, made


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    """What a window keeps."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def piano(session: Session) -> str:
    return made(session, "Piano", kind="numeric", unit="min", target=30.0)


def amount(session: Session, habit: str) -> float | None:
    found = session.day_of(habit, day(0))
    return found.amount if found else None


def test_a_second_press_adds_the_minutes(
    session: Session, desk: Desk, window: MainWindow, kept: QSettings, clock: StandingClock, piano: str
) -> None:
    StopwatchDesk(session, kept, window)
    session.complete(piano, day(0), 5.0)
    desk.refresh()
    window.today.stopwatch_pressed.emit(piano)
    clock.step(minutes=25, seconds=10)
    window.today.stopwatch_pressed.emit(piano)
    assert amount(session, piano) == 30.0
    assert said(window) == "Piano: 25 min added"
    session.undo()
    assert amount(session, piano) == 5.0


@pytest.mark.parametrize("left", [False, True], ids=["running", "left running"])
def test_with_its_habit_erased_it_runs_no_more(
    session: Session, desk: Desk, window: MainWindow, kept: QSettings, clock: StandingClock, piano: str, left: bool
) -> None:
    read = made(session, "Read")
    stopwatch = StopwatchDesk(session, kept, window)
    desk.refresh()
    window.today.stopwatch_pressed.emit(piano)
    if left:
        stopwatch.close()
        stopwatch = StopwatchDesk(session, kept, window)
        assert window.today.stopwatch_bar.isVisibleTo(window)
    erase(session, Scope(read))
    stopwatch.look()
    assert kept.contains(STOPWATCH)
    erase(session, Scope(piano))
    stopwatch.look()
    assert stopwatch.running is None
    assert not window.today.stopwatch_bar.isVisibleTo(window)
    assert not kept.contains(STOPWATCH)


def test_another_habit_stops_the_first(
    session: Session, desk: Desk, window: MainWindow, kept: QSettings, clock: StandingClock, piano: str
) -> None:
    read = made(session, "Read", kind="numeric", unit="hours", target=1.0)
    stopwatch = StopwatchDesk(session, kept, window)
    desk.refresh()
    window.today.stopwatch_pressed.emit(piano)
    clock.step(minutes=6)
    window.today.stopwatch_pressed.emit(read)
    assert amount(session, piano) == 6.0
    assert stopwatch.running is not None
    assert stopwatch.running.habit == read
    stopwatch.close()


def test_past_midnight_it_counts_for_the_day_it_began_on(
    session: Session, desk: Desk, window: MainWindow, kept: QSettings, clock: StandingClock, piano: str
) -> None:
    StopwatchDesk(session, kept, window)
    clock.show(1, "02:50")
    desk.refresh()
    window.today.stopwatch_pressed.emit(piano)
    clock.show(1, "03:20")
    window.today.stopwatch_pressed.emit(piano)
    assert amount(session, piano) == 30.0


def test_too_little_time_is_no_amount(
    session: Session, desk: Desk, window: MainWindow, kept: QSettings, clock: StandingClock, piano: str
) -> None:
    StopwatchDesk(session, kept, window)
    desk.refresh()
    window.today.stopwatch_pressed.emit(piano)
    clock.step(seconds=10)
    window.today.stopwatch_pressed.emit(piano)
    assert amount(session, piano) is None
    assert said(window) == "Piano: stopped at once, nothing was added"


def left_behind(session: Session, window: MainWindow, kept: QSettings, clock: StandingClock, piano: str) -> None:
    """A window that closed while the piano was being timed, forty minutes ago."""
    first = StopwatchDesk(session, kept, window)
    window.today.stopwatch_pressed.emit(piano)
    first.close()
    first.deleteLater()
    window.today.stopwatch_pressed.disconnect()
    clock.step(minutes=40)


@pytest.mark.parametrize(
    ("way", "added", "runs"), [("Go on timing", None, True), ("Add 40 min", 40.0, False), ("Forget it", None, False)]
)
def test_what_was_left_running_is_asked_about(
    session: Session,
    desk: Desk,
    window: MainWindow,
    kept: QSettings,
    clock: StandingClock,
    piano: str,
    way: str,
    added: float | None,
    runs: bool,
) -> None:
    left_behind(session, window, kept, clock, piano)
    second = StopwatchDesk(session, kept, window)
    bar = window.today.stopwatch_bar
    assert bar.isVisibleTo(window.today)
    next(button for button in bar.findChildren(QPushButton) if button.text() == way).click()
    assert not bar.isVisibleTo(window.today)
    assert amount(session, piano) == added
    assert (second.running is not None) == runs
    second.close()


def test_nothing_is_asked_about_a_habit_that_is_gone(
    session: Session, desk: Desk, window: MainWindow, kept: QSettings, clock: StandingClock, piano: str
) -> None:
    left_behind(session, window, kept, clock, piano)
    session.delete(piano)
    StopwatchDesk(session, kept, window)
    assert not window.today.stopwatch_bar.isVisibleTo(window.today)
