"""Every test runs without a screen, away from the person's home, at one fixed place and language."""

import gc
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

gc.disable()  # a worker's thread would free what is left of another test's widgets, and Qt ends the program for it
_UNFREED = 50_000  # new objects until the next collection, between two tests
_OFTEN = (
    4  # what was there before is looked through so much more rarely, and what has long been there more rarely still
)

_PATIENCE_MS = 60_000
_DEPTH = len(Path(__file__).parts) - 1  # of a room in the path of its files
_LONG = ("app", "journeys", "packaging", "system", "ui")  # rooms whose tests start programs and open windows

sys.dont_write_bytecode = False  # what is started hundreds of times is compiled once, as on a person's machine
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

_IN_MEMORY = Path("/dev/shm")  # where there is such a place: thousands of small databases would wait for the disk
_ROOM = 2 * 2**30  # bytes

_DESKTOP = os.environ.get("HABIT_DESKTOP_DESKTOP_TESTS") == "1"


def _write_in_memory() -> None:
    """Have temporary files in memory where there is room for them; a TMPDIR of one's own is kept."""
    if os.access(_IN_MEMORY, os.W_OK) and shutil.disk_usage(_IN_MEMORY).free > _ROOM:
        tempfile.tempdir = os.environ.setdefault("TMPDIR", str(_IN_MEMORY))


_write_in_memory()
_HOME = Path(tempfile.mkdtemp(prefix="habit-desktop-tests-"))


def _leave_the_real_machine() -> None:
    """Point everything a program reads about its person and place elsewhere, before Qt or numpy is imported."""
    folders = {
        "HOME": _HOME,
        "USERPROFILE": _HOME,
        "APPDATA": _HOME / "AppData" / "Roaming",
        "LOCALAPPDATA": _HOME / "AppData" / "Local",
        "XDG_CONFIG_HOME": _HOME / ".config",
        "XDG_DATA_HOME": _HOME / ".local" / "share",
        "XDG_STATE_HOME": _HOME / ".local" / "state",
        "XDG_CACHE_HOME": _HOME / ".cache",
        "XDG_RUNTIME_DIR": _HOME / "runtime",
    }
    for name, folder in folders.items():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.environ[name] = str(folder)
    os.environ.pop("HABIT_DESKTOP_DATA_DIR", None)
    os.environ |= {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "LANGUAGE": "", "OPENBLAS_NUM_THREADS": "1"}
    if not _DESKTOP:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)


_leave_the_real_machine()

# The same examples each time, so that a failure is news; HYPOTHESIS_PROFILE=explore looks for new ones. To be slow is
# none: the first text of all waits for a table of all letters, for half a minute where lines are counted.
_SLOW = (HealthCheck.too_slow,)
settings.register_profile(
    "repeatable", derandomize=True, deadline=None, database=None, print_blob=True, suppress_health_check=_SLOW
)
settings.register_profile("explore", deadline=None, max_examples=1000, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "repeatable"))


def pytest_configure(config: pytest.Config) -> None:
    """What a test waits for may take long on a busy machine."""
    if config.pluginmanager.hasplugin("pytest-qt"):
        from pytestqt.qtbot import QtBot

        for wait in (QtBot.waitActive, QtBot.waitExposed, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitUntil):
            (wait.__kwdefaults__ or {})["timeout"] = _PATIENCE_MS


def pytest_collection_finish() -> None:
    """The tests themselves stay: no collection between two of them looks through them all again."""
    gc.collect()
    gc.freeze()


def pytest_runtest_logfinish() -> None:
    """What was closed for ever is gone, and what nobody can reach any more is freed on the thread that made it."""
    if core := sys.modules.get("PySide6.QtCore"):
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    young, middle, old = gc.get_count()
    if young > _UNFREED:
        gc.collect(0 if middle < _OFTEN else 1 if old < _OFTEN else 2)


def pytest_unconfigure() -> None:
    """The borrowed home is gone."""
    shutil.rmtree(_HOME, ignore_errors=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long comes first, so that no core waits for another at the end; where there is no desktop is said."""
    items.sort(key=lambda item: item.path.parts[_DEPTH] not in _LONG)
    if not _DESKTOP:
        skip = pytest.mark.skip(reason="needs a real desktop session: make test-desktop")
        for item in items:
            if item.get_closest_marker("desktop"):
                item.add_marker(skip)


class _Warnings(logging.Handler):
    """Keeps the records a program should not have written."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def unexpected_logs_fail(request: pytest.FixtureRequest) -> Iterator[None]:
    """A log record of WARNING or above fails the test, unless the test reads the log itself through `caplog`."""
    heard = _Warnings()
    logging.getLogger().addHandler(heard)
    yield
    logging.getLogger().removeHandler(heard)
    if "caplog" not in request.fixturenames:
        assert not heard.messages, "unexpected log records"


@pytest.fixture(autouse=True)
def nothing_stays_open() -> Iterator[None]:
    """No dialog or menu that a test leaves behind hears what the next one types and clicks."""
    yield
    if widgets := sys.modules.get("PySide6.QtWidgets"):
        from PySide6.QtCore import Qt

        for each in widgets.QApplication.topLevelWidgets():
            if each.isVisible() and each.windowType() is not Qt.WindowType.Window:
                each.hide()


@pytest.fixture
def samples() -> Path:
    """The folder of sample files from other programs; without one the test is skipped."""
    folder = os.environ.get("HABIT_DESKTOP_SAMPLES")
    if not folder:
        pytest.skip("HABIT_DESKTOP_SAMPLES names no folder of sample files")
    return Path(folder)
