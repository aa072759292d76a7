"""The one fold from events to what is so."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta

from habit_desktop.domain.event import (
    ChangeRedone,
    ChangeUndone,
    DaysErased,
    Event,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitCreated,
    HabitDeleted,
    HabitMissed,
    HabitRestored,
    HabitSkipped,
    HabitUnarchived,
    MarkCleared,
    MarkTimed,
    NoteWritten,
    Paused,
    Resumed,
    Via,
)
from habit_desktop.domain.habit import Habit, InvalidHabit, Json, habit_from_fields, with_fields
from habit_desktop.domain.history import Answer, Answered, History, Pause

HISTORIC = (
    HabitCreated,
    HabitChanged,
    HabitArchived,
    HabitUnarchived,
    HabitDeleted,
    HabitRestored,
    HabitCompleted,
    HabitSkipped,
    HabitMissed,
    MarkTimed,
    MarkCleared,
    NoteWritten,
    Paused,
    Resumed,
    DaysErased,
)
"""The facts that make a habit's history; of all others, reminders above all, a fold takes no notice."""


def undone_changes(events: Iterable[Event]) -> frozenset[str]:
    """Return the changes that do not count: undone and not redone since, in the total order."""
    undone = set()
    for event in sorted(events, key=lambda event: event.order):
        match event.fact:
            case ChangeUndone(change):
                undone.add(change)
            case ChangeRedone(change):
                undone.discard(change)
    return frozenset(undone)


def fold(events: Iterable[Event], undone: frozenset[str], before: History | None = None) -> History | None:
    """Return what one habit's events amount to, whatever order they come in; None where it was never created.

    ``before`` is what all earlier events amount to, where these are only the newest.
    """
    telling = _Fold(before)
    for event in sorted((event for event in events if event.change not in undone), key=lambda event: event.order):
        telling.tell(event)
    return telling.history()


class _Fold:
    """The state of a habit while its events are told one by one."""

    def __init__(self, before: History | None) -> None:
        self.id = before.id if before else ""
        self.definitions = list(before.definitions) if before else []
        self.answers = dict(before.answers) if before else {}
        self.notes = dict(before.notes) if before else {}
        self.pauses = list(before.pauses) if before else []
        self.archived = before.archived if before else False
        self.source = before.source if before else ""
        self.edited_here = set(before.edited_here) if before else set()
        self.deleted = before.deleted if before else None
        self.away = list(before.away) if before else []

    def history(self) -> History | None:
        if not self.definitions:
            return None
        return History(
            self.id,
            tuple(self.definitions),
            self.answers,
            self.notes,
            tuple(self.pauses),
            self.archived,
            self.source,
            frozenset(self.edited_here),
            self.deleted,
            tuple(self.away),
        )

    def tell(self, event: Event) -> None:
        match event.fact:
            case HabitCreated(definition, source):
                self.id = event.habit or ""
                self.source = source
                self.definitions = [(event.day, habit_from_fields(self.id, definition))]
            case HabitChanged(changes) if self.definitions:
                self._define(event.day, _changed(self.definitions[-1][1], changes))
            case Paused(until):
                pause = Pause(event.day, until)
                self.pauses = [*(p for p in _ended(self.pauses, event.day) if not pause.contains(p)), pause]
            case Resumed():
                self.pauses = _ended(self.pauses, event.day)
            case HabitArchived() | HabitUnarchived() | HabitDeleted() | HabitRestored():
                self._put(event)
            case DaysErased(until):
                self.away.append(Pause(event.day, until))
            case HabitCompleted() | HabitSkipped() | HabitMissed() | MarkTimed() | MarkCleared() | NoteWritten():
                self._mark(event)

    def _define(self, day: date, habit: Habit) -> None:
        """Put a definition in force; of several on one day the last one counts."""
        self.definitions = [(first, earlier) for first, earlier in self.definitions if first < day]
        self.definitions.append((day, habit))

    def _put(self, event: Event) -> None:
        """Put the habit away or take it back; it is away for as long as it is archived or in the trash."""
        was_away = self.archived or self.deleted is not None
        match event.fact:
            case HabitArchived():
                self.archived = True
            case HabitUnarchived():
                self.archived = False
            case HabitDeleted():
                self.deleted = self.deleted or event.day
            case HabitRestored():
                self.deleted = None
        is_away = self.archived or self.deleted is not None
        if is_away and not was_away:
            self.away.append(Pause(event.day))
        elif was_away and not is_away:
            erased = [days for days in self.away if days.last]
            self.away = [*erased, *_ended((days for days in self.away if not days.last), event.day)]

    def _mark(self, event: Event) -> None:
        day = event.day
        match event.fact:
            case HabitCompleted(amount):
                self.answers[day] = Answered(Answer.DONE, event.at, event.via, amount)
            case HabitSkipped():
                self.answers[day] = Answered(Answer.SKIPPED, event.at, event.via)
            case HabitMissed():
                self.answers[day] = Answered(Answer.MISSED, event.at, event.via)
            case MarkTimed(at) if day in self.answers:
                self.answers[day] = replace(self.answers[day], done_at=at)
            case MarkCleared():
                self.answers.pop(day, None)
            case NoteWritten(text):
                self.notes[day] = text
                if not text:
                    del self.notes[day]
        if event.via is Via.IMPORT:
            self.edited_here.discard(day)
        else:
            self.edited_here.add(day)


def _ended(pauses: Iterable[Pause], day: date) -> list[Pause]:
    """Return pauses, those that reach a day ended on the evening before."""
    return [
        Pause(pause.first, day - timedelta(days=1)) if pause.covers(day) else pause
        for pause in pauses
        if not (pause.covers(day) and pause.first >= day)
    ]


def _changed(habit: Habit, changes: Mapping[str, Json]) -> Habit:
    """Return a habit with fields changed; as it was where another device's change has come first and both cannot be.

    Raises InvalidHabit or InvalidSchedule where no habit can have them.
    """
    try:
        return with_fields(habit, changes)
    except InvalidHabit:
        habit_from_fields("", changes)
        return habit
