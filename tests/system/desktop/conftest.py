"""One desktop for all tests of this folder, cleared after each."""

from collections.abc import Iterator

import pytest

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
