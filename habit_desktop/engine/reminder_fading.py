"""Whether reminders fade: on how many due days a habit was reminded of lately, and on how many before."""

from dataclasses import dataclass
from datetime import date, timedelta

from habit_desktop.domain.event import ReminderShown
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.stepwise import Steps
from habit_desktop.domain.tally import Rate
from habit_desktop.engine.session import Session

OFTEN_ENOUGH = 3
"""A habit reminded of on fewer days than this has no habit of being reminded, and nothing fades."""
STANDS_BELOW = 0.5
"""Reminders have faded where they are fewer than this share of what they were."""
HELD_WITHIN = 0.1
"""A habit holds where it is done as often as before, or at most so much less."""


@dataclass(frozen=True, slots=True)
class Fading:
    """A habit's days with a reminder among its due days, lately and in as long a time before; and how it was done.

    Of a habit that is younger than both spans together, ``before`` counts fewer days, down to none.
    """

    habit: Habit
    reminded: Rate
    before: Rate
    done: Rate
    done_before: Rate

    @property
    def stands_alone(self) -> bool:
        """Whether it is reminded of much less than before, and done about as often, or more."""
        return _faded(self.reminded, self.before) and _holds(self.done, self.done_before)


def reading_fading(session: Session, span_days: int) -> Steps[tuple[Fading, ...]]:
    """Bit by bit, tell of each habit in use how often it was reminded of in the last days, today included."""
    today = session.today()
    first, middle = today - timedelta(days=2 * span_days - 1), today - timedelta(days=span_days - 1)
    shown = session.folder.events.habit_days_of((ReminderShown,), first)
    yield
    found = []
    for history in session.in_use().values():
        found.append(_fading(session, history.habit, shown, first, middle))
        yield
    return tuple(found)


def _fading(session: Session, habit: Habit, shown: frozenset[tuple[str, date]], first: date, middle: date) -> Fading:
    counts = {late: [0, 0, 0, 0] for late in (False, True)}
    days = session.days(habit.id)
    for day in days[max(0, len(days) - (session.today() - first).days - 1) :]:
        counted = counts[day.day >= middle]
        reminded = (habit.id, day.day) in shown
        counted[0] += reminded
        counted[1] += day.due or reminded
        counted[2] += day.outcome is True
        counted[3] += day.outcome is not None
    late, early = counts[True], counts[False]
    return Fading(
        habit,
        Rate(late[0], late[1]),
        Rate(early[0], early[1]),
        Rate(late[2], late[3]),
        Rate(early[2], early[3]),
    )


def _faded(reminded: Rate, before: Rate) -> bool:
    if before.done < OFTEN_ENOUGH or not before.share or reminded.share is None:
        return False
    return reminded.share < STANDS_BELOW * before.share


def _holds(done: Rate, before: Rate) -> bool:
    if done.share is None or before.share is None:
        return False
    return done.share >= before.share - HELD_WITHIN
