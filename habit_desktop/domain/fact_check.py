"""Whether a fact is one that can be: what it says of a habit, an amount and days."""

from habit_desktop.domain.event import Fact, HabitChanged, HabitCompleted, HabitCreated, TrainingRan
from habit_desktop.domain.habit import AMOUNT_LIMIT, Habit, habit_from_fields, with_fields
from habit_desktop.domain.left_out import read_span


def check_fact(fact: Fact) -> None:
    """Look at a fact that was read. Raises ValueError, also as InvalidHabit or InvalidSchedule, where it cannot be."""
    match fact:
        case HabitCreated(definition):
            habit_from_fields("", definition)
        case HabitChanged(changes):
            with_fields(Habit("", "-"), changes)
        case HabitCompleted(float(amount)) if not 0 <= abs(amount) <= AMOUNT_LIMIT:
            raise ValueError("an amount cannot be")
        case TrainingRan(left_out=spans):
            for written in spans:
                read_span(written)
