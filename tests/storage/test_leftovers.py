"""What a killed process left lying open goes with the next start, and nothing else does."""

import os
from pathlib import Path

import pytest

from habit_desktop.storage.leftovers import leftovers, remove_leftovers

RUNNING, OWN = 22, 33  # 11 has gone
NOW_S = 1_800_000_000.0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path


def left(data: Path, name: str, hours_ago: float = 1.0) -> Path:
    """A file last written so long ago."""
    path = data / name
    path.write_bytes(b"all a person wrote")
    os.utime(path, (NOW_S - 3600 * hours_ago,) * 2)
    return path


def found(data: Path) -> set[str]:
    return {path.name for path in leftovers(data, NOW_S, OWN, lambda process: process == RUNNING)}


@pytest.mark.parametrize(
    "name",
    [
        "restoring-habits.db.11.unfinished",
        "restoring-habits.db.11.unfinished-journal",
        "closing-habits.db.11.unfinished",
        "open-my backup.db.11.unfinished",
        "open-habits.db.33.unfinished",
    ],
)
def test_what_a_process_that_is_gone_was_at_is_found(data: Path, name: str) -> None:
    left(data, name)
    assert found(data) == {name}


def test_what_another_process_is_at_stays(data: Path) -> None:
    left(data, "restoring-habits.db.22.unfinished")
    assert found(data) == set()


def test_nobody_is_at_it_for_more_than_a_day(data: Path) -> None:
    left(data, "restoring-habits.db.22.unfinished", hours_ago=25)
    assert found(data) == {"restoring-habits.db.22.unfinished"}


@pytest.mark.parametrize(
    "name",
    ["habits.db", "habits-2026-03-01.db.11.unfinished", "restoring-habits.db", "notes.11.unfinished", "open-.db"],
)
def test_what_has_another_name_stays(data: Path, name: str) -> None:
    left(data, name)
    assert found(data) == set()


def test_they_are_gone_but_for_what_somebody_has_removed_already(data: Path) -> None:
    one, other = left(data, "open-a.db.11.unfinished"), left(data, "open-b.db.11.unfinished")
    both = leftovers(data, NOW_S, OWN, lambda _process: False)
    one.unlink()
    remove_leftovers(both)
    assert not other.exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators alone")
def test_what_goes_while_it_is_looked_at_is_left_to_whoever_took_it(data: Path) -> None:
    (data / "open-habits.db.22.unfinished").symlink_to(data / "nowhere")
    assert found(data) == set()
