"""A look at the chances during a day: what has happened by then, and for whom the day is still open."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.inputs import Today, day_so_far
from habit_desktop.learning.odds import Flags, Floats


@value
class Look:
    """One moment of a day, for all habits of a person: each array is (habits,).

    `later` is the share of the habit's done days on which it is done after this hour; `open` tells where the day was
    neither done nor answered otherwise by then.
    """

    today: Today
    later: Floats
    open: Flags

    def without_reminders(self) -> "Look":
        """The same moment had no reminder been shown today."""
        nothing = np.zeros(len(self.open))
        return replace(self, today=replace(self.today, reminded=nothing, reminders_opened=nothing))

    def at(self, hour: float, later: Floats) -> "Look":
        """The same day so far had it come about by another hour, after which this share is done later: (habits,)."""
        return replace(self, today=replace(self.today, hour=np.full(len(self.open), hour)), later=later)


@value
class LivedDay:
    """What the app saw of a closed day: some looks at it, and the reminders it showed: (habits,)."""

    looks: tuple[Look, ...]
    reminded: Floats


def look(
    hour: float,
    app_openings: int,
    reminders_opened: Sequence[int],
    reminded: Sequence[int],
    done: Sequence[bool],
    is_open: Sequence[bool],
    later: Floats,
) -> Look:
    """A look in plain numbers; `hour` counts from the day's start."""
    return Look(
        day_so_far(app_openings, hour, reminders_opened, reminded, done), later, np.array(is_open, dtype=np.bool_)
    )


def lived_day(looks: Sequence[Look], reminded: Sequence[int]) -> LivedDay:
    """A closed day in plain numbers: the reminders shown for each habit."""
    return LivedDay(tuple(looks), np.array(reminded, dtype=np.float64))
