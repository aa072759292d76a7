"""What a reader yields: another tracker's habits in our own values, and what of its file could not be kept."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import NamedTuple

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer, loop_value
from habit_desktop.domain.value import value


class LeftOut(NamedTuple):
    """Something of a file that could not be kept as it is: where it stands there, and why."""

    where: str
    why: str


@value
class ForeignMark:
    """A day's answer; numeric habits with the day's amount where it is DONE."""

    answer: Answer
    amount: float | None = None


@value
class ForeignHabit:
    """A habit with its days, as a file tells them.

    ``definition.id`` is ``key``: which habit of its source this is, never its id here. ``scores`` are Loop's own, where
    the file carries them and today's formula made them.
    """

    definition: Habit
    archived: bool = False
    marks: Mapping[date, ForeignMark] = field(default_factory=dict)
    notes: Mapping[date, str] = field(default_factory=dict)
    scores: Mapping[date, float] | None = None

    @property
    def key(self) -> str:
        """The habit's identity within its source: ``loop:uuid:…``, ``loop:id:…``, ``loop:csv:…``, ``habitbull:…``.

        Where ``:uuid:`` is in it, no two habits of the world share it.
        """
        return self.definition.id


def loop_entries(habit: ForeignHabit) -> dict[date, int]:
    """Return a habit's answers as Loop's entry values."""
    return {day: loop_value(mark.answer, mark.amount, habit.definition) for day, mark in habit.marks.items()}


class Example(NamedTuple):
    """A row of a table as it was read: the date as written there and the day it was taken for, and what it says."""

    written: str
    day: date
    habit: str
    answer: str


@value
class Guess:
    """How a table was read that does not say it: the name of the column with the days, where the habits stand.

    ``day_first`` is None where no date tells whether the day or the month comes first; it is ``ambiguous`` where that
    makes a difference, whatever the person has said about it since.
    """

    day_column: str
    habits_in_rows: bool
    day_first: bool | None
    ambiguous: bool = False
    examples: tuple[Example, ...] = ()


@value
class ForeignFile:
    """All habits of a file in their order, what was left out, and how it was read where that had to be guessed."""

    format: str
    habits: tuple[ForeignHabit, ...]
    left_out: tuple[LeftOut, ...] = ()
    guess: Guess | None = None
