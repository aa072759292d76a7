"""What every command works on: the data folder, the clock, and a word to the window that may be running."""

import json
import os
import re
import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Json
from habit_desktop.domain.one_line import one_line
from habit_desktop.domain.value import value
from habit_desktop.engine.clock_set_back import recorded_ahead
from habit_desktop.engine.session import Session
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import Locked, StorageError
from habit_desktop.storage.erasure_record import is_on_record
from habit_desktop.storage.leftovers import leftovers, remove_leftovers
from habit_desktop.system.clock import FrozenClock, SystemClock
from habit_desktop.system.paths import data_dir, make_data_dir
from habit_desktop.system.processes import is_running
from habit_desktop.system.telling import Message, tell
from habit_desktop.wording import starting
from habit_desktop.wording.language import _

_STEERING = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What JSON may hold as it is, and terminals would obey."""


@value
class Answer:
    """What a command says: one JSON document, and lines for people."""

    document: Json
    lines: Sequence[str] = ()


def command_clock(options: Namespace) -> Clock:
    """Return the clock of a command: the machine's, or the one ``--now`` has stopped."""
    return FrozenClock(options.now) if options.now else SystemClock()


def folder_of(options: Namespace) -> Path:
    """Return the data folder a command is about, made where there is none."""
    return make_data_dir(data_dir(options.data_dir))


def left_behind(folder: Path) -> list[Path]:
    """Return what processes that are gone have left unfinished in a data folder; asked before anything is begun."""
    return leftovers(folder, time.time(), os.getpid(), is_running)


@contextmanager
def opened(options: Namespace, clock: Clock | None = None) -> Iterator[Session]:
    """Open the data folder for one command; tell a running window what changed."""
    path = folder_of(options)
    remove_leftovers(left_behind(path))
    folder = DataFolder.open(path)
    try:
        session = Session(folder, clock or command_clock(options), Via.COMMAND, shipped_prior())
        before = folder.connection.total_changes
        if is_on_record(path):
            _finish_erasure(session)
        _back_up(session)
        if not options.now and (recorded := recorded_ahead(session)):
            print(f"habit-desktop: {starting.clock_set_back(recorded, session.now())}", file=sys.stderr)
        yield session
        if folder.connection.total_changes != before:
            tell(path, Message.CHANGED)
    finally:
        folder.close()


def _finish_erasure(session: Session) -> None:
    """Do what an interrupted erasure has left; what another process is erasing just now is its business."""
    from habit_desktop.engine.erasing import finish
    from habit_desktop.wording import erasures

    try:
        finish(session, lambda progress: tell_progress(erasures.step(progress)))
        tell_progress("")
    except Locked:
        pass
    except StorageError as error:
        print(one_line(f"habit-desktop: {error}"), file=sys.stderr)


def _back_up(session: Session) -> None:
    """Make a backup twice a day; a command is not refused because that fails, but it says so."""
    from habit_desktop.engine.backing_up import back_up_when_due

    try:
        back_up_when_due(session, DAY / 2)
    except (StorageError, OSError) as error:
        print(one_line(_("habit-desktop: the backup could not be made: {error}").format(error=error)), file=sys.stderr)


def say(answer: Answer, options: Namespace) -> int:
    """Print an answer the way it was asked for, and return the exit status of success."""
    if options.json:
        document = json.dumps(answer.document, ensure_ascii=not _takes_every_letter(), allow_nan=False)
        print(_STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", document))
    else:
        for line in answer.lines:
            print(one_line(line))
    return 0


def _takes_every_letter() -> bool:
    return (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"


def tell_progress(sentence: str) -> None:
    """Show on standard error how far a long command is, on one line that is written over; only to a person."""
    if sys.stderr.isatty():
        print(f"\r\033[K{one_line(sentence)}", end="", file=sys.stderr, flush=True)
