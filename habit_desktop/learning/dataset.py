"""A person's past as rows to learn from: each day's inputs as they stood before it, and what then happened."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.memory import Memory, Morning
from habit_desktop.learning.odds import Floats, Ints


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows in the order of their days: raw and x: (rows, 10); rules_logit, y, habit, day: (rows,).

    A habit's first row is left out: it is a completion by construction and teaches nothing.
    """

    raw: Floats
    x: Floats
    rules_logit: Floats
    y: Floats
    habit: Ints
    day: Ints

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.y)

    @classmethod
    def none(cls) -> Self:
        """No rows."""
        inputs, numbers, places = np.zeros((0, len(INPUTS))), np.zeros(0), np.zeros(0, dtype=np.int64)
        return cls(inputs, inputs, numbers, numbers, places, places)

    def mean_day(self) -> Floats:
        """The mean of the normalised inputs: (10,); zeros without rows."""
        mean: Floats = self.x.sum(axis=0) / max(len(self), 1)
        return mean

    def latest(self, count: int) -> "Rows":
        """The last `count` rows."""
        last = slice(max(len(self) - count, 0), None)
        return Rows(
            self.raw[last], self.x[last], self.rules_logit[last], self.y[last], self.habit[last], self.day[last]
        )

    def joined(self, later: "list[Rows]") -> "Rows":
        """These rows and then the later ones."""
        parts = [self, *later]
        return Rows(
            np.concatenate([rows.raw for rows in parts]),
            np.concatenate([rows.x for rows in parts]),
            np.concatenate([rows.rules_logit for rows in parts]),
            np.concatenate([rows.y for rows in parts]),
            np.concatenate([rows.habit for rows in parts]),
            np.concatenate([rows.day for rows in parts]),
        )


def rows_of_day(memory: Memory, morning: Morning, outcomes: Floats) -> Rows:
    """The rows that the day about to be closed adds; outcomes: (habits,), NaN for no row."""
    habit = np.flatnonzero(~np.isnan(memory.lessons(outcomes)))
    return Rows(
        morning.raw[habit],
        morning.x[habit],
        morning.rules_logit[habit],
        outcomes[habit],
        habit,
        np.full(len(habit), memory.days_closed),
    )


def build(outcomes: Floats, first_weekday: int) -> tuple[Rows, Memory]:
    """All rows of outcomes: (habits, days), and the memory as it stands on the morning after the last day."""
    memory = Memory(len(outcomes), first_weekday)
    days = []
    for day in outcomes.T:
        days.append(rows_of_day(memory, memory.morning(), day))
        memory.close(day)
    return Rows.none().joined(days), memory
