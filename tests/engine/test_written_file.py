"""What a page hands out is its person's alone."""

import os
from pathlib import Path

import pytest

from habit_desktop.engine.written_file import write_file


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_it_is_readable_by_its_owner_alone_whatever_the_mask(tmp_path: Path) -> None:
    (tmp_path / "days.csv").write_bytes(b"older")
    (tmp_path / "days.csv").chmod(0o666)
    before = os.umask(0)
    try:
        write_file(tmp_path / "days.csv", b"day\n")
    finally:
        os.umask(before)
    assert (tmp_path / "days.csv").read_bytes() == b"day\n"
    assert (tmp_path / "days.csv").stat().st_mode & 0o777 == 0o600


def test_what_cannot_be_written_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_file(tmp_path / "nowhere" / "days.csv", b"day\n")
