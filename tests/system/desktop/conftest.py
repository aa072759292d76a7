"""One desktop for all tests of this folder, cleared after each."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habit_desktop.app.demo_person import move_in
from tests.engine.living import StandingClock
from tests.system.desktop.accessibility import Accessibility
from tests.system.desktop.household import Household
from tests.system.desktop.session import DesktopSession


@pytest.fixture(scope="session")
def started_desktop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DesktopSession]:
    session = DesktopSession(tmp_path_factory.mktemp("desktop"))
    yield session
    session.close()


@pytest.fixture
def desktop(started_desktop: DesktopSession) -> Iterator[DesktopSession]:
    """A desktop without panel and notification service, until the test starts them; see `session`."""
    yield started_desktop
    started_desktop.end_programs()


@pytest.fixture
def accessibility(desktop: DesktopSession, monkeypatch: pytest.MonkeyPatch) -> Iterator[Accessibility]:
    """The accessibility bus, and programs that speak on it from the start."""
    monkeypatch.setitem(desktop.environment, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
    accessibility = Accessibility(desktop)
    yield accessibility
    accessibility.close()


@pytest.fixture
def lived_in(desktop: DesktopSession, accessibility: Accessibility, tmp_path: Path) -> Household:
    """Half a year of a made-up person: every card of every page has something to show."""
    household = Household(desktop, tmp_path / "data", "2026-03-05T09:00+00:00")
    clock = StandingClock()
    clock.show(3, "09:00")
    with household.past(clock) as session:
        move_in(session)
    return household
