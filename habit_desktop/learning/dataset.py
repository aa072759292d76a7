"""A person's past as rows to learn from: the inputs as they stood at some moment, and what the day then became."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Self

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.inputs import INPUTS, Column
from habit_desktop.learning.look import LivedDay, Look
from habit_desktop.learning.memory import DAYS_AT_ONCE, Memory, Morning
from habit_desktop.learning.odds import Flags, Floats, Ints

_TIMES_TOO_MANY = 4


@value
class Rows:
    """Rows in the order of their days: raw and x: (rows, 10); rules_logit, y, habit, day, weight: (rows,).

    A row stands for the start of a day, or for a look during it, when the habit was not done yet; then `rules_logit`
    holds what the clock says as well. The looks of a habit's day together weigh as much as its start. A habit's first
    row is left out: it is a completion by construction and teaches nothing.
    """

    raw: Floats
    x: Floats
    rules_logit: Floats
    y: Floats
    habit: Ints
    day: Ints
    weight: Floats

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self.y)

    @classmethod
    def none(cls) -> Self:
        """No rows."""
        inputs, numbers, places = np.zeros((0, len(INPUTS))), np.zeros(0), np.zeros(0, dtype=np.int64)
        return cls(inputs, inputs, numbers, numbers, places, places, numbers)

    @property
    def is_start(self) -> Flags:
        """Which rows stand for the start of a day: (rows,)."""
        starts: Flags = self.raw[:, Column.HOUR] == 0
        return starts

    def where(self, which: Flags | Ints) -> "Rows":
        """Some of the rows, in their order."""
        return Rows(
            self.raw[which],
            self.x[which],
            self.rules_logit[which],
            self.y[which],
            self.habit[which],
            self.day[which],
            self.weight[which],
        )

    def without_days(self, days: Sequence[int]) -> "Rows":
        """The rows of all days but some."""
        return self.where(~np.isin(self.day, days)) if days else self

    @property
    def span(self) -> tuple[int, int] | None:
        """The first and the last day there are rows of, None without any."""
        return (int(self.day.min()), int(self.day.max())) if len(self) else None

    def latest(self, count: int) -> "Rows":
        """The last `count` starts of days and the last `count` looks."""
        starts = self.is_start
        if max(starts.sum(), (~starts).sum()) <= count:
            return self
        last = [np.flatnonzero(kind)[-count:] for kind in (starts, ~starts)]
        return self.where(np.sort(np.concatenate(last)))

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
            np.concatenate([rows.weight for rows in parts]),
        )


def rows_of_day(memory: Memory, morning: Morning, outcomes: Floats, looks: tuple[Look, ...] = ()) -> list[Rows]:
    """The rows that the day about to be closed adds; outcomes: (habits,), NaN for no row."""
    lessons = memory.lessons(outcomes)
    known = ~np.isnan(lessons)
    looked = np.sum([look.open for look in looks], axis=0, dtype=np.float64) if looks else np.zeros(len(known))
    rows = [_rows(memory, morning, morning.rules_logit, lessons, known, np.ones(len(known)))]
    for look in looks:
        moment = memory.morning(look.today)
        rules_logit = moment.rules_logit + np.log(look.later)
        rows.append(_rows(memory, moment, rules_logit, lessons, known & look.open, 1 / np.maximum(looked, 1)))
    return rows


def _rows(memory: Memory, at: Morning, rules_logit: Floats, y: Floats, known: Flags, weight: Floats) -> Rows:
    habit = np.flatnonzero(known)
    day = np.full(len(habit), memory.days_closed)
    return Rows(at.raw[habit], at.x[habit], rules_logit[habit], y[habit], habit, day, weight[habit])


def _rows_of_days(memory: Memory, outcomes: Floats) -> Rows:
    """The rows of the next days, (days, habits), nothing of which was seen by day; the memory has closed them."""
    first_day = memory.days_closed
    mornings, lessons = memory.follow(outcomes)
    day, habit = known = np.nonzero(~np.isnan(lessons))
    ones = np.ones(len(day))
    return Rows(
        mornings.raw[known],
        mornings.x[known],
        mornings.rules_logit[known],
        lessons[known],
        habit,
        first_day + day,
        ones,
    )


def build(
    outcomes: Floats,
    first_weekday: int,
    person: Ints | None = None,
    lived: Mapping[int, LivedDay] | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    without_days: Sequence[int] = (),
    most_rows: int | None = None,
) -> tuple[Rows, Memory]:
    """All rows of outcomes: (habits, days), and the memory as it stands on the morning after the last day.

    `person`: (habits,) says whose each habit is; without it all are the same person's. `lived` holds what the app saw
    of days, by column. Where it is stopped, the days so far are returned. `without_days` have no rows; of the others
    there are the last `most_rows` starts of days and as many looks, where that is given.
    """
    memory, rows, seen = Memory(len(outcomes), first_weekday, person), _Kept(without_days, most_rows), lived or {}
    for days in stretches(0, outcomes.shape[1], seen):
        if should_stop():
            break
        day = seen.get(days.start)
        if day is None:
            rows.add([_rows_of_days(memory, outcomes[:, days].T)])
        else:
            rows.add(rows_of_day(memory, memory.morning(), outcomes[:, days.start], day.looks))
            memory.close(outcomes[:, days.start], day.reminded)
    return rows.all(), memory


class _Kept:
    """The rows that are wanted of those added; never many more are in memory."""

    def __init__(self, without_days: Sequence[int], most: int | None) -> None:
        self._without_days, self._most = without_days, most
        self._parts: list[Rows] = []
        self._count = 0

    def add(self, rows: list[Rows]) -> None:
        self._parts += [part.without_days(self._without_days) for part in rows]
        self._count += sum(map(len, rows))
        if self._most is not None and self._count > _TIMES_TOO_MANY * self._most:
            self._parts, self._count = [self.all()], 0

    def all(self) -> Rows:
        joined = Rows.none().joined(self._parts)
        return joined if self._most is None else joined.latest(self._most)


def stretches(first: int, days: int, lived: Collection[int]) -> Iterator[slice]:
    """The days from the first up to so many in their order: each lived one alone, the others many at once."""
    for column in [*sorted(column for column in lived if first <= column < days), days]:
        yield from (slice(start, min(start + DAYS_AT_ONCE, column)) for start in range(first, column, DAYS_AT_ONCE))
        if column < days:
            yield slice(column, column + 1)
        first = column + 1
