"""Whether the chances were right: what was said, strictly as it was said then, beside what happened."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from habit_desktop.domain.habit import Habit
from habit_desktop.engine.reminder_hits import Decided, Kind, ReminderHits, hits_of, read_decided
from habit_desktop.engine.session import Session
from habit_desktop.learning.account import Charge, Course, Reliability, Skill
from habit_desktop.learning.odds import Floats, Ints
from habit_desktop.learning.rightness import reliability_of
from habit_desktop.learning.skill import skills_of
from habit_desktop.learning.standing import charges_of, course_of
from habit_desktop.learning.track import Track, track


@dataclass(frozen=True)
class Account:
    """All that was predicted and what happened, and what follows for all habits together; ``habits`` are ids."""

    habits: tuple[str, ...]
    track: Track
    reliability: Reliability
    course: Course | None
    charges: tuple[Charge, ...]
    skills: tuple[Skill, ...]
    decided: tuple[Decided, ...]


@dataclass(frozen=True, slots=True)
class Understood:
    """A habit and how many of its days met their outcome; ``skill`` is None while these are too few."""

    name: str
    days: int
    skill: Skill | None


@dataclass(frozen=True, slots=True)
class RightReading:
    """How right chances and reminders of one habit or of all were, and how the predictors stand over all habits.

    ``habits`` are those in use, the best understood first, those that are not known well enough last.
    """

    reliability: Reliability
    course: Course | None
    charges: tuple[Charge, ...]
    habits: tuple[Understood, ...]
    hits: ReminderHits


@dataclass(frozen=True)
class ChanceLine:
    """The chances of one habit at the start of its days, oldest first: ordinals and chances (0–1), arrays (days,)."""

    habit: Habit
    days: Ints
    chances: Floats


def read_account(session: Session) -> Account:
    """Return the account of all predictions kept; years of many habits take a moment."""
    rows = session.folder.predictions.foretold()
    numbers = {habit: number for number, habit in enumerate(dict.fromkeys(row.habit for row in rows))}
    habit, *columns = zip(*rows, strict=True) if rows else [()] * 8
    seen = track([numbers[each] for each in habit], *columns)
    outcomes = {(row.habit, date.fromordinal(row.day)): bool(row.done) for row in rows if row.done is not None}
    decided = read_decided(session, outcomes)
    charges = charges_of(seen, len(numbers))
    return Account(tuple(numbers), seen, reliability_of(seen), course_of(seen), charges, skills_of(seen), decided)


def read_right(account: Account, in_use: Mapping[str, Habit], habit: str | None = None) -> RightReading:
    """Return how right the chances of a habit were, those of all habits where none is named."""
    told, decided = account.reliability, account.decided
    if habit is not None:
        told = reliability_of(account.track.only(account.track.habit == _place(account, habit)))
        decided = tuple(each for each in decided if each.habit == habit)
    return RightReading(told, account.course, account.charges, _understood(account, in_use), hits_of(decided))


def reminded(account: Account, habit: str) -> tuple[Decided, ...]:
    """Return the reminders that were shown about a habit, oldest first."""
    return tuple(each for each in account.decided if each.habit == habit and each.kind is Kind.REMINDED)


def read_lines(account: Account, in_use: Mapping[str, Habit]) -> tuple[ChanceLine, ...]:
    """Return the chances over time of each habit in use that has any, in the person's order."""
    return tuple(
        ChanceLine(habit, account.track.day[rows], account.track.served[rows])
        for habit_id, habit in in_use.items()
        if (rows := account.track.habit == _place(account, habit_id)).any()
    )


def _understood(account: Account, in_use: Mapping[str, Habit]) -> tuple[Understood, ...]:
    ranked = {account.habits[skill.habit]: skill for skill in account.skills}
    best_first = [habit for habit in ranked if habit in in_use]
    others = [(habit, _judged(account, habit)) for habit in in_use if habit not in ranked]
    return (
        *(Understood(in_use[habit].name, ranked[habit].days, ranked[habit]) for habit in best_first),
        *(Understood(in_use[habit].name, days, None) for habit, days in sorted(others, key=lambda each: -each[1])),
    )


def _judged(account: Account, habit: str) -> int:
    return int((account.track.counts & (account.track.habit == _place(account, habit))).sum())


def _place(account: Account, habit: str) -> int:
    """Return the number of a habit in the track; one that nothing is predicted of has none of its rows."""
    return account.habits.index(habit) if habit in account.habits else -1
