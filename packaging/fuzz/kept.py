"""What the program keeps itself: the database and its backups, and versions of the network."""

import hashlib
import json
import shutil
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from zlib import crc32

import numpy as np

from fuzz.databases import built
from fuzz.described import cell, document, entries, items
from fuzz.mutation import BYTES, INNER
from fuzz.outcome import NOW, StandingClock, workshop
from fuzz.own import OUTCOME, PREDICTION, events
from fuzz.reader import Reader
from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Json
from habit_desktop.engine.network import network_in_charge, networks_on_disk
from habit_desktop.engine.own_export import export_all
from habit_desktop.engine.session import Session
from habit_desktop.learning import checkpoint, mlp, prior
from habit_desktop.learning.inputs import SCHEMA
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import FILE_NAME, StorageError
from habit_desktop.storage.event_store import EventStore
from habit_desktop.storage.formats.own_json import event_of_row
from habit_desktop.storage.integrity import problems
from habit_desktop.storage.migrate import _tables_sum, migrate
from habit_desktop.storage.prediction_json import outcome_rows_from, prediction_rows_from
from habit_desktop.storage.prediction_store import PredictionStore
from habit_desktop.storage.recovery import recovery_steps
from habit_desktop.storage.restore import look_into, restore

_RESTORED = 4  # of so many backups, one
_MAGIC = b"HABIT-DESKTOP-NETWORK 1\n"


def _backups() -> Sequence[Json]:
    """Describe a backup with an event of every kind in it; the second one's tables take values of any type."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        EventStore(connection).merge(event_of_row(entries(row)) for row in events())
        predictions = PredictionStore(connection)
        predictions.add_rows(prediction_rows_from([PREDICTION]))
        predictions.close_rows(outcome_rows_from([OUTCOME]))
        connection.execute("CREATE TABLE network (version INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT")
        connection.execute("INSERT INTO network VALUES (1, ?)", (_checkpoint(_FACTS),))
        strict = _told(connection)
    loose = [str(statement).replace("STRICT", "").replace(" ,", "") for statement in items(strict["schema"])]
    return strict, {**strict, "schema": [*loose], "tables_known": False}


def _told(connection: sqlite3.Connection) -> dict[str, Json]:
    """Describe a database as it is."""
    schema = connection.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    kept = ("user_version", "application_id", "page_size")
    numbers = {each: connection.execute(f"PRAGMA {each}").fetchone()[0] for each in kept}
    tables: list[Json] = [
        {"name": name, "rows": [[_value(each) for each in row] for row in connection.execute(f"SELECT * FROM {name}")]}
        for kind, name, _ in schema
        if kind == "table"
    ]
    return {**numbers, "schema": [sql for _, _, sql in schema], "tables": tables}


def _value(value: Json | bytes) -> Json:
    if isinstance(value, bytes):
        return {BYTES: value.hex()}
    return {INNER: json.loads(value)} if isinstance(value, str) and value[:1] in ("{", "[") else value


def _built(description: Json) -> bytes:
    """Return the database of a description; one with tables unlike ours says that they are as they were written."""
    content = built(description)
    if "tables_known" not in entries(description):
        return content
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(content)
        with suppress(sqlite3.Error, UnicodeDecodeError, MemoryError):
            connection.execute("UPDATE database_form SET tables = ?", (_tables_sum(connection),))
        return connection.serialize()


def _read_backup(content: bytes) -> bool:
    path = workshop() / "habits-2026-03-01.db"
    path.write_bytes(content)
    if crc32(content) % _RESTORED:
        with suppress(StorageError):
            look_into(path)
        return _open_as_ours(content)
    folder = _new_folder()
    try:
        contents = look_into(path)
        restore(folder, path, NOW)
    except StorageError:
        assert not folder.events.events(), "a backup was refused, and something of it is here"
        return False
    else:
        assert contents.habits >= 0
        _look_around(folder)
    finally:
        folder.close()
    return True


def _open_as_ours(content: bytes) -> bool:
    """A database that something has happened to is opened and read, or refused and left as it is."""
    place = _emptied("ours")
    (place / FILE_NAME).write_bytes(content)
    try:
        folder = DataFolder.open(place)
    except StorageError:
        _recover(place)
        return False
    try:
        _look_around(folder)
    finally:
        folder.close()
    return True


def _recover(place: Path) -> None:
    """What can be read of a damaged database is brought back whole, or nothing is."""
    before = (place / FILE_NAME).read_bytes()
    try:
        deque(recovery_steps(place, NOW), maxlen=0)
    except StorageError:
        assert (place / FILE_NAME).read_bytes() == before, "nothing was recovered, and the file is another one"
        return
    folder = DataFolder.open(place)
    try:
        assert not problems(folder.connection), "what was recovered is not sound"
        assert before in [path.read_bytes() for path in place.rglob("*") if path.is_file()], "the damaged file is gone"
    finally:
        folder.close()


def _look_around(folder: DataFolder) -> None:
    """Whatever is asked of a folder is answered, or said to be damaged."""
    here = Session(folder, StandingClock(), Via.WINDOW)
    problems(folder.connection)
    for ask in (here.all_histories, here.settings, folder.predictions.exported_outcomes):
        _asked(ask)
    _asked(lambda: network_in_charge(folder))
    _asked(lambda: networks_on_disk(folder))
    _asked(lambda: export_all(here, workshop() / "again"))


def _asked(ask: Callable[[], object]) -> None:
    with suppress(StorageError):
        answer = ask()
        if isinstance(answer, Iterator):
            deque(answer, maxlen=0)


def _new_folder() -> DataFolder:
    place = _emptied("data")
    (place / FILE_NAME).write_bytes(_empty_database())
    return DataFolder.open(place)


def _emptied(name: str) -> Path:
    place = workshop() / name
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    return place


@cache
def _empty_database() -> bytes:
    place = _emptied("empty")
    DataFolder.open(place).close()
    return (place / FILE_NAME).read_bytes()


_FACTS: dict[str, Json] = {
    **{"version": 1, "trained_at": "2026-03-01T10:00:00+00:00", "rows": 100},
    **{"loss_before": 0.7, "loss_after": 0.6, "schema": SCHEMA},
}


def _checkpoint(facts: Json, numbers: bytes = np.zeros(mlp.SIZE, dtype="<f8").tobytes()) -> bytes:
    body = _MAGIC + document(facts) + b"\n" + numbers
    return body + hashlib.sha256(body).digest()


def _networks() -> Sequence[Json]:
    spread: list[Json] = [[-1.0] * 9] * 9
    origin: Json = {"simulator": 1, "seed": 1, "spread": {"below": spread, "above": spread}}
    numbers: Json = [0.5] * mlp.SIZE
    return {"facts": _FACTS, "numbers": numbers}, {"origin": origin, "facts": _FACTS, "numbers": {BYTES: "00" * 2568}}


def _network(description: Json) -> bytes:
    """Return a version of the network, or the file with the one everybody starts with; its digest is right."""
    told = entries(description)
    numbers = cell(told.get("numbers")) if isinstance(told.get("numbers"), dict) else None
    if not isinstance(numbers, bytes):
        found = (each for each in items(told.get("numbers")) if isinstance(each, int | float))
        numbers = np.array([*found], dtype="<f8").tobytes()
    origin = document(told["origin"]) + b"\n" if "origin" in told else b""
    return origin + _checkpoint(told.get("facts"), numbers)


def _read_network(content: bytes) -> bool:
    try:
        check_network(checkpoint.from_bytes(content))
    except checkpoint.CheckpointError:
        return _read_shipped(content)
    return True


def _read_shipped(content: bytes) -> bool:
    try:
        return bool(np.isfinite(prior.from_bytes(content).parameters).all())
    except checkpoint.CheckpointError:
        return False


def check_network(found: checkpoint.Checkpoint) -> None:
    """A version of the network can be written as it was read, and says something of a day."""
    assert checkpoint.from_bytes(checkpoint.to_bytes(found)).rows == found.rows
    assert np.isfinite(found.parameters).all(), "the network's numbers are none"
    assert all(type(number) is int for number in (found.version, found.rows))
    assert all(type(number) in (int, float) for number in (found.loss_before, found.loss_after))


BACKUP = Reader("database, backup", _backups, _built, _read_backup)
NETWORK = Reader("checkpoint, prior", _networks, _network, _read_network)
