"""The trash: habits that are out of sight and can come back.

Time removes nothing: after thirty days a habit is no longer offered, but it stays in the log and can still be brought
back. Only an erasure takes it away for good.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from habit_desktop.domain.history import History
from habit_desktop.domain.value import value

OFFERED_DAYS = 30


@value
class Trashed:
    """A habit in the trash: since when, and the last day on which it is offered."""

    history: History
    deleted: date
    offered_until: date


def trashed(histories: Iterable[History], today: date, *, every: bool = False) -> list[Trashed]:
    """Return the habits in the trash, newest first; without ``every`` only those still offered."""
    found = [
        Trashed(history, history.deleted, history.deleted + timedelta(days=OFFERED_DAYS))
        for history in histories
        if history.deleted
    ]
    offered = [each for each in found if every or today <= each.offered_until]
    return sorted(offered, key=lambda each: each.deleted, reverse=True)
