"""Facts about the day others are weighed against."""

from copy import deepcopy

import numpy as np
import pytest

from habit_desktop.learning.dataset import build
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.usual_day import YEAR_DAYS, UsualDay
from tests.learning.strips import some_days


def stepped(outcomes: Floats) -> UsualDay:
    """The usual day after these, one by one."""
    memory, usual = Memory(len(outcomes), 0), UsualDay()
    for day in outcomes.T:
        usual.close(memory.morning(), memory.lessons(day))
        memory.close(day)
    return usual


def test_before_any_day_the_usual_one_is_nothing() -> None:
    assert UsualDay().x.tolist() == [0.0] * 10


def test_the_usual_day_is_the_mean_of_how_days_began() -> None:
    outcomes = some_days(6, 2, 30)
    rows, _ = build(outcomes, 0)
    assert stepped(outcomes).x == pytest.approx(rows.x.mean(axis=0))


def test_many_days_at_once_are_the_same_usual_day() -> None:
    outcomes = some_days(7, 3, 50)
    memory, usual = Memory(3, 0), UsualDay()
    usual.close(*memory.follow(outcomes.T))
    assert usual.x.tolist() == stepped(outcomes).x.tolist()


def test_a_day_that_counts_for_no_habit_changes_nothing() -> None:
    outcomes = some_days(8, 2, 30)
    empty = np.full((2, 20), np.nan)
    assert stepped(np.hstack([outcomes, empty])).x == pytest.approx(stepped(outcomes).x)


def test_only_the_last_year_is_usual() -> None:
    recent = some_days(9, 2, YEAR_DAYS)
    rows, _ = build(np.hstack([1 - some_days(10, 2, 100), recent]), 0)
    lately = rows.where(rows.day >= 100)
    assert stepped(np.hstack([1 - some_days(10, 2, 100), recent])).x == pytest.approx(lately.x.mean(axis=0))


def test_a_copy_goes_its_own_way() -> None:
    outcomes = some_days(9, 2, 20)
    usual = stepped(outcomes)
    before, other = usual.x.tolist(), deepcopy(usual)
    memory = Memory(2, 0)
    other.close(*memory.follow(outcomes.T))
    assert usual.x.tolist() == before != other.x.tolist()
