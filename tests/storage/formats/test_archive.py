"""Folders and zips are read within limits, and nothing of them is written anywhere."""

import os
import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.storage.formats import archive
from habit_desktop.storage.formats.archive import COUNT_LIMIT, folder_archive, read_file, zip_archive
from habit_desktop.storage.formats.unreadable import UnreadableFile


def zipped(files: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", method) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return target.getvalue()


def test_a_zip_and_a_folder_give_the_same_files(tmp_path: Path) -> None:
    (tmp_path / "001 Run").mkdir()
    (tmp_path / "001 Run" / "Scores.csv").write_bytes(b"1")
    (tmp_path / "Habits.csv").write_bytes(b"2")
    folder = folder_archive(tmp_path)
    zip_file = zip_archive(zipped({"Habits.csv": b"2", "001 Run/Scores.csv": b"1"}))
    assert {n: folder.read(n) for n in folder.readers} == {n: zip_file.read(n) for n in zip_file.readers}


def test_below_a_folder_names_start_there() -> None:
    files = zip_archive(zipped({"export/Habits.csv": b"1", "Habits.csv": b"2"}))
    assert files.below("export").read("Habits.csv") == b"1"
    assert files.below("").read("Habits.csv") == b"2"


def test_a_name_that_climbs_out_of_a_zip_is_only_a_name(tmp_path: Path) -> None:
    files = zip_archive(zipped({"../../outside.csv": b"1"}))
    assert files.read("../../outside.csv") == b"1"
    assert list(tmp_path.rglob("*")) == []


def test_a_zip_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "SIZE_LIMIT", 1000)
    with pytest.raises(UnreadableFile, match="too much"):
        zip_archive(zipped({"a": bytes(600), "b": bytes(600)}))


def test_a_zip_of_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "COUNT_LIMIT", 2)
    with pytest.raises(UnreadableFile, match="too much"):
        zip_archive(zipped({"a": b"", "b": b"", "c": b""}))


def test_a_zip_with_a_list_of_millions_is_refused_before_it_is_read() -> None:
    entry = b"PK\x01\x02" + bytes(42)
    many = 2 * COUNT_LIMIT + 1
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, len(entry) * many, 0, 0)
    with pytest.raises(UnreadableFile, match="too much"):
        zip_archive(entry * many + end)


def test_a_folder_of_too_many_files_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "COUNT_LIMIT", 2)
    for name in "abc":
        (tmp_path / name).touch()
    with pytest.raises(UnreadableFile, match="too many"):
        folder_archive(tmp_path)


def test_a_member_that_holds_more_than_it_says_is_refused() -> None:
    content = zipped({"a": bytes(100_000)})
    size = (100_000).to_bytes(4, "little")
    assert content.count(size) == 2
    files = zip_archive(content.replace(size, (10).to_bytes(4, "little")))
    with pytest.raises(UnreadableFile, match="damaged"):
        files.read("a")


def test_a_way_of_packing_that_knows_no_bounds_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="damaged"):
        zip_archive(zipped({"a": b"1"}, ZIP_BZIP2))


def test_a_zip_with_a_password_is_refused() -> None:
    content = bytearray(zipped({"a": b"1"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    files = zip_archive(bytes(content))
    with pytest.raises(UnreadableFile, match="password"):
        files.read("a")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "SIZE_LIMIT", 10)
    (tmp_path / "a").write_bytes(bytes(11))
    with pytest.raises(UnreadableFile, match="too large"):
        read_file(tmp_path / "a")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes among its files")
def test_a_pipe_is_no_file_to_wait_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableFile, match="neither"):
        read_file(tmp_path / "pipe")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="here everything may be read")
def test_what_may_not_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").touch(mode=0)
    with pytest.raises(UnreadableFile, match="cannot be read"):
        read_file(tmp_path / "secret")


@settings(max_examples=50)
@given(st.data())
def test_a_damaged_zip_is_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(zipped({"Habits.csv": b"Name,Color\n" * 9, "001/Scores.csv": b"2024-01-01,0.1"}))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        files = zip_archive(bytes(content[: data.draw(st.integers(0, len(content)))]))
        read = [files.read(name) for name in files.readers]
    except UnreadableFile:
        read = []
    assert all(isinstance(found, bytes) for found in read)


def test_a_file_without_a_name_is_passed_over() -> None:
    nameless = bytearray(zipped({"x": b"1", "y": b"2"}, ZIP_STORED))
    at = nameless.index(b"PK\x01\x02")
    nameless[at + 28 : at + 30] = b"\0\0"  # its name has no letters, and the rest of it is a comment
    nameless[at + 32 : at + 34] = b"\1\0"
    assert [*zip_archive(bytes(nameless)).readers] == ["y"]
