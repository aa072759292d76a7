"""Reminders that wait: a window that fills a real screen, and a desktop that does not want to be disturbed."""

from pathlib import Path

import pytest

from habit_desktop.domain.event import ReminderHeldUp, ReminderShown
from habit_desktop.reminders.presence import Attention
from habit_desktop.system.attention.choice import AllAttention
from habit_desktop.system.attention.do_not_disturb import do_not_disturb
from habit_desktop.system.attention.x11 import x11_attention
from habit_desktop.system.telling import Message, tell
from tests.engine.living import StandingClock, made
from tests.system.desktop.household import Household
from tests.system.desktop.session import DesktopSession, wait_until

pytestmark = pytest.mark.desktop

FILM = "A film"
PATIENT_S = 45.0  # the whole program starts beside a film, on a machine that may be busy


@pytest.fixture
def household(desktop: DesktopSession, tmp_path: Path) -> Household:
    """A habit to be reminded of, three seconds before its time."""
    clock = StandingClock()
    clock.show(1, "17:59:57")
    household = Household(desktop, tmp_path / "data", clock.now().isoformat())
    with household.past(StandingClock()) as session:
        made(session, "Walk", policy="always", reminders=[{"at": "18:00", "weekdays": [*range(7)]}])
    return household


def test_a_window_that_fills_the_screen_is_seen(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", desktop.environment["DISPLAY"])
    source = x11_attention()
    assert source is not None
    film = desktop.run_script("full_screen.py")
    wait_until(lambda: source.attention() is Attention.FULL_SCREEN, "the film")
    film.end()
    wait_until(lambda: source.attention() is not Attention.FULL_SCREEN, "the end of the film")
    source.close()


def test_kdes_wish_not_to_be_disturbed_is_heard(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
    source = do_not_disturb()
    assert source is not None
    assert source.attention() is None
    for said, heard in (("yes", Attention.DO_NOT_DISTURB), ("no", Attention.FREE)):
        service = desktop.run_script("undisturbed.py", said)
        wait_until(lambda: desktop.has_owner("org.freedesktop.Notifications"), "the service")
        assert source.attention() is heard
        service.end()
        wait_until(lambda: not desktop.has_owner("org.freedesktop.Notifications"), "its end")
    source.close()


def test_one_source_that_knows_is_enough(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setenv(name, desktop.environment[name])
    screen, service_on_the_bus = x11_attention(), do_not_disturb()
    assert screen is not None
    assert service_on_the_bus is not None
    source = AllAttention([screen, service_on_the_bus])
    service = desktop.run_script("undisturbed.py", "yes")
    wait_until(lambda: source.attention() is Attention.DO_NOT_DISTURB, "the wish not to be disturbed")
    service.end()
    film = desktop.run_script("full_screen.py")
    wait_until(lambda: source.attention() is Attention.FULL_SCREEN, "the film")
    film.end()
    screen.close()
    service_on_the_bus.close()


def test_a_window_that_fills_the_screen_holds_a_reminder_back_until_it_is_closed(
    desktop: DesktopSession, household: Household
) -> None:
    desktop.start_notification_service()
    film = desktop.run_script("full_screen.py")
    wait_until(lambda: desktop.windows_titled(FILM), "the film")
    household.start("--background")
    wait_until(lambda: household.events(ReminderHeldUp), "the record that it waits", PATIENT_S)
    fact = household.events(ReminderHeldUp)[-1].fact
    assert isinstance(fact, ReminderHeldUp)
    assert fact.cause == "full_screen"
    assert not desktop.notifications()
    film.end()
    wait_until(lambda: not desktop.windows_titled(FILM), "the end of the film")
    assert tell(household.folder, Message.TICK)  # sooner than in twenty seconds
    wait_until(desktop.notifications, "the reminder", PATIENT_S)
    wait_until(lambda: household.events(ReminderShown), "its record")
