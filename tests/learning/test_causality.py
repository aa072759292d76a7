"""Nothing said of a day may lean on that day or a later one; and whoever peeks is caught."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.learning.inputs import Column, Today, normalised
from habit_desktop.learning.memory import Memory, Morning
from habit_desktop.learning.mlp import SIZE
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.replay import Learner, replay
from tests.learning.strips import some_days

HABITS, DAYS, FIRST_WEEKDAY = 3, 40, 3
HEARD = np.random.default_rng(5).normal(0, 0.3, SIZE)
"""A network that hears every input."""

MakeLearner = Callable[[Floats], Learner]


def honest(outcomes: Floats) -> Learner:
    """The learner as it ships: whatever the past it is made for, it starts knowing nothing."""
    return Learner(len(outcomes), FIRST_WEEKDAY, person="p", seed=0, prior=HEARD)


class Peeking(Memory):
    """A memory with a planted column: the outcome of a day that is still to come."""

    def __init__(self, outcomes: Floats, column: Column, days_ahead: int) -> None:
        super().__init__(len(outcomes), FIRST_WEEKDAY)
        self._outcomes, self._column, self._days_ahead = outcomes, column, days_ahead

    def morning(self, today: Today | None = None) -> Morning:
        """The inputs of the day that begins, one of them from the future."""
        morning = super().morning(today)
        day = self.days_closed + self._days_ahead
        raw = morning.raw.copy()
        if 0 <= day < self._outcomes.shape[1]:
            raw[:, self._column] = np.nan_to_num(self._outcomes[:, day], nan=0.5)
        return replace(morning, raw=raw, x=normalised(raw))


def peeking(column: Column, days_ahead: int) -> MakeLearner:
    """A learner that differs from the one that ships by one planted column."""

    def make(outcomes: Floats) -> Learner:
        learner = honest(outcomes)
        learner.memory = Peeking(outcomes, column, days_ahead)
        return learner

    return make


def said(make: MakeLearner, outcomes: Floats) -> Floats:
    """All chances of a past replayed: (days, voices, habits)."""
    days = replay(make(outcomes), outcomes)
    return np.array([[day.forecast.rules, day.forecast.network, day.forecast.served] for day in days])


def leaks(make: MakeLearner, outcomes: Floats, day: int) -> bool:
    """Whether any bit said up to a day moves when that day and all later ones had gone the other way."""
    otherwise = outcomes.copy()
    otherwise[:, day:] = 1 - otherwise[:, day:]
    before, then = (said(make, past)[: day + 1] for past in (outcomes, otherwise))
    return before.tobytes() != then.tobytes()


@pytest.mark.parametrize("day", [0, 1, 7, 13, 14, 28, 39])
def test_no_bit_said_up_to_a_day_moves_with_what_comes_then(day: int) -> None:
    assert not leaks(honest, some_days(1, HABITS, DAYS), day)


@pytest.mark.parametrize("days_ahead", [0, 1, 5])
@pytest.mark.parametrize("column", [Column.STREAK, Column.RULES, Column.HOUR])
def test_a_planted_column_from_the_future_is_caught(column: Column, days_ahead: int) -> None:
    assert leaks(peeking(column, days_ahead), some_days(1, HABITS, DAYS), day=14)


def test_a_planted_column_from_the_past_is_not_called_a_leak() -> None:
    assert not leaks(peeking(Column.STREAK, -1), some_days(1, HABITS, DAYS), day=14)


def test_what_a_day_brings_is_heard_the_day_after() -> None:
    outcomes = some_days(1, HABITS, DAYS)
    other = outcomes.copy()
    other[:, 14] = 1 - np.nan_to_num(other[:, 14])
    assert (said(honest, outcomes)[15] != said(honest, other)[15]).any()
