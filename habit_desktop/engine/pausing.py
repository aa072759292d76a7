"""Pauses begun, moved and ended: the facts that say so."""

from collections.abc import Iterable
from datetime import date

from habit_desktop.domain.event import About, Paused, Resumed
from habit_desktop.domain.history import History
from habit_desktop.engine.marking import check_possible
from habit_desktop.engine.refusal import Refused
from habit_desktop.language import _


def pauses(histories: Iterable[History], first: date, until: date | None) -> list[About]:
    """Return the facts that let habits rest from a day on, to the end of another where one is given.

    A habit that rests on the first day already keeps its beginning and gets the new end. Raises Refused.
    """
    check_possible(first)
    if until is not None and until < first:
        raise Refused(
            _("A pause from {first} cannot end on {until}; nothing was changed.").format(
                first=first.isoformat(), until=until.isoformat()
            )
        )
    facts: list[About] = []
    for history in histories:
        known = history.pause_on(first)
        if known is None or known.last != until:
            facts.append((history.id, known.first if known else first, Paused(until)))
    return facts


def resumptions(histories: Iterable[History], today: date) -> list[About]:
    """Return the facts that make resting habits due again today and call off the pauses that were planned."""
    facts: list[About] = []
    for history in histories:
        left = [pause for pause in history.pauses if pause.last is None or pause.last >= today]
        facts += [(history.id, day, Resumed()) for day in sorted({max(today, pause.first) for pause in left})]
    return facts
