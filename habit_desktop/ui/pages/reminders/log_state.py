"""The log of decisions as lines under their days, narrowed down to what is looked for; and as CSV."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from habit_desktop.domain.csv_table import written
from habit_desktop.domain.habit import Habit
from habit_desktop.engine.reminder_log import ReminderEntry
from habit_desktop.ui.pages.reminders.line import Details, Line
from habit_desktop.ui.widgets.words import Ink
from habit_desktop.wording import reminder_log as words
from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.decisions import decision_said
from habit_desktop.wording.entry_facts import EntryFacts, entry_facts
from habit_desktop.wording.joins import line_of
from habit_desktop.wording.reminder_log import waited, what_followed

INPUTS = 10
_COLUMNS = (
    *("decided at", "day", "habit", "decision", "reason", "chance", "chance with reminder"),
    *("chance in the morning", "threshold", "share", "planned at", "policy"),
    *("via", "through", "answer", "answered at", "outcome", "version"),
)


class Kinds(StrEnum):
    """Which decisions are looked at."""

    ALL = "all"
    SHOWN = "shown"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class LogFilter:
    """What is looked for: one habit's decisions or all, of some kinds."""

    habit: str = ""
    kinds: Kinds = Kinds.ALL

    def takes(self, entry: ReminderEntry) -> bool:
        """Tell whether a decision is looked for."""
        if self.habit and entry.habit != self.habit:
            return False
        return self.kinds is Kinds.ALL or entry.shown is (self.kinds is Kinds.SHOWN)


EVERYTHING = LogFilter()


@dataclass(frozen=True, slots=True)
class LogReading:
    """The decisions of the last ``days`` habit days, oldest first, and the habits they may be about.

    ``has_more`` tells whether there are any before.
    """

    today: date
    days: int
    entries: tuple[ReminderEntry, ...]
    habits: tuple[Habit, ...]
    has_more: bool


@dataclass(frozen=True, slots=True)
class LogState:
    """The card of the log: lines, the newest day first, or a sentence instead."""

    title: str
    instead: str
    lines: tuple[Line, ...]


def log_state(reading: LogReading, wanted: LogFilter = EVERYTHING) -> LogState:
    """Return what the log shows of a reading."""
    shown = sum(entry.shown for entry in reading.entries)
    found = [entry for entry in reversed(reading.entries) if wanted.takes(entry)]
    instead = "" if found else words.log_filtered_out() if reading.entries else words.log_empty()
    title = words.log_title(shown, len(reading.entries) - shown, reading.days)
    colors = {habit.id: habit.color for habit in reading.habits}
    return LogState(title, instead, tuple(_lines(found, reading.today, colors)))


def key_of(entry: ReminderEntry) -> str:
    """Return what tells a decision from all others."""
    return f"{entry.key}|{entry.at.isoformat()}"


def entry_details(entry: ReminderEntry) -> Details:
    """Return all that a decision rested on, and all that followed, as names and values."""
    return entry_facts(
        EntryFacts(
            sentence=_sentence(entry),
            planned_at=entry.planned_at,
            probability=entry.probability,
            with_reminder=entry.with_reminder,
            morning=entry.morning,
            threshold=entry.decision.threshold,
            share=entry.decision.share,
            policy=entry.policy,
            shown=entry.shown,
            in_list=entry.in_list,
            via=entry.via,
            through=entry.through,
            answered_at=entry.answered_at,
            done_at=entry.done_at,
            version=entry.version,
            inputs=entry.inputs,
        )
    )


def _sentence(entry: ReminderEntry) -> str:
    """What was decided, by which chance, and what it had to wait for before."""
    told = decision_said(entry.decision, entry.probability)
    return line_of((told, waited(entry.waited_for) if entry.waited_for else ""))


def log_csv(reading: LogReading, wanted: LogFilter = EVERYTHING) -> str:
    """The decisions that are looked for, oldest first."""
    return written(
        (*_COLUMNS, *(f"input {number}" for number in range(1, INPUTS + 1))),
        (_row(entry) for entry in reading.entries if wanted.takes(entry)),
    )


def _row(entry: ReminderEntry) -> tuple[object, ...]:
    inputs = entry.inputs or (None,) * INPUTS
    decision = "shown" if entry.shown else "quiet"
    return (
        *(entry.at, entry.day, entry.name, decision, entry.reason, entry.probability, entry.with_reminder),
        *(entry.morning, entry.decision.threshold, entry.decision.share, entry.planned_at, entry.policy),
        *(entry.via, entry.through, entry.answer, entry.answered_at, entry.outcome, entry.version, *inputs),
    )


def _lines(found: Sequence[ReminderEntry], today: date, colors: dict[str, str]) -> Iterator[Line]:
    ordered = sorted(found, key=lambda each: (each.day, each.stands_at), reverse=True)
    for day, told in groupby(ordered, lambda each: each.day):
        of_day = list(told)
        shown = sum(entry.shown for entry in of_day)
        heading = words.log_day(day, today, shown, len(of_day) - shown)
        yield Line(day.isoformat(), heading, heading, heading=True)
        for entry in of_day:
            yield _line(entry, colors)


def _line(entry: ReminderEntry, colors: dict[str, str]) -> Line:
    reason = decision_said(entry.decision)
    after = what_followed(entry.answer, entry.snoozed_until, entry.outcome)
    chance = words.chance_of(entry.probability)
    time = clock_time(entry.stands_at)
    told = (entry.name, time, reason, chance, after)
    return Line(
        key_of(entry),
        entry.name,
        line_of(told),
        time=time,
        icon="bell" if entry.shown else "bell-off",
        ink=Ink.ACCENT if entry.shown else Ink.SOFT,
        color=colors.get(entry.habit, ""),
        text=reason,
        below=after,
        aside=chance,
        habit=entry.habit,
    )
