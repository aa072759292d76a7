"""A stopwatch in words."""

from datetime import UTC, datetime

import pytest

from habit_desktop.wording.stopwatch import add_time, elapsed, left_running, timed, too_short


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (187.9, "3:07"), (3765, "1:02:45"), (-3, "0:00")])
def test_time_runs_in_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert elapsed(seconds) == shown


def test_what_was_added_is_said_with_its_unit() -> None:
    assert timed("Read", 25.0, "min") == "Read: 25 min added"
    assert add_time(25.0, "min") == "Add 25 min"


def test_too_little_is_said_as_well() -> None:
    assert too_short("Read") == "Read: stopped at once, nothing was added"


def test_what_was_left_running_is_told_with_its_time() -> None:
    assert left_running("Read", datetime(2026, 3, 19, 18, 2, tzinfo=UTC)) == (
        "Read was being timed when this window closed, since 18:02."
    )
