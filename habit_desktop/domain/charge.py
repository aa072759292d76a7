"""Which version of the network was in charge when, told from the log alone."""

from collections.abc import Iterable
from datetime import date, datetime

from habit_desktop.domain.event import ChangeRedone, ChangeUndone, Event, Fact, ModelRolledBack, TrainingRan
from habit_desktop.domain.value import value


@value
class Turn:
    """A version took charge at an instant of a habit day; 0 is the network everybody starts with."""

    version: int
    day: date
    at: datetime


def claimed(fact: Fact) -> int | None:
    """Return the version a fact puts in charge, None where it puts none."""
    match fact:
        case TrainingRan(accepted=True, version=version):
            return version
        case ModelRolledBack(version):
            return version
    return None


def turns(events: Iterable[Event]) -> list[Turn]:
    """Return each time another version took charge, oldest first, as it really came about.

    What was undone counted until then: the undoing puts the version from before in charge from its own day on.
    """
    claims: list[tuple[str, int]] = []
    undone: set[str] = set()
    found: list[Turn] = []
    for event in sorted(events, key=lambda event: event.order):
        match event.fact:
            case ChangeUndone(change):
                undone.add(change)
            case ChangeRedone(change):
                undone.discard(change)
            case fact if (claim := claimed(fact)) is not None:
                claims.append((event.change, claim))
        version = next((version for change, version in reversed(claims) if change not in undone), 0)
        if version != (found[-1].version if found else 0):
            found.append(Turn(version, event.day, event.at))
    return found
