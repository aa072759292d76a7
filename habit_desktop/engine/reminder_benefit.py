"""Whether reminders help a person, and how they fade as a habit stands on its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from habit_desktop.domain.calendar import HabitDay
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import ReminderShown
from habit_desktop.engine.reminder_evidence import evidence
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import Benefit, pooled

RECENT_DAYS, BEFORE_DAYS = 30, 60
FEWEST_DAYS = 10
"""With fewer days in either span a habit's fading cannot be told."""
_FADED = 0.1


@dataclass(frozen=True, slots=True)
class Reminded:
    """So many days of a habit that are over and count: how many had a reminder, how many were done without one."""

    days: int
    reminded: int
    alone: int

    @property
    def share(self) -> float:
        """How often the habit was reminded, 0–1; 0 without any days."""
        return self.reminded / self.days if self.days else 0.0


@dataclass(frozen=True, slots=True)
class HabitBenefit:
    """What a habit's reminders are worth, and how often it had any in the last 30 days and in the 60 before."""

    habit: str
    name: str
    benefit: Benefit
    recent: Reminded
    before: Reminded

    @property
    def fading(self) -> bool:
        """Whether reminders have become rarer by a tenth of the days or more while the habit is done alone as often."""
        if min(self.recent.days, self.before.days) < FEWEST_DAYS:
            return False
        alone = self.recent.alone / self.recent.days, self.before.alone / self.before.days
        return self.before.share - self.recent.share >= _FADED and alone[0] >= alone[1]


@dataclass(frozen=True, slots=True)
class BenefitReading:
    """What is known of a person's reminders: ``overall`` over all decisions left to chance, and habit by habit.

    ``trying`` tells whether the person lets reminders be tried now.
    """

    trying: bool
    overall: Benefit
    habits: tuple[HabitBenefit, ...]


def read_benefit(session: Session) -> BenefitReading:
    """Return whether reminders help, with every habit in use in the person's order."""
    known = pooled(evidence(session))
    since = session.today() - (RECENT_DAYS + BEFORE_DAYS) * DAY
    shown = {(event.habit, event.day) for event in session.folder.events.events_of((ReminderShown,), since)}
    recent_since = session.today() - RECENT_DAYS * DAY
    habits = []
    for habit, history in session.in_use().items():
        days = [day for day in session.days(habit) if since <= day.day and day.outcome is not None]
        reminded = {day for each, day in shown if each == habit}
        recent = _reminded((day for day in days if day.day >= recent_since), reminded)
        before = _reminded((day for day in days if day.day < recent_since), reminded)
        habits.append(HabitBenefit(habit, history.habit.name, known.of(habit), recent, before))
    return BenefitReading(session.settings().try_reminders, known.overall, tuple(habits))


def _reminded(days: Iterable[HabitDay], reminded: set[date]) -> Reminded:
    found = [(day.day in reminded, bool(day.outcome)) for day in days]
    alone = sum(done and not was_reminded for was_reminded, done in found)
    return Reminded(len(found), sum(was_reminded for was_reminded, _ in found), alone)
