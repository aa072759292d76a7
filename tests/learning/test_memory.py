"""Facts about what is known on a morning."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.inputs import Column, day_so_far
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats, sigmoid
from habit_desktop.learning.rules import Expert
from tests.learning.strips import grid, grids, some_days


def known(column: Column, *habits: str) -> list[float]:
    """The raw value of one input after these days."""
    return [float(value) for value in Memory.of(grid(*habits), 0).morning().raw[:, column]]


def test_the_rate_is_that_of_the_rows_in_the_last_thirty_days() -> None:
    assert known(Column.RATE_30D, "." * 30 + "x" * 30, "-" * 59 + "x", "x." * 30) == [1, 1, 0.5]


def test_without_rows_in_thirty_days_the_rate_is_one_half() -> None:
    assert known(Column.RATE_30D, "x" + "-" * 30) == [0.5]


def test_a_streak_counts_days_done_in_a_row_and_below_zero_days_without() -> None:
    assert known(Column.STREAK, "x-xx", ".xx.", "x--.") == [3, -2, -4]


def test_a_habit_that_was_never_done_counts_the_days_it_was_missed_on() -> None:
    assert known(Column.STREAK, "..-", "---") == [-2, 0]


def test_days_since_done_are_none_for_a_habit_that_never_was() -> None:
    memory = Memory.of(grid("..", "x."), 0)
    assert [memory.days_since_done(habit) for habit in (0, 1)] == [None, 2]


def test_other_habits_are_told_by_what_became_of_them_yesterday() -> None:
    assert known(Column.OTHER_HABITS, ".x", "xx", "x.", "x-") == [0.5, 0.5, 1, pytest.approx(2 / 3)]


def test_a_person_with_one_habit_has_no_others() -> None:
    assert known(Column.OTHER_HABITS, "x") == [0.5]


def test_other_peoples_habits_are_not_ones_others() -> None:
    memory = Memory(3, 0, person=np.array([0, 1, 1]))
    memory.close(np.array([1.0, 1.0, 0.0]))
    assert memory.morning().raw[:, Column.OTHER_HABITS].tolist() == [0.5, 0, 1]


def test_what_others_do_today_replaces_what_they_did_yesterday() -> None:
    memory = Memory.of(grid("x.", "x."), 0)
    now = memory.morning(day_so_far(0, 12, [0, 0], [0, 0], [True, False]))
    assert now.raw[:, Column.OTHER_HABITS].tolist() == [0, 1]


def test_the_dose_counts_the_reminders_of_the_last_week() -> None:
    memory = Memory(1, 0)
    for reminded in (5, 1, 0, 0, 2, 0, 0, 0):
        memory.close(np.array([1.0]), np.array([float(reminded)]))
    assert memory.morning().raw[0, Column.REMINDER_DOSE] == 3


def test_the_weekdays_effect_is_its_rate_against_the_recent_one() -> None:
    (effect,) = known(Column.WEEKDAY, "x......x......x......")
    assert 0 < effect < 1


def test_the_day_so_far_changes_what_is_read_during_the_day_alone() -> None:
    memory = Memory.of(some_days(2, 3, 40), 0)
    so_far = day_so_far(2, 18.5, [0, 1, 0], [1, 1, 0], [False] * 3)
    start, now = memory.morning(), memory.morning(so_far)
    changed = [column for column in Column if (start.raw[:, column] != now.raw[:, column]).any()]
    assert changed == [Column.APP_OPENINGS, Column.REMINDERS_OPENED, Column.HOUR, Column.REMINDED]
    assert now.raw[:, Column.REMINDERS_OPENED].tolist() == [0, 1, 0]


def test_nothing_has_happened_when_a_day_starts() -> None:
    memory = Memory.of(some_days(2, 3, 40), 0)
    nothing = day_so_far(0, 0, [0] * 3, [0] * 3, [False] * 3)
    assert memory.morning(nothing).raw.tolist() == memory.morning().raw.tolist()
    assert memory.morning(nothing).x.tolist() == memory.morning().x.tolist()


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


@given(outcomes=grids(most_days=50), first_days=st.integers(0, 50))
def test_days_followed_at_once_begin_and_teach_as_they_do_one_by_one(outcomes: Floats, first_days: int) -> None:
    person = np.arange(len(outcomes)) // 2
    stepped, leaping = Memory(len(outcomes), 0, person), Memory(len(outcomes), 0, person)
    parts = [leaping.follow(days.T) for days in np.split(outcomes, [first_days], axis=1)]
    raw, x, lessons = (
        np.concatenate(days)
        for days in ([m.raw for m, _ in parts], [m.x for m, _ in parts], [taught for _, taught in parts])
    )
    for day, outcome in enumerate(outcomes.T):
        morning = stepped.morning()
        assert (raw[day].tolist(), x[day].tolist()) == (morning.raw.tolist(), morning.x.tolist())
        assert np.array_equal(lessons[day], stepped.lessons(outcome), equal_nan=True)
        stepped.close(outcome)
    assert leaping.morning().x.tolist() == stepped.morning().x.tolist()
    assert leaping.days_closed == stepped.days_closed


@given(outcomes=grids(), since=st.integers(0, 24))
def test_days_imagined_as_they_were_lead_to_the_same_morning(outcomes: Floats, since: int) -> None:
    memory, before = Memory.of(outcomes, 3), Memory.of(outcomes[:, :since], 3)
    again = memory.had_it_gone(before, outcomes[:, since:].T)
    assert again.morning().raw.tobytes() == memory.morning().raw.tobytes()
    assert before.days_closed == min(since, outcomes.shape[1])


def test_on_another_weekday_the_rules_of_that_weekday_speak() -> None:
    memory = Memory.of(grid("x......" * 8), 0)
    on_monday, on_tuesday = memory.morning(), memory.on(1).morning()
    assert on_monday.raw[0, Column.RULES] > 0.5 > on_tuesday.raw[0, Column.RULES]
    assert memory.rules.weekday == 0
