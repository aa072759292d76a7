"""How long a tick takes until it is on the disk, beside the same row written by SQLite alone, and beside the disk."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

from bench import ten_years
from bench.figure import Limit
from bench.line import Line
from habit_desktop.engine.session import Session
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.event_row import COLUMNS, row_of

_PRAGMAS = "journal_mode", "synchronous", "foreign_keys"


def lines(path: Path) -> Iterator[Line]:
    """A tick on a copy of the folder, in the same file system as the peers' files; the folder stays as it is.

    Both works wait for the disk: they are to be timed by the clock, while the line is the newest.
    """
    with tempfile.TemporaryDirectory(prefix="bench-", dir=path.parent) as place:
        copy = Path(place) / "data"
        shutil.copytree(path, copy)
        with closing(DataFolder.open(copy)) as folder:
            session = ten_years.opened(folder)
            tick = _ticks(session)
            tick()
            with _bare_sqlite(session, Path(place)) as insert, _bare_file(Path(place)) as write:
                for beside, peer, times in ("bare SQLite insert", insert, 4), ("writing 4 KB, fsync", write, 3):
                    yield Line("a tick", tick, beside, peer, Limit.AT_MOST, times)


def _ticks(session: Session) -> Callable[[], object]:
    """One habit after the other is done today, then open again, and so on."""
    habits = [*session.in_use()]
    turns = count()

    def tick() -> None:
        number, place = divmod(next(turns), len(habits))
        act = session.clear if number % 2 else session.complete
        act(habits[place], session.today())

    return tick


@contextmanager
def _bare_sqlite(session: Session, place: Path) -> Iterator[Callable[[], object]]:
    """Insert a row as a tick adds it, into a table without an index or anything to keep in step."""
    last = row_of(session.folder.events.events(session.now())[-1])
    ours = session.folder.connection
    with closing(sqlite3.connect(place / "bare.db", isolation_level=None)) as database:
        for pragma in _PRAGMAS:
            (as_ours,) = ours.execute(f"PRAGMA {pragma}").fetchone()
            database.execute(f"PRAGMA {pragma} = {as_ours}")
        database.execute(f"CREATE TABLE event ({COLUMNS}, sum)")
        insert = f"INSERT INTO event VALUES ({','.join('?' * (len(last) + 1))})"
        yield lambda: database.execute(insert, (*last, 0))


@contextmanager
def _bare_file(place: Path) -> Iterator[Callable[[], object]]:
    """Add a page to a file, and wait until the disk has it."""
    page = bytes(4096)
    with open(place / "bare", "ab", buffering=0) as file:

        def write() -> None:
            file.write(page)
            os.fsync(file.fileno())

        yield write
