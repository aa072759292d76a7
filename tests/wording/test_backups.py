"""Backups in words."""

from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.wording import backups

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (datetime(2026, 3, 2, 9, 5, tzinfo=UTC), "Today, 09:05"),
        (datetime(2026, 3, 1, 9, 5, tzinfo=UTC), "Yesterday, 09:05"),
        (datetime(2026, 2, 20, 9, 5, tzinfo=UTC), "Fri 20 February 2026, 09:05"),
        (datetime(2026, 3, 4, 9, 5, tzinfo=UTC), "Wed 4 March 2026, 09:05"),
    ],
)
def test_a_backup_is_called_by_when_it_was_made(at: datetime, said: str) -> None:
    assert backups.backup_title(at, NOW) == said


@pytest.mark.parametrize(("size", "said"), [(12, "1 kB"), (84_300, "84 kB"), (1_240_000, "1.2 MB")])
def test_a_size_is_short(size: int, said: str) -> None:
    assert backups.file_size(size) == said


def test_what_is_held_names_the_network_and_the_last_day_where_there_are_any() -> None:
    assert backups.held(1, 2, 0, 0, None) == "Holds 1 habit, 2 marks."
    assert (
        backups.held(2, 1204, 3, 1, date(2026, 3, 1))
        == "Holds 2 habits, 1,204 marks, 3 notes, 1 version of the network; the last day is Sun 1 March 2026."
    )


def test_the_question_says_what_goes_and_how_to_go_back() -> None:
    said = backups.question("Today, 09:05", "Holds 1 habit, 2 marks.", "3 habits, 4 marks")
    assert "everything there is now (3 habits, 4 marks)" in said
    assert "kept first as a restore point" in said


def test_each_stage_says_that_it_can_be_cancelled() -> None:
    said = [backups.stage(stage) for stage in RestoreStage]
    assert [words.partition(":")[0] for words in said] == [f"Step {number} of 4" for number in (1, 2, 3, 4)]
    assert all("You can still cancel." in words for words in said)


def test_where_copies_go_is_said_as_it_is_just_now() -> None:
    assert "beside the data alone" in backups.folder_meaning("", "none")
    assert backups.folder_meaning("/stick", "writable") == "Every backup is put into /stick, too."
    assert "cannot be reached" in backups.folder_meaning("/stick", "away")
    assert "cannot be written" in backups.folder_meaning("/stick", "read-only")


def test_what_was_restored_says_how_to_go_back() -> None:
    said = backups.restored("Today, 09:05", "1 habit, 2 marks", "Today, 12:00")
    assert "restore point “Today, 12:00”" in said
