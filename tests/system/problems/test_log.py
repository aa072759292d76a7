"""The log: readable, bounded, its owner's alone, and nobody's trouble."""

import os
import sys
from datetime import datetime
from pathlib import Path

import pytest

from habit_desktop.system.problems.log import LIMIT_BYTES, OLDER_KEPT, ProblemLog

needs_modes = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes")


def test_an_entry_has_its_moment_and_its_lines(tmp_path: Path) -> None:
    log = ProblemLog(tmp_path)
    log.note("A mistake", ["KeyError:", "  page.py, line 3, in show"])
    first, *rest = log.path.read_text("utf-8").splitlines()
    assert datetime.fromisoformat(first.removesuffix("  A mistake")).tzinfo
    assert rest == ["    KeyError:", "      page.py, line 3, in show"]


def test_what_comes_again_and_again_is_told_ever_less_often(tmp_path: Path) -> None:
    log = ProblemLog(tmp_path)
    for _ in range(1500):
        log.note("A mistake", ["KeyError"])
    log.note("Another")
    ends = [line.split("  ")[-1] for line in log.path.read_text("utf-8").splitlines() if "KeyError" not in line]
    assert ends == [
        "A mistake",
        "A mistake (10 times so far)",
        "A mistake (100 times so far)",
        "A mistake (1000 times so far)",
        "Another",
    ]


def test_it_never_grows_beyond_its_bounds(tmp_path: Path) -> None:
    log = ProblemLog(tmp_path)
    for number in range(1200):
        log.note(f"Mistake {number}", ["x" * 1000])
    files = sorted(path.name for path in log.folder.iterdir())
    assert files == ["habit-desktop.1.log", "habit-desktop.2.log", "habit-desktop.log"]
    assert len(files) == 1 + OLDER_KEPT
    assert all(path.stat().st_size <= LIMIT_BYTES for path in log.folder.iterdir())
    assert "Mistake 1199" in log.path.read_text("utf-8")


def test_one_entry_without_end_is_cut(tmp_path: Path) -> None:
    log = ProblemLog(tmp_path)
    log.note("x" * 10**7)
    assert log.path.stat().st_size < LIMIT_BYTES / 4


@needs_modes
def test_it_is_its_owners_alone_whatever_the_mask(tmp_path: Path) -> None:
    log, before = ProblemLog(tmp_path), os.umask(0)
    try:
        log.note("A mistake")
        log.path.chmod(0o666)  # as somebody copied it back
        log.note("Another")
    finally:
        os.umask(before)
    assert (log.folder.stat().st_mode & 0o777, log.path.stat().st_mode & 0o777) == (0o700, 0o600)


@needs_modes
def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    elsewhere, log = tmp_path / "elsewhere", ProblemLog(tmp_path)
    elsewhere.write_text("precious")
    log.folder.mkdir()
    log.path.symlink_to(elsewhere)
    log.note("A mistake")
    assert elsewhere.read_text() == "precious"
    assert "A mistake" in log.path.read_text("utf-8")
    assert not log.path.is_symlink()


@needs_modes
def test_a_pipe_in_its_place_holds_nobody_up(tmp_path: Path) -> None:
    log = ProblemLog(tmp_path)
    log.folder.mkdir()
    os.mkfifo(log.path)
    log.note("A mistake")
    assert log.path.is_file()


def test_where_it_cannot_be_written_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("no folder")
    ProblemLog(tmp_path).note("A mistake")
    assert (tmp_path / "log").read_text() == "no folder"


def test_what_no_file_can_hold_is_written_in_other_letters(tmp_path: Path) -> None:
    log = ProblemLog(tmp_path)
    log.note("half a letter \ud800")
    assert "half a letter \\ud800" in log.path.read_text("utf-8")
