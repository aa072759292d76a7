"""Tables as CSV files, and Loop's folder of them in a zip."""

import csv
import zipfile
from collections.abc import Mapping, Sequence
from functools import partial
from io import BytesIO, StringIO

from fuzz.described import encoded, entries, items, text
from fuzz.outcome import reading, workshop
from fuzz.reader import NotBuilt, Reader
from habit_desktop.domain.habit import Json
from habit_desktop.storage.formats.archive import Archive, zip_archive
from habit_desktop.storage.formats.foreign import ForeignFile
from habit_desktop.storage.formats.habitbull import is_habitbull, read_habitbull
from habit_desktop.storage.formats.habitica import is_habitica, read_habitica
from habit_desktop.storage.formats.histories import read_histories
from habit_desktop.storage.formats.loop_csv import is_habits_table, read_loop_csv
from habit_desktop.storage.formats.plain_csv import is_plain_csv, read_plain_csv
from habit_desktop.storage.formats.unreadable import MalformedHistories

_HABITBULL: Json = [
    ["HabitName", "HabitDescription", "HabitCategory", "CalendarDate", "Value", "CommentText"],
    ["Run", "in the park", "Body", "2024-01-01", "1", "rain"],
    ["Run", "in the park", "Body", "2024-01-02", "0", ""],
    ["Drink", "", "Body", "31/01/2024", "2.5", ""],
    ["Drink", "", "Body", "01/02/2024", "-2150000000", ""],
]
_HABITICA: Json = [
    ["Task Name", "Task ID", "Task Type", "Date", "Value"],
    ["Run", "a", "daily", "2024-01-01 10:00:00", "1.5"],
    ["Run", "a", "daily", "2024-01-02 10:00:00", "-0.5"],
    ["Read", "b", "habit", "2024-01-01 10:00:00", "1"],
    ["Call", "c", "todo", "2024-01-01 10:00:00", "1"],
]
_PLAIN: Sequence[Json] = (
    [["Date", "Run", "Drink", "Note"], ["2024-01-01", "x", "2.5", "rain"], ["2024-01-02", "no", "0", ""]],
    [["day", "habit"], ["01.02.2024", "Run"], ["02.02.2024", "Run"], ["02.02.2024 10:00", "Read"]],
    [["05/04/2024", "skip"], ["06/04/2024", "done"]],
)
_HISTORIES: Json = [
    ["person", "habit", "date", "value", "time"],
    ["ann", "run", "2024-01-01", "1", "10:00"],
    ["ann", "run", "2024-01-02", "0", ""],
    ["ann", "run", "2024-01-03", "", ""],
]
_LOOP: Sequence[Json] = (
    {
        "Habits.csv": [
            [
                *("Position", "Name", "Type", "Question", "Description", "FrequencyNumerator", "FrequencyDenominator"),
                *("Color", "Unit", "Target Type", "Target Value", "Archived?"),
            ],
            ["001", "Run", "YES_NO", "Far?", "in the park", "3", "7", "#00897B", "", "", "", "false"],
            ["002", "Drink", "NUMERICAL", "", "", "1", "1", "#D32F2F", "l", "AT_LEAST", "2.5", "true"],
        ],
        "001 Run/Checkmarks.csv": [["Date", "Value", "Notes"], ["2024-01-02", "YES_MANUAL", "rain"]],
        "001 Run/Scores.csv": [["Date", "Score"], ["2024-01-02", "0.0519"]],
        "002 Drink/Checkmarks.csv": [["Date", "Value", "Notes"], ["2024-01-02", "2500", ""]],
    },
    {
        "Habits.csv": [
            ["Position", "Name", "Description", "NumRepetitions", "Interval", "Color"],
            ["001", "Run", "", "1", "1", "#00897B"],
        ],
        "001 Run/Checkmarks.csv": [["2024-01-01", "2"], ["2024-01-02", "0"]],
        "001 Run/Scores.csv": [["2024-01-01", "0.0519"]],
    },
)


def table(description: Json) -> bytes:
    """Return the CSV file of a list of rows; a text instead of one is the file itself. Raises NotBuilt."""
    if not isinstance(description, list):
        return encoded(text(description))
    found = StringIO()
    try:
        csv.writer(found, lineterminator="\n").writerows([text(each) for each in items(row)] for row in description)
    except csv.Error as error:
        raise NotBuilt from error
    return encoded(found.getvalue())


def zipped(description: Json) -> bytes:
    """Return a zip of CSV files by their paths. Raises NotBuilt."""
    return _zip({name: table(rows) for name, rows in entries(description).items()})


def zip_with(name: str, content: bytes) -> bytes:
    """Return a zip with one file in it. Raises NotBuilt."""
    return _zip({name: content})


def _zip(files: Mapping[str, bytes]) -> bytes:
    content = BytesIO()
    try:
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as zipped:
            for name, each in files.items():
                zipped.writestr(zipfile.ZipInfo(name), each, zipfile.ZIP_DEFLATED)
    except (ValueError, OverflowError, RuntimeError) as error:
        raise NotBuilt from error
    return content.getvalue()


def _from_zip(content: bytes) -> ForeignFile:
    archive = zip_archive(content)
    folder = Archive({f"export/{name}": reader for name, reader in archive.readers.items()})
    is_habits_table(content)
    return read_loop_csv(folder.below("export"))


def _of_either(content: bytes) -> ForeignFile:
    return read_habitica(content) if is_habitica(content) else read_habitbull(content)


def _plain(content: bytes) -> bool:
    is_habitbull(content)
    readings = (partial(read_plain_csv, file_stem="file", day_first=day_first) for day_first in (None, True))
    told = is_plain_csv(content) and all([reading(read)(content) for read in readings])
    return _histories(content) or told


def _histories(content: bytes) -> bool:
    path = workshop() / "histories.csv"
    path.write_bytes(content)
    try:
        return bool(read_histories(path))
    except MalformedHistories:
        return False


LOOP_CSV = Reader("loop-csv", lambda: _LOOP, zipped, reading(_from_zip))
HABITBULL_AND_HABITICA = Reader(
    "habitbull-csv, habitica-csv", lambda: (_HABITBULL, _HABITICA), table, reading(_of_either)
)
CSV_AND_HISTORIES = Reader("csv, histories", lambda: (*_PLAIN, _HISTORIES), table, _plain)
