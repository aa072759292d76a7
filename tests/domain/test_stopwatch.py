"""A stopwatch that outlives its window."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.stopwatch import Stopwatch, stopwatch_of, stopwatch_text
from tests.domain.strips import MONDAY, NOON


@given(st.text(min_size=1), st.timedeltas(timedelta(0), timedelta(days=9000)))
def test_what_is_kept_is_found_again(habit: str, later: timedelta) -> None:
    running = Stopwatch(habit, MONDAY, NOON + later)
    assert stopwatch_of(stopwatch_text(running)) == running


@pytest.mark.parametrize(
    "text", ["", "noise", "2024-01-01T12:00 2024-01-01 h", "2024-01-01T12:00:00+00:00 monday h", "a b c"]
)
def test_a_line_that_is_none_is_no_stopwatch(text: str) -> None:
    assert stopwatch_of(text) is None


def test_time_runs_from_its_start() -> None:
    running = Stopwatch("h", MONDAY, NOON)
    assert running.elapsed_s(NOON + timedelta(minutes=25)) == 1500


def test_a_clock_that_was_set_back_leaves_nothing() -> None:
    assert Stopwatch("h", MONDAY, NOON).elapsed_s(datetime(2023, 1, 1, tzinfo=UTC)) == 0
