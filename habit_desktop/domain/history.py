"""The one fold from events to what is so: each habit's definitions, answers, notes and pauses."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from habit_desktop.domain.event import (
    ChangeRedone,
    ChangeUndone,
    Event,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitCreated,
    HabitMissed,
    HabitSkipped,
    HabitUnarchived,
    MarkCleared,
    NoteWritten,
    Paused,
    Resumed,
    Via,
)
from habit_desktop.domain.habit import Habit, Kind, habit_from_fields, with_fields
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.strength import THOUSANDTHS


class Answer(StrEnum):
    """What was said about a day."""

    DONE = "done"
    MISSED = "missed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Answered:
    """A day's answer: what, how much, when it was given and by which way."""

    answer: Answer
    at: datetime
    via: Via
    amount: float | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Days on which a habit rests, both ends included; open where ``last`` is None."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether a day lies within the pause."""
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class History:
    """All that is so about one habit, as its events tell.

    ``definitions`` are (first day in force, habit) in the order in which they were made; ``source`` names the habit in
    the file it was imported from; ``edited_here`` are the days whose last word was not an import's.
    """

    id: str
    definitions: tuple[tuple[date, Habit], ...]
    answers: Mapping[date, Answered] = field(default_factory=dict)
    notes: Mapping[date, str] = field(default_factory=dict)
    pauses: tuple[Pause, ...] = ()
    archived: bool = False
    source: str = ""
    edited_here: frozenset[date] = frozenset()

    @property
    def habit(self) -> Habit:
        """The habit as it is defined now."""
        return self.definitions[-1][1]

    @property
    def created(self) -> date:
        """The habit day on which the habit was made here."""
        return self.definitions[0][0]

    @property
    def first_mark(self) -> date | None:
        """The first day with an answer, from which unanswered due days count as not done."""
        return min(self.answers, default=None)

    @property
    def start(self) -> date:
        """The day from which the habit has days at all: its first mark or its creation."""
        return min(self.created, self.first_mark or self.created)

    def defined_on(self, day: date) -> Habit:
        """Return the definition in force on a day; the first one also before its day."""
        in_force = self.definitions[0][1]
        for first, habit in self.definitions:
            if first <= day:
                in_force = habit
        return in_force

    def paused_on(self, day: date) -> bool:
        """Tell whether the habit rests on a day."""
        return any(pause.covers(day) for pause in self.pauses)

    def loop_entries(self, today: date) -> dict[date, int]:
        """Return the answers up to today as Loop's entry values; a paused day and one after the end are skipped."""
        entries = {day: _loop_value(given, self.habit) for day, given in self.answers.items() if day <= today}
        resting, ends = [*self.pauses], self.habit.ends
        if ends is not None and ends < today:
            resting.append(Pause(max(ends + timedelta(days=1), self.start)))
        for pause in resting:
            day, last = pause.first, min(pause.last or today, today)
            while day <= last:
                entries.setdefault(day, Entry.SKIP)
                day += timedelta(days=1)
        return entries


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
        )

    def tell(self, event: Event) -> None:
        match event.fact:
            case HabitCreated(definition, source):
                self.id = event.habit or ""
                self.source = source
                self.definitions = [(event.day, habit_from_fields(self.id, definition))]
            case HabitChanged(changes) if self.definitions:
                self._define(event.day, with_fields(self.definitions[-1][1], changes))
            case HabitArchived():
                self.archived = True
            case HabitUnarchived():
                self.archived = False
            case Paused(until):
                self.pauses = [*self._ended(event.day), Pause(event.day, until)]
            case Resumed():
                self.pauses = self._ended(event.day)
            case HabitCompleted() | HabitSkipped() | HabitMissed() | MarkCleared() | NoteWritten():
                self._mark(event)

    def _define(self, day: date, habit: Habit) -> None:
        """Put a definition in force; of several on one day the last one counts."""
        self.definitions = [(first, earlier) for first, earlier in self.definitions if first < day]
        self.definitions.append((day, habit))

    def _ended(self, day: date) -> list[Pause]:
        """Return the pauses, those that reach a day ended on the evening before."""
        before = day - timedelta(days=1)
        return [
            Pause(pause.first, before) if pause.covers(day) else pause
            for pause in self.pauses
            if not (pause.covers(day) and pause.first >= day)
        ]

    def _mark(self, event: Event) -> None:
        day = event.day
        match event.fact:
            case HabitCompleted(amount):
                self.answers[day] = Answered(Answer.DONE, event.at, event.via, amount)
            case HabitSkipped():
                self.answers[day] = Answered(Answer.SKIPPED, event.at, event.via)
            case HabitMissed():
                self.answers[day] = Answered(Answer.MISSED, event.at, event.via)
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


def _loop_value(given: Answered, habit: Habit) -> int:
    match given.answer:
        case Answer.SKIPPED:
            return Entry.SKIP
        case Answer.MISSED:
            return THOUSANDTHS if habit.to_quit else Entry.NO  # a slip is an amount; none would be a success
    return round((given.amount or 0.0) * THOUSANDTHS) if habit.kind is Kind.NUMERIC else Entry.YES_MANUAL
