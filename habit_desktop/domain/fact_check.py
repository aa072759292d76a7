"""Whether a fact is one that can be: what it says of a habit, an amount and days."""

from habit_desktop.domain.event import Fact, HabitChanged, HabitCompleted, HabitCreated, TrainingRan
from habit_desktop.domain.habit import AMOUNT_LIMIT, habit_from_fields
from habit_desktop.domain.left_out import read_span


def check_fact(fact: Fact) -> None:
    """Look at a fact that was read. Raises ValueError, also as InvalidHabit or InvalidSchedule, where it cannot be."""
    match fact:
        case HabitCreated(values) | HabitChanged(values):
            habit_from_fields("", values)
        case HabitCompleted(float(amount)) if not abs(amount) <= AMOUNT_LIMIT:
            raise ValueError("an amount cannot be")
        case TrainingRan(left_out=spans):
            for written in spans:
                read_span(written)
