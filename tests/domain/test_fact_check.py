"""A fact that was read is one that can be, or is refused."""

import pytest

from habit_desktop.domain.event import AppOpened, Fact, HabitChanged, HabitCompleted, HabitCreated, TrainingRan
from habit_desktop.domain.fact_check import check_fact
from habit_desktop.domain.habit import Habit, habit_fields

RUN = habit_fields(Habit("run", "Run"))


@pytest.mark.parametrize(
    "fact",
    [
        AppOpened(),
        HabitCreated(RUN),
        HabitChanged({"target": 2.5}),
        HabitCompleted(),
        HabitCompleted(1e15),
        HabitCompleted(-1e15),
        HabitCompleted(0.0),
        TrainingRan("asked", 1, 1, 1.0, True, "", left_out=("2026-03-02/2026-03-15",)),
    ],
)
def test_what_can_be_is_let_through(fact: Fact) -> None:
    check_fact(fact)


@pytest.mark.parametrize(
    "fact",
    [
        HabitCreated(RUN | {"icon": 9}),
        HabitCreated(RUN | {"schedule": "often"}),
        HabitChanged({"kind": "verse"}),
        HabitCompleted(2e15),
        HabitCompleted(-2e15),
        HabitCompleted(float("nan")),
        TrainingRan("asked", 1, 1, 1.0, True, "", left_out=("Monday",)),
    ],
)
def test_what_cannot_be_is_refused(fact: Fact) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whoever reads it says it in words of its own
        check_fact(fact)


def test_an_amount_nobody_can_have_is_called_one() -> None:
    with pytest.raises(ValueError, match=r"^an amount cannot be$"):
        check_fact(HabitCompleted(float("inf")))
