"""Facts about what is known on a morning."""

import numpy as np
import pytest

from habit_desktop.learning.inputs import Column, Today
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import sigmoid
from habit_desktop.learning.rules import Expert
from tests.learning.strips import grid, some_days


def known(column: Column, *habits: str) -> list[float]:
    """The raw value of one input after these days."""
    return [float(value) for value in Memory.of(grid(*habits), 0).morning().raw[:, column]]


def test_the_rate_is_that_of_the_rows_in_the_last_thirty_days() -> None:
    assert known(Column.RATE_30D, "." * 30 + "x" * 30, "-" * 59 + "x", "x." * 30) == [1, 1, 0.5]


def test_without_rows_in_thirty_days_the_rate_is_one_half() -> None:
    assert known(Column.RATE_30D, "x" + "-" * 30) == [0.5]


def test_momentum_is_the_last_week_against_the_last_thirty_days() -> None:
    assert known(Column.MOMENTUM, "." * 23 + "x" * 7) == [pytest.approx(1 - 7 / 30)]


def test_without_rows_in_the_last_week_there_is_no_momentum() -> None:
    assert known(Column.MOMENTUM, "xxx" + "-" * 7) == [0]


def test_never_done_is_no_days_since_done() -> None:
    assert known(Column.DAYS_SINCE_DONE, "..", "x.") == [0, 2]


def test_the_weekdays_effect_is_its_rate_against_the_recent_one() -> None:
    (effect,) = known(Column.WEEKDAY, "x......x......x......")
    assert 0 < effect < 1


def test_the_day_so_far_changes_what_is_read_during_the_day_alone() -> None:
    memory = Memory.of(some_days(2, 3, 40), 0)
    so_far = Today(np.array([1.0, 2, 3]), np.array([0.0, 1, 0]), np.array([18.5, 18.5, 18.5]), np.array([1.0, 1, 0]))
    start, now = memory.morning(), memory.morning(so_far)
    changed = [column for column in Column if (start.raw[:, column] != now.raw[:, column]).any()]
    assert changed == [Column.APP_OPENINGS, Column.REMINDERS_OPENED, Column.HOUR, Column.REMINDED]
    assert now.raw[:, Column.APP_OPENINGS].tolist() == [1, 2, 3]


def test_the_rules_log_odds_are_those_of_the_mixture() -> None:
    memory = Memory.of(some_days(3, 2, 40), 0)
    morning = memory.morning()
    assert sigmoid(morning.rules_logit) == pytest.approx(memory.rules.predict().mixture)
    assert morning.experts.shape == (2, len(Expert))


def test_a_first_row_teaches_nothing() -> None:
    memory = Memory.of(grid("x", "-"), 0)
    lessons = memory.lessons(np.array([1.0, 1.0]))
    assert lessons[0] == 1
    assert np.isnan(lessons[1])


def test_looking_at_a_morning_changes_nothing() -> None:
    outcomes = some_days(4, 2, 20)
    looked_at = Memory(2, 0)
    for day in outcomes.T:
        looked_at.morning()
        looked_at.close(day)
    assert looked_at.morning().x.tolist() == Memory.of(outcomes, 0).morning().x.tolist()
