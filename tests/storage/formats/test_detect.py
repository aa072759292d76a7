"""A file's format is known by what is in it, and what is none of them is refused in one line."""

import json
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.storage.formats import archive, detect
from habit_desktop.storage.formats.detect import FORMATS, read_foreign
from habit_desktop.storage.formats.foreign import ForeignFile
from habit_desktop.storage.formats.own_json import Export, encode
from habit_desktop.storage.formats.own_lines import LinedExport
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile
from habit_desktop.storage.sealed_file import Closed, WrongPassphrase, sealed
from tests.storage.formats.database_builder import database_of
from tests.storage.formats.loop_builder import loop_database, loop_export, timestamp

DAY = datetime(2024, 1, 1, tzinfo=UTC).date()
CSV_FILES = {
    "Habits.csv": "Position,Name,Question,Description,NumRepetitions,Interval,Color\n001,Run,,,1,1,#00897B\n",
    "001 Run/Checkmarks.csv": "2024-01-01,2\n",
}


def zip_of(folder: Path, target: Path) -> Path:
    with ZipFile(target, "w") as file:
        for path in sorted(folder.rglob("*.*")):
            file.write(path, path.relative_to(folder))
    return target


def database(folder: Path) -> Path:
    return loop_database(folder / "backup.csv", [{}], [{"timestamp": timestamp(DAY)}])


def zipped_database(folder: Path) -> Path:
    (folder / "in").mkdir()
    database(folder / "in")
    return zip_of(folder / "in", folder / "backup.db")


def csv_folder(folder: Path) -> Path:
    return loop_export(folder / "export", CSV_FILES)


def zipped_csv(folder: Path) -> Path:
    return zip_of(csv_folder(folder), folder / "export.json")


def zipped_folder_of_csv(folder: Path) -> Path:
    csv_folder(folder / "in")
    return zip_of(folder / "in", folder / "export.zip")


def habitbull_export(folder: Path) -> Path:
    path = folder / "backup.json"
    path.write_text("HabitName,HabitDescription,HabitCategory,CalendarDate,Value,CommentText\nRun,,,2024-01-01,1,\n")
    return path


@pytest.mark.parametrize(
    ("make", "format_name"),
    [
        (database, "loop-db"),
        (zipped_database, "loop-db"),
        (csv_folder, "loop-csv"),
        (zipped_csv, "loop-csv"),
        (zipped_folder_of_csv, "loop-csv"),
        (habitbull_export, "habitbull-csv"),
    ],
)
def test_the_content_tells_the_format_whatever_the_name_says(
    tmp_path: Path, make: Callable[[Path], Path], format_name: str
) -> None:
    path = make(tmp_path)
    file = read_foreign(path)
    assert isinstance(file, ForeignFile)
    assert file.format == format_name
    assert [list(habit.marks) for habit in file.habits] == [[DAY]]
    assert read_foreign(path, format_name) == file


FOREIGN = {
    "beaver-json": b'{"habits": [{"name": "Run", "id": "a", "records": [{"day": "2024-01-01", "done": true}]}]}',
    "table-habit-json": b'{"habits": [{"name": "Run", "daily_goal": 1, "records": '
    b'[{"record_date": 19723, "record_type": 1, "record_value": 1}]}]}',
    "habo-json": b'[{"title": "Run", "twoDayRule": 0, "events": {"2024-01-01 12:00:00.000Z": ["DayType.check", ""]}}]',
    "super-productivity-json": b'{"simpleCounter": {"entities": '
    b'{"r": {"title": "Run", "countOnDay": {"2024-01-01": 1}}}}}',
    "habitica-csv": b"Task Name,Task ID,Task Type,Date,Value\nRun,r,daily,2024-01-01 10:00:00,1\n",
    "csv": b"2024-01-01\n",
    "tickmate-db": database_of(
        {
            "tracks": [{"_id": 1, "name": "Run"}],
            "ticks": [{"_track_id": 1, "year": 2024, "month": 0, "day": 1}],
        },
        {"tracks": "_id, name", "ticks": "_track_id, year, month, day"},
    ),
    "rewire-db": database_of(
        {
            "habits": [{"_id": 1, "name": "Run", "schedule": 2, "repeating_count": 1}],
            "checkins": [{"habit_id": 1, "date": "20240101", "type": 2}],
        },
        {"habits": "_id, name, schedule, repeating_count", "checkins": "habit_id, date, type", "unit": "_id"},
    ),
}


@pytest.mark.parametrize("format_name", FOREIGN)
def test_every_format_is_known_by_its_content(tmp_path: Path, format_name: str) -> None:
    (tmp_path / "file").write_bytes(FOREIGN[format_name])
    file = read_foreign(tmp_path / "file")
    assert isinstance(file, ForeignFile)
    assert file.format == format_name
    assert [list(habit.marks) for habit in file.habits] == [[DAY]]


def test_every_format_is_tried_here() -> None:
    assert {*FOREIGN, "loop-db", "loop-csv", "habitbull-csv", "habit-desktop"} == {*FORMATS}


def test_our_own_database_is_no_export(tmp_path: Path) -> None:
    (tmp_path / "habits.db").write_bytes(database_of({}, {"event": "id"}))
    assert refusal(tmp_path / "habits.db") == "This is a database of Habit Desktop itself: restore it as a backup."


def test_our_own_export_is_known(tmp_path: Path) -> None:
    export = Export(datetime(2024, 1, 1, tzinfo=UTC), "UTC", ())
    (tmp_path / "all.db").write_text("".join(encode(export)), "utf-8")
    found = read_foreign(tmp_path / "all.db")
    assert isinstance(found, LinedExport)
    assert found.whole() == export


def test_our_own_export_written_by_another_hand_is_known(tmp_path: Path) -> None:
    export = Export(datetime(2024, 1, 1, tzinfo=UTC), "UTC", ())
    (tmp_path / "all.json").write_text(json.dumps(json.loads("".join(encode(export))), indent=2), "utf-8")
    assert read_foreign(tmp_path / "all.json") == export


def test_insisting_on_another_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotThatFormat, match="loop-db, not loop-csv"):
        read_foreign(database(tmp_path), "loop-csv")
    with pytest.raises(NotThatFormat, match=f"there are {', '.join(FORMATS)}"):
        read_foreign(tmp_path, "xls")


def test_nothing_appears_beside_a_file_that_is_read(tmp_path: Path) -> None:
    path = database(tmp_path)
    content = path.read_bytes()
    wal_mode = content[:18] + b"\x02\x02" + content[20:]
    path.write_bytes(wal_mode)
    path.with_name(path.name + "-wal").write_bytes(b"")
    before = {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()}
    read_foreign(path)
    assert {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()} == before


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_foreign(path)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This file is empty."),
        (b" \n", "This file is empty."),
        (bytes(range(256)) * 40, "This file has none of the formats that can be read here."),
        (b"PK\x03\x04" + bytes(range(256)), "This zip is damaged or locked with a password."),
        (b"SQLite format 3\0", "This database is damaged or cut short: its last page is not whole."),
        (b'{"habits": []}', "This JSON file is no export from Habit Desktop."),
        (b'{"format": "habit-desktop", "ver', "This JSON file is damaged or cut short."),
        (
            CSV_FILES["Habits.csv"].encode(),
            "This is one file of an export from Loop Habit Tracker: choose the folder or zip it is in.",
        ),
    ],
)
def test_what_is_none_of_the_formats_is_refused_in_one_line(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "file").write_bytes(content)
    assert refusal(tmp_path / "file") == sentence


def test_a_path_that_is_not_there_is_refused_in_one_line(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a\nb") == "There is no file “a b” here."
    assert refusal(tmp_path / "a\0b").startswith("There is no file")


def test_a_folder_or_zip_of_anything_else_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "noise.csv").write_bytes(bytes(range(256)))
    assert refusal(tmp_path / "in") == "In this folder there is no export from Loop Habit Tracker."
    refused = refusal(zip_of(tmp_path / "in", tmp_path / "noise.zip"))
    assert refused == "In this zip there is neither an export nor just one backup from Loop Habit Tracker."


def test_a_zip_of_two_backups_is_not_guessed_apart(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(database(tmp_path / "in"), tmp_path / "in" / "second.db")
    assert "just one" in refusal(zip_of(tmp_path / "in", tmp_path / "both.zip"))


@settings(max_examples=60)
@given(st.sampled_from([b"", b"PK\x03\x04", b"SQLite format 3\0", b"{", b'{"format":"habit-desktop",']), st.binary())
def test_noise_behind_any_beginning_is_refused(
    tmp_path_factory: pytest.TempPathFactory, beginning: bytes, noise: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "noise"
    path.write_bytes(beginning + noise)
    with pytest.raises(UnreadableFile):
        read_foreign(path)


def test_a_document_of_endless_brackets_is_refused(tmp_path: Path) -> None:
    (tmp_path / "deep").write_text('{"a":' * 100_000)
    assert refusal(tmp_path / "deep") == "This JSON file is damaged or cut short."
    (tmp_path / "list").write_text(json.dumps([1]))
    refusal(tmp_path / "list")


def test_a_file_of_two_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    for name, start in (("noise", b"noise"), ("json", b'{"habits": ['), ("zip", b"PK\x03\x04")):
        (tmp_path / name).write_bytes(start)
        os.truncate(tmp_path / name, 2 * 2**30)
        assert refusal(tmp_path / name) == "This file is too large to be an export."


def test_only_our_own_export_may_be_larger_than_what_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = "".join(encode(Export(datetime(2024, 1, 1, tzinfo=UTC), "UTC", ())))
    (tmp_path / "lines.json").write_text(export, "utf-8")
    (tmp_path / "other.json").write_text(json.dumps(json.loads(export)), "utf-8")
    monkeypatch.setattr(archive, "SIZE_LIMIT", 100)
    assert isinstance(read_foreign(tmp_path / "lines.json"), LinedExport)
    assert refusal(tmp_path / "other.json") == "This file is too large to be an export."
    monkeypatch.setattr(detect, "OWN_SIZE_LIMIT", 100)
    assert refusal(tmp_path / "lines.json") == "This file is too large to be an export."


def closed(content: bytes) -> bytes:
    """A file's content, closed with a passphrase."""
    return b"".join(sealed([content], "open sesame"))


def test_a_closed_export_opens_with_its_passphrase_alone(tmp_path: Path) -> None:
    export, path = Export(datetime(2024, 1, 1, tzinfo=UTC), "UTC", (), (), (), ()), tmp_path / "all.json"
    lines = "".join(encode(export))
    for text in (lines, json.dumps(json.loads(lines))):  # line by line, or all in one
        path.write_bytes(closed(text.encode()))
        with pytest.raises(Closed):
            read_foreign(path)
        with pytest.raises(WrongPassphrase):
            read_foreign(path, passphrase="open barley")
        found = read_foreign(path, passphrase="open sesame")
        assert isinstance(found, Export | LinedExport)
        assert (found.exported_at, [*found.events]) == (export.exported_at, [])


def test_a_closed_backup_is_no_file_to_take_in_but_one_to_restore(tmp_path: Path) -> None:
    path = tmp_path / "mine.db"
    path.write_bytes(closed(database(tmp_path).read_bytes()))
    with pytest.raises(NotThatFormat, match="restore"):
        read_foreign(path, passphrase="open sesame")


@pytest.mark.parametrize("name", ["a\0b", "x" * 300])
def test_a_name_no_file_can_have_is_that_of_no_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableFile, match="There is no file"):
        read_foreign(tmp_path / name)
