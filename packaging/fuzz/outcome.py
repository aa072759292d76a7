"""What must hold of whatever a reader yields: it can be shown, brought in, kept and told again."""

import atexit
import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from math import isfinite
from pathlib import Path
from zlib import crc32

from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import AMOUNT_LIMIT, habit_fields, habit_from_fields
from habit_desktop.engine.importing import carry_out, plan_import
from habit_desktop.engine.session import Session
from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.event_store import EventStore
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit
from habit_desktop.storage.formats.unreadable import UnreadableFile
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.migrate import migrate
from habit_desktop.storage.prediction_store import PredictionStore

_CARRIED_OUT = 8  # of so many files, one
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


class StandingClock:
    """A clock that stands still."""

    zone = "UTC"

    def now(self) -> datetime:
        """Return the instant it stands at."""
        return NOW


@cache
def workshop() -> Path:
    """Return a folder for files, gone when the process ends."""
    place = Path(tempfile.mkdtemp(prefix="habit-desktop-fuzz-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return place


@contextmanager
def session() -> Iterator[Session]:
    """Hold the session of an empty log, in memory."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.deserialize(_empty_log())
        stores = EventStore(connection), PredictionStore(connection), CheckpointStore(workshop() / "checkpoints")
        yield Session(DataFolder(workshop(), connection, *stores), StandingClock(), Via.COMMAND)
    finally:
        connection.close()


def reading(read: Callable[[bytes], ForeignFile]) -> Callable[[bytes], bool]:
    """Return a trial of a reader: whether it takes a content, whose file must hold up then."""

    def attempt(content: bytes) -> bool:
        try:
            file = read(content)
        except UnreadableFile:
            return False
        check_file(file, content)
        return True

    return attempt


def check_file(file: ForeignFile, content: bytes) -> None:
    """A file's habits can be kept; those of some files are, which takes long, and the log is sound afterwards."""
    keys = [habit.key for habit in file.habits]
    assert len(keys) == len({*keys}), "two habits have one key"
    for habit in file.habits:
        check_habit(habit)
    for told in file.left_out:
        assert f"{told.where}: {told.why}".encode() != b": ", "what was left out is not said"
    with session() as here:
        plan = plan_import(here, file)
        assert plan.habits == len(file.habits)
        if crc32(content) % _CARRIED_OUT:
            return
        carry_out(here, plan, "file", "change")
        assert len(here.all_histories()) == plan.habits
        assert not problems(here.folder.connection)


def check_habit(habit: ForeignHabit) -> None:
    """A habit is the same once it has been written down and read again."""
    fields = json.loads(json.dumps(habit_fields(habit.definition), ensure_ascii=False, allow_nan=False).encode())
    assert habit_from_fields(habit.key, fields) == habit.definition
    for day, mark in habit.marks.items():
        assert type(day) is date
        assert mark.amount is None or (isfinite(mark.amount) and 0 <= mark.amount <= AMOUNT_LIMIT)
    for note in habit.notes.values():
        assert note.encode(), "a note is empty"


@cache
def _empty_log() -> bytes:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    EventStore(connection)
    return connection.serialize()
