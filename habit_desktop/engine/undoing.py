"""Which change comes undone next, and which comes back."""

from collections.abc import Sequence

from habit_desktop.domain.event import (
    ChangeUndone,
    DaysErased,
    DaysLeftOut,
    DaysTakenIn,
    Event,
    Fact,
    HistoryImported,
    ModelRolledBack,
    ReminderTimeDeclined,
    SettingChanged,
)
from habit_desktop.domain.fold import HISTORIC
from habit_desktop.storage.event_store import EventStore

UNDOABLE: tuple[type[Fact], ...] = (
    *(fact for fact in HISTORIC if fact is not DaysErased),
    ReminderTimeDeclined,
    SettingChanged,
    HistoryImported,
    ModelRolledBack,
    DaysLeftOut,
    DaysTakenIn,
)
"""What the person has done themselves; an erasure has no way back, and what the app did needs none."""


def last_done(events: EventStore) -> str | None:
    """Return the newest change that counts, None where there is none to undo."""
    undone = events.undone_changes()
    newest = events.last_changes(UNDOABLE, len(undone) + 1)
    return next((change for change, _ in newest if change not in undone), None)


def last_undone(events: EventStore) -> str | None:
    """Return the change undone last, unless something new was done since."""
    undone = events.undone_changes()
    for event in reversed(events.events_of((ChangeUndone,))):
        if isinstance(event.fact, ChangeUndone) and event.fact.undone in undone:
            newest = events.last_changes(UNDOABLE, 1)
            return None if newest and newest[0][1] > event.order else event.fact.undone
    return None


def together(change: str, facts: Sequence[Event]) -> list[str]:
    """Return the changes undone together with one, itself last: those an import of our own export brought along."""
    brought = [each for event in facts if isinstance(event.fact, HistoryImported) for each in event.fact.changes]
    return [*brought, change]
