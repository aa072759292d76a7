"""Facts about the rows to learn from."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.dataset import Rows, build
from habit_desktop.learning.inputs import Column, normalised
from habit_desktop.learning.look import LivedDay
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
    assert Rows.none().mean_day().tolist() == [0.0] * 10


def test_the_mean_day_is_the_mean_of_the_normalised_inputs() -> None:
    rows, _ = build(some_days(6, 2, 30), 0)
    assert np.allclose(rows.mean_day(), rows.x.mean(axis=0))
