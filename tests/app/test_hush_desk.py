"""All reminders paused from window and tray, and called back."""

import pytest

from habit_desktop.app.desk import Desk
from habit_desktop.app.hush_desk import HushDesk
from habit_desktop.domain.event import SettingChanged, Via
from habit_desktop.engine.reminder_pause import PauseLength, reminders_paused_until
from habit_desktop.engine.session import Session
from habit_desktop.system.tray import Tray
from habit_desktop.ui.commands import Do
from habit_desktop.ui.main_window import MainWindow
from tests.app.saying import said
from tests.engine.living import StandingClock, made, marks


@pytest.fixture(autouse=True)
def hush(session: Session, window: MainWindow, tray: Tray) -> HushDesk:
    return HushDesk(session, window, tray)


def ask(window: MainWindow, do: Do) -> None:
    """Choose a command as the palette does."""
    next(each for each in window.commands() if each.key == do).act()


def entries(tray: Tray) -> list[str]:
    """The words of the tray's menu."""
    return [action.text() for action in tray.menu.actions()]


def test_from_the_tray_reminders_rest_and_no_habit_does(
    desk: Desk, session: Session, window: MainWindow, tray: Tray
) -> None:
    habit = made(session)
    tray.pause_requested.emit(PauseLength.HOUR)
    assert marks(session, habit) == "?"
    assert said(window) == "All reminders are paused until 10:00"
    assert [event.via for event in session.folder.events.events_of((SettingChanged,))] == [Via.TRAY]
    desk.refresh()
    assert "Resume reminders (paused until 10:00)" in entries(tray)
    tray.resume_requested.emit()
    assert reminders_paused_until(session) is None
    desk.refresh()
    assert not [words for words in entries(tray) if words.startswith("Resume")]


@pytest.mark.parametrize(("do", "end"), [(Do.HUSH_HOUR, "10:00"), (Do.HUSH_TOMORROW, "tomorrow, 03:00")])
def test_the_palette_pauses_and_resumes(session: Session, window: MainWindow, do: Do, end: str) -> None:
    ask(window, do)
    assert said(window) == f"All reminders are paused until {end}"
    ask(window, Do.UNHUSH)
    assert (reminders_paused_until(session), said(window)) == (None, "Reminders come again")


def test_a_pause_that_is_over_is_no_longer_told(desk: Desk, session: Session, tray: Tray, clock: StandingClock) -> None:
    tray.pause_requested.emit(PauseLength.HOUR)
    clock.show(0, "10:00")
    desk.refresh()
    assert not [words for words in entries(tray) if words.startswith("Resume")]


def test_undo_takes_the_pause_back(session: Session, window: MainWindow) -> None:
    ask(window, Do.HUSH_HOUR)
    session.undo()
    assert reminders_paused_until(session) is None
