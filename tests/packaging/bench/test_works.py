"""The works that are timed are what their lines say, and leave the folder they are timed on as it was."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from bench import disk, explanation, inputs, ten_years
from bench.line import Line

from habit_desktop.learning.explanation import Explanation
from habit_desktop.storage.data_folder import DataFolder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A year of four habits."""
    ten_years.move_in(tmp_path / "data", habits=4, years=1)
    return tmp_path / "data"


def events(path: Path) -> int:
    """How many events a folder holds."""
    opened = DataFolder.open(path)
    count = len(opened.events.events())
    opened.close()
    return count


def named(lines: Iterable[Line], name: str) -> Line:
    """The first line of a name."""
    return next(line for line in lines if line.name == name)


def test_the_shares_add_up_to_what_the_passes_lie_apart() -> None:
    line = named(explanation.lines(), "the shares of ten inputs")
    shares, chances = line.ours(), line.peer()
    assert isinstance(shares, np.ndarray)
    assert isinstance(chances, np.ndarray)
    assert len(chances) == 2 ** len(shares)
    assert shares.sum() == pytest.approx(chances[-1] - chances[0])


def test_a_whole_explanation_is_timed() -> None:
    told = named(explanation.lines(), "a whole explanation").ours()
    assert isinstance(told, Explanation)
    assert len(told.contributions) == 3 + 10 + 1


def test_all_inputs_are_timed_beside_a_reading_of_every_event(folder: Path) -> None:
    (line,) = inputs.lines(folder)
    built = line.ours()
    assert isinstance(built, tuple)
    assert 300 < len(built[0]) <= 4 * 365
    assert line.peer() == events(folder)


def test_a_tick_is_timed_on_a_copy(folder: Path) -> None:
    before, beside = events(folder), list[str]()
    for line in disk.lines(folder):
        line.ours()
        line.peer()
        beside.append(line.beside)
    assert beside == ["bare SQLite insert", "writing 4 KB, fsync"]
    assert events(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["data"]
