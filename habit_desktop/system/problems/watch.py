"""A run that is watched: what nobody caught goes to the log, and how the last run ended is known at the next start."""

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from habit_desktop import __version__
from habit_desktop.domain.value import value
from habit_desktop.runtime.bug_log import place_of
from habit_desktop.runtime.bug_report import ENDED_BY_MISTAKE, native_report
from habit_desktop.system.problems.entries import LogEntries
from habit_desktop.system.problems.log import ProblemLog, opened_private

_log = logging.getLogger(__name__)
_SYSTEMS = {"linux": "Linux", "darwin": "Darwin", "win32": "Windows"}
CRASH_NAME = "running.txt"
_MOST_BYTES = 2**16


@value
class Watch:
    """What watches a run; ``crashed`` tells whether the last one in this folder ended by a mistake of its own."""

    log: ProblemLog
    crashed: bool


@contextmanager
def watched(data_folder: Path, expected: tuple[type[Exception], ...] = ()) -> Iterator[Watch]:
    """Watch a run until the end of the block; where the log cannot be written it goes on all the same.

    An exception that ends it is a crash, unless it is one of the expected.
    """
    log = ProblemLog(data_folder)
    crashed = _taken(log)
    log.note(
        f"Opened: version {__version__}, Python {sys.version.split()[0]}, {_SYSTEMS.get(sys.platform, sys.platform)}"
    )
    with _mistakes_told(log), _crashes_kept(log, expected):
        yield Watch(log, crashed)
    log.note("Closed")


@contextmanager
def _mistakes_told(log: ProblemLog) -> Iterator[None]:
    """Everything nobody caught, of any thread, and every warning of ours goes to the log."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    entries = LogEntries(log)
    sys.excepthook = lambda kind, error, trace: _note(error) or before[0](kind, error, trace)
    threading.excepthook = lambda what: None if _note(what.exc_value) else before[1](what)
    sys.unraisablehook = lambda what: None if _note(what.exc_value) else before[2](what)
    logging.getLogger().addHandler(entries)
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
        logging.getLogger().removeHandler(entries)


def _note(error: BaseException | None) -> bool:
    """Log a bug; False where it is none but a way to end."""
    if isinstance(error, Exception):
        _log.error("a bug that nobody took: %s", place_of(error))
    return isinstance(error, Exception)


@contextmanager
def _crashes_kept(log: ProblemLog, expected: tuple[type[Exception], ...]) -> Iterator[None]:
    """A file stands there while the run goes on: left empty it was ended from outside, else it tells of a crash."""
    path, was_enabled = log.folder / CRASH_NAME, faulthandler.is_enabled()
    try:
        descriptor = opened_private(path, os.O_TRUNC)
    except OSError:
        yield
        return
    faulthandler.enable(descriptor)
    try:
        yield
    except Exception as error:
        if not isinstance(error, expected):
            os.write(descriptor, f"{ENDED_BY_MISTAKE}\n".encode())
        raise
    finally:
        faulthandler.enable() if was_enabled else faulthandler.disable()
        ended_well = os.fstat(descriptor).st_size == 0
        os.close(descriptor)
        if ended_well:
            with suppress(OSError):
                path.unlink()


def _taken(log: ProblemLog) -> bool:
    """Move to the log what the last run has left behind, and tell whether that was a crash."""
    path = log.folder / CRASH_NAME
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            left = file.read(_MOST_BYTES).decode("utf-8", "replace")
        path.unlink()
    except OSError:
        return False
    if left:
        log.note("The run before crashed", native_report(left))
    else:
        log.note("The run before was ended from outside")
    return bool(left)
