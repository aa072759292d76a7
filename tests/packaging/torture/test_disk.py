"""After a power cut nothing is gone that was said to be kept, and what is only half done is not there at all."""

import sys
from pathlib import Path
from random import Random

import pytest
from torture.cuts import COMMANDS, cut_at, furnished
from torture.disk import Disk, Survives, calls_of, can_trace
from torture.person import complaints, move_in, opened

MOMENTS = 2
needs_strace = pytest.mark.skipif(not can_trace(), reason="strace is not here, or may not listen")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a person who has lived, and what is brought into it."""
    place = tmp_path_factory.mktemp("lived")
    move_in(place / "template")
    return furnished(place / "template", place / "furnished")


@needs_strace
@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_power_cut_during_a_command_loses_nothing(lived: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    wrong = [*cut_at(lived, tmp_path, words, MOMENTS, Random(words[0]))]
    assert len(wrong) == MOMENTS * len(Survives)
    assert [each for each in wrong if each] == []


@needs_strace
def test_a_first_tick_is_there_after_a_power_cut_although_its_folder_was_only_just_made(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    disk = Disk(root)
    command = [sys.executable, "-m", "habit_desktop", "--data-dir", str(root / "new" / "data"), "add", "Read"]
    for call in calls_of(command, tmp_path / "calls"):
        disk.take(call)
        if disk.said:
            break
    assert disk.said.startswith(b"Read")
    for survives in Survives:
        folder = disk.put_down(tmp_path / "cut", survives, Random(1)) / "new" / "data"
        with opened(folder) as session:
            assert [history.habit.name for history in session.histories().values()] == ["Read"]
        assert complaints(folder) == []


@needs_strace
def test_what_is_written_without_syncing_is_gone(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    disk = Disk(root)
    writing = f"import pathlib; pathlib.Path({str(root / 'file')!r}).write_text('content')"
    for call in calls_of([sys.executable, "-c", writing], tmp_path / "calls"):
        disk.take(call)
    assert [*disk.put_down(tmp_path / "cut", Survives.NOTHING, Random(1)).iterdir()] == []
    (file,) = disk.put_down(tmp_path / "cut", Survives.NAMES, Random(1)).iterdir()
    assert file.read_bytes() == b""
