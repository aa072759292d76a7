"""Whether reminders help a person, over all decisions left to chance and habit by habit."""

from dataclasses import dataclass

from habit_desktop.domain.habit import Habit, Policy
from habit_desktop.engine.reminder_evidence import Experience
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit


@dataclass(frozen=True, slots=True)
class HabitBenefit:
    """What a habit's reminders are worth, as far as is known."""

    habit: Habit
    benefit: Benefit


@dataclass(frozen=True, slots=True)
class BenefitReading:
    """What is known of a person's reminders: ``overall``, and of each habit in use that may remind, in their order.

    ``trying`` tells whether the person lets reminders be tried now; what was learned before stays known.
    """

    trying: bool
    overall: Benefit
    habits: tuple[HabitBenefit, ...]


def read_benefit(session: Session, so_far: Experience) -> BenefitReading:
    """Return whether reminders help, by what the log has told of them so far."""
    habits = tuple(
        HabitBenefit(history.habit, so_far.benefits.get(habit, NOTHING_KNOWN))
        for habit, history in session.in_use().items()
        if history.habit.policy is not Policy.OFF
    )
    return BenefitReading(session.settings().try_reminders, so_far.overall, habits)
