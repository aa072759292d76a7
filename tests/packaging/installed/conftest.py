"""Each way to install, once, into a home where nothing is yet; and a desktop that sees that home alone."""

import os
import shutil
from collections.abc import Iterator

import pytest

from tests.packaging.installed.ways import Debian, Portable, Way, Wheel
from tests.system.desktop.session import DesktopSession

ASKED_FOR = os.environ.get("HABIT_DESKTOP_PACKAGES_TESTS") == "1"
WAYS = {"wheel": Wheel, "portable": Portable, "deb": Debian}
_OF_THE_MACHINE = ("PATH", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "LANG", "TZ")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What installs packages is skipped, visibly, unless asked for."""
    for item in items:
        if item.get_closest_marker("packages") and not ASKED_FOR:
            item.add_marker(pytest.mark.skip(reason="installs packages: make test-packages"))


@pytest.fixture(scope="session")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DesktopSession]:
    session = DesktopSession(tmp_path_factory.mktemp("desktop"))
    yield session
    session.close()


@pytest.fixture(scope="module", params=WAYS)
def installed(
    request: pytest.FixtureRequest, started: DesktopSession, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Way]:
    """The product, installed one way, and taken away whatever the tests found."""
    if request.param == "deb" and os.geteuid() != 0:
        pytest.skip("installing the Debian package needs root")
    if request.param == "deb" and shutil.which("habit-desktop"):
        pytest.skip("the Debian package is in use on this machine")
    home = tmp_path_factory.mktemp("home")
    pip = {name: value for name, value in os.environ.items() if name.startswith("PIP_")}
    of_machine = {name: started.environment[name] for name in _OF_THE_MACHINE if name in started.environment}
    (home / ".config").mkdir()
    environment = {**pip, **of_machine, "HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")}
    way: Way = WAYS[request.param](home, environment)
    started.environment.clear()
    started.environment |= environment
    way.install()
    yield way
    started.end_programs()
    if not way.is_gone():
        way.remove()
    way.forget()


@pytest.fixture
def desktop(started: DesktopSession) -> Iterator[DesktopSession]:
    """The desktop of the home that the product is installed in."""
    yield started
    started.end_programs()
