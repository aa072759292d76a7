"""How often the decisions about reminders were right: quiet days that were done, reminders that were followed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Reason

_TRIALS = (Reason.HELPFUL, Reason.ON_TRIAL, Reason.UNHELPFUL)


class Kind(StrEnum):
    """What was decided on a day: to remind, to stay quiet as the habit was likely anyway, to hold back and find out."""

    REMINDED = "reminded"
    QUIET = "quiet"
    HELD_BACK = "held_back"


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision: the habit and its day, when (in the person's zone), by which chance (0–1), and what happened.

    ``done`` is None while the day is open, or where it does not count.
    """

    habit: str
    day: date
    kind: Kind
    at: datetime
    chance: float | None
    done: bool | None


@dataclass(frozen=True, slots=True)
class Hits:
    """So many days of habits, and how many of them were done."""

    days: int
    done: int


@dataclass(frozen=True, slots=True)
class ReminderHits:
    """What became of the days that are over, by what was decided on them."""

    quiet: Hits
    reminded: Hits
    held_back: Hits


def read_decided(session: Session, outcomes: Mapping[tuple[str, date], bool]) -> tuple[Decided, ...]:
    """Return the decisions of the three kinds, oldest first; ``outcomes`` are those of closed days."""
    zone = session.zone()
    return tuple(
        Decided(
            event.habit or "",
            event.day,
            kind,
            event.at.astimezone(zone),
            event.fact.probability,
            outcomes.get((event.habit or "", event.day)),
        )
        for event in session.folder.events.events_of((ReminderShown, ReminderSuppressed))
        if isinstance(event.fact, ReminderShown | ReminderSuppressed) and (kind := _kind(event.fact))
    )


def hits_of(decided: Sequence[Decided]) -> ReminderHits:
    """Return how decisions turned out; a day with several counts as reminded, or else as quiet."""
    met = {(each.habit, each.day): bool(each.done) for each in decided if each.done is not None}
    by_kind = {kind: {(each.habit, each.day) for each in decided if each.kind is kind} & met.keys() for kind in Kind}
    reminded = by_kind[Kind.REMINDED]
    quiet = by_kind[Kind.QUIET] - reminded
    found = (quiet, reminded, by_kind[Kind.HELD_BACK] - reminded - quiet)
    return ReminderHits(*(Hits(len(days), sum(met[day] for day in days)) for days in found))


def _kind(fact: ReminderShown | ReminderSuppressed) -> Kind | None:
    if isinstance(fact, ReminderShown):
        return Kind.REMINDED
    if fact.reason == Reason.LIKELY:
        return Kind.QUIET
    return Kind.HELD_BACK if fact.reason in _TRIALS else None
