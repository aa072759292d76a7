"""Loop databases and CSV exports of any version, made row by row."""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

Cell = None | int | float | str | bytes
Row = Mapping[str, Cell]

VERSIONS = (12, 13, 14, 15, 16, 17, 18, 20, 21, 22, 23, 24, 25)

_HABIT_COLUMNS = (
    (0, "archived", "integer", 0),
    (0, "color", "integer", 0),
    (0, "description", "text", ""),
    (0, "freq_den", "integer", 1),
    (0, "freq_num", "integer", 1),
    (0, "highlight", "integer", 0),
    (0, "name", "text", "Run"),
    (0, "position", "integer", 0),
    (0, "reminder_days", "integer", 127),
    (0, "reminder_hour", "integer", None),
    (0, "reminder_min", "integer", None),
    (16, "type", "integer", 0),
    (18, "target_type", "integer", 0),
    (18, "target_value", "real", 0.0),
    (18, "unit", "text", ""),
    (23, "question", "text", ""),
    (24, "uuid", "text", None),
)
_REPETITION_COLUMNS = (
    (0, "habit", "integer", 1),
    (0, "timestamp", "integer", 0),
    (16, "value", "integer", 2),
    (25, "notes", "text", None),
)


def timestamp(day: date) -> int:
    """The day as Loop writes it: its midnight, as if it were in UTC, in milliseconds."""
    return (day.toordinal() - date(1970, 1, 1).toordinal()) * 86_400_000


def loop_database(
    path: Path,
    habits: Sequence[Row],
    repetitions: Sequence[Row] = (),
    *,
    version: int = 25,
    user_version: int | None = None,
    all_text: bool = False,
) -> Path:
    """A database of a version stands at the path; rows give what differs from the defaults."""
    with closing(sqlite3.connect(path)) as connection:
        _table(connection, "Habits", _HABIT_COLUMNS, habits, version, all_text)
        _table(connection, "Repetitions", _REPETITION_COLUMNS, repetitions, version, all_text)
        if version == 22 and not all_text:
            connection.execute("create unique index by_day on Repetitions(habit, timestamp)")
        connection.execute(f"pragma user_version = {version if user_version is None else user_version}")
        connection.commit()
    return path


def _table(
    connection: sqlite3.Connection,
    table: str,
    columns: Sequence[tuple[int, str, str, Cell]],
    rows: Sequence[Row],
    version: int,
    all_text: bool,
) -> None:
    present = {name: default for since, name, _, default in columns if since <= version}
    types = {name: "text" if all_text else kind for _, name, kind, _ in columns}
    key = "Id TEXT" if all_text else "Id integer primary key autoincrement"
    connection.execute(f"create table {table}({key}, {', '.join(f'{name} {types[name]}' for name in present)})")
    for number, row in enumerate(rows, start=1):
        values = {"Id": number, **present, **row}
        if all_text:
            values = {name: None if value is None else str(value) for name, value in values.items()}
        marks = ",".join("?" * len(values))
        connection.execute(f"insert into {table}({','.join(values)}) values ({marks})", [*values.values()])


def loop_export(folder: Path, files: Mapping[str, str]) -> Path:
    """The files of a CSV export stand in the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode())
    return folder
