"""Facts about the rows to learn from."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.dataset import Rows, build, rows_of_day
from habit_desktop.learning.hours import shares_later
from habit_desktop.learning.inputs import Column, normalised
from habit_desktop.learning.look import LivedDay, Look, lived_day, look
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from tests.learning.strips import grid, grids, some_days


def test_each_day_with_an_outcome_is_a_row_but_a_habits_first() -> None:
    rows, _ = build(grid("x.-x", "-.x."), 0)
    assert list(zip(rows.day.tolist(), rows.habit.tolist(), rows.y.tolist(), strict=True)) == [
        (1, 0, 0.0),
        (2, 1, 1.0),
        (3, 0, 1.0),
        (3, 1, 0.0),
    ]


def test_a_row_shows_the_day_as_it_was_before_it() -> None:
    rows, _ = build(grid("xxx."), 0)
    assert rows.raw[:, Column.STREAK].tolist() == [1, 2, 3]
    assert rows.x.tolist() == normalised(rows.raw).tolist()


def test_the_memory_stands_at_the_next_morning() -> None:
    _, memory = build(grid("xxx", "x.x"), 5)
    assert memory.days_closed == 3
    assert memory.rules.weekday == 1
    assert memory.morning().raw[:, Column.STREAK].tolist() == [3, 1]


@given(outcomes=grids(), data=st.data())
def test_a_row_knows_nothing_of_its_own_day_or_later(outcomes: Floats, data: st.DataObject) -> None:
    day = data.draw(st.integers(0, outcomes.shape[1] - 1))
    changed = outcomes.copy()
    changed[:, day:] = 1 - np.nan_to_num(changed[:, day:])
    rows, _ = build(outcomes, 0)
    other, _ = build(changed, 0)
    same = {(d, h): x for d, h, x in zip(other.day.tolist(), other.habit.tolist(), other.x.tolist(), strict=True)}
    for d, h, x in zip(rows.day.tolist(), rows.habit.tolist(), rows.x.tolist(), strict=True):
        if d <= day:
            assert same.get((d, h), x) == x


def test_lived_days_cut_the_past_without_changing_its_rows() -> None:
    outcomes = some_days(4, 3, 150)
    lived = {day: LivedDay((), np.zeros(3)) for day in (0, 1, 70, 149, 200)}
    rows, memory = build(outcomes, 0)
    cut, same_memory = build(outcomes, 0, lived=lived)
    assert (cut.x.tolist(), cut.day.tolist()) == (rows.x.tolist(), rows.day.tolist())
    assert same_memory.morning().x.tolist() == memory.morning().x.tolist()


def test_the_latest_rows_are_the_last_ones() -> None:
    rows, _ = build(some_days(5, 3, 30), 0)
    assert rows.latest(7).day.tolist() == rows.day.tolist()[-7:]
    assert len(rows.latest(10**6)) == len(rows)


def test_no_rows_join_to_none() -> None:
    assert len(Rows.none().joined([Rows.none()])) == 0


def day_with(*looks: Look) -> Rows:
    """The rows of two habits' fourth day, done and not done, looked at."""
    memory = Memory.of(grid("xxx", "x.x"), 0)
    rows = rows_of_day(memory, memory.morning(), np.array([1.0, 0.0]), looks)
    return Rows.none().joined(rows)


def at(hour: float, *is_open: bool) -> Look:
    """A look at an hour, with three openings of the app until then."""
    return look(hour, 3, [0, 0], [0, 0], [False, False], is_open, shares_later([[], []], hour))


def test_a_look_adds_a_row_for_each_habit_still_open() -> None:
    rows = day_with(at(9, True, True), at(15, False, True))
    assert rows.raw[:, Column.HOUR].tolist() == [0, 0, 9, 9, 15]
    assert rows.habit.tolist() == [0, 1, 0, 1, 1]
    assert rows.y.tolist() == [1, 0, 1, 0, 0]
    assert rows.raw[:, Column.APP_OPENINGS].tolist() == [0, 0, 3, 3, 3]


def test_the_looks_at_a_habits_day_weigh_as_much_as_its_start() -> None:
    rows = day_with(at(9, True, True), at(15, False, True))
    assert rows.weight.tolist() == [1, 1, 1, 0.5, 0.5]


def test_a_look_starts_from_what_the_rules_and_the_clock_say() -> None:
    rows = day_with(at(18, True, True))
    assert rows.rules_logit[2:] == pytest.approx(rows.rules_logit[:2] + np.log(0.25))


def test_the_latest_rows_are_as_many_starts_and_as_many_looks() -> None:
    days = [day_with(at(9, True, True), at(15, True, True)) for _ in range(5)]
    rows = Rows.none().joined(days).latest(3)
    assert (rows.is_start.sum(), (~rows.is_start).sum()) == (3, 3)
    assert rows.raw[:, Column.HOUR].tolist() == [0, 0, 0, 9, 15, 15]


def test_what_the_app_saw_of_days_goes_into_rows_and_memory() -> None:
    outcomes = grid("xxxx")
    seen = lived_day([look(9, 3, [0], [0], [False], [True], shares_later([[]], 9))], [2])
    rows, memory = build(outcomes, 0, lived={3: seen})
    assert rows.raw[:, Column.HOUR].tolist() == [0, 0, 0, 9]
    assert memory.morning().raw[0, Column.REMINDER_DOSE] == 2


def test_a_stopped_build_keeps_the_days_so_far() -> None:
    asked = iter(range(10))
    rows, memory = build(grid("x" * 500), 0, should_stop=lambda: next(asked) >= 2)
    assert 0 < memory.days_closed == len(rows) + 1 < 500


@pytest.mark.parametrize("most", [3, 40, 10_000])
def test_of_more_rows_than_are_wanted_the_last_are_those_of_all(most: int) -> None:
    outcomes = some_days(6, 4, 200)
    nobody, everybody = [0] * 4, [True] * 4
    looks = [look(hour, 0, nobody, nobody, [False] * 4, everybody, np.ones(4)) for hour in (6, 9)]
    seen = {day: lived_day(looks, nobody) for day in range(150, 200)}
    every, memory = build(outcomes, 0, lived=seen)
    some, same_memory = build(outcomes, 0, lived=seen, without_days=[10, 160, 199], most_rows=most)
    wanted = every.without_days([10, 160, 199]).latest(most)
    assert some.x.tolist() == wanted.x.tolist()
    assert (some.day.tolist(), some.weight.tolist()) == (wanted.day.tolist(), wanted.weight.tolist())
    assert same_memory.morning().x.tolist() == memory.morning().x.tolist()
