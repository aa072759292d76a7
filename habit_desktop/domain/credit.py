"""What each day counts in a rate: one that is due by name by itself, of so many a period what the period asks for.

A period asks for its count, in proportion to its days where some of them rest or are left out. Days done count up to
it. A time that was not done counts on the day after which it could no longer be made up: a period that goes on holds
nothing against anyone while its count can be reached, and what a day counts stays as it is when time passes.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from math import ceil

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.day import DAY
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import History
from habit_desktop.domain.schedule import frequency
from habit_desktop.domain.term import Span, counts_times, spans

Credit = float | None
"""A day's part (0–1) in what was done of 1 asked for; None where it counts nothing."""

DONE, MISSED, SKIPPED, OTHER = "x-s."
PATTERNS = 4096
CLOSE = 1e-9


def day_credits(
    history: History, days: Sequence[HabitDay], week_start: int, since: date | None = None, until: date | None = None
) -> list[Credit]:
    """Return what each of a habit's days counts, from ``since`` to ``until``; ``days`` are all of them up to today.

    An amount a period counts as one: on the day it is reached, or by the share reached once the period is over.
    """
    if not days:
        return []
    begin = max(0, (since - days[0].day).days) if since else 0
    stop = min(len(days), max(0, (until - days[0].day).days + 1)) if until else len(days)
    if not any(counts_times(habit.schedule) for _first, habit in history.definitions):
        return [each.outcome for each in days[begin:stop]]
    credits: list[Credit] = []
    for span in spans(history, days[0].day, len(days)):
        low, high = max(begin, span.first), min(stop, span.end)
        if low >= high:
            continue
        if counts_times(span.habit.schedule):
            credits += _Judging(history, days, span, week_start).credits(low, high)
        else:
            credits += [each.outcome for each in days[low:high]]
    return credits


@lru_cache(maxsize=PATTERNS)
def credited(signs: str, count: int, asked: int, still_to_come: int) -> tuple[Credit, ...]:
    """Return what the days of a period count, a sign a day: ``x`` done, ``-`` closed without, any other for neither.

    ``count`` is the most that counts, ``asked`` what is asked for with so many days still to come.
    """
    done = signs.count(DONE)
    lost = max(0, min(asked - done - still_to_come, signs.count(MISSED)))
    told: list[Credit] = [None] * len(signs)
    for place in [place for place, sign in enumerate(signs) if sign == DONE][:count]:
        told[place] = 1
    missed = [place for place, sign in enumerate(signs) if sign == MISSED]
    for place in missed[len(missed) - lost :]:
        told[place] = 0
    return tuple(told)


class _Judging:
    """Tells what the days of a span count, period by period."""

    def __init__(self, history: History, days: Sequence[HabitDay], span: Span, week_start: int) -> None:
        self._history, self._days, self._span, self._week_start = history, days, span, week_start
        self._counts_from = ((history.first_mark or date.max) - days[0].day).days
        told = (Mark.MISSED,) if span.habit.sums_up else (Mark.DONE, Mark.MISSED)  # an amount may still grow
        self._open_from = len(days) - (days[-1].mark not in told)
        self._plain_from = max(span.first, self._counts_from)
        self._plain_until = min(span.end, self._open_from)
        self._rests = bool(history.pauses or history.away or history.habit.starts or history.habit.ends)
        self._changes = len({(habit.schedule, habit.target) for _first, habit in span.parts}) > 1
        self._size = _size(span.habit)

    def credits(self, low: int, high: int) -> list[Credit]:
        """Return what the days from one place up to another count."""
        periods = list(self._span.periods(low, high, self._week_start))
        begin, end = max(periods[0][0], self._span.first), min(periods[-1][1], self._span.end)
        signs = _signs(self._days[begin:end])
        told: list[Credit] = []
        judge = self._of_amount if self._span.habit.sums_up else self._of_times
        for first, last in periods:
            told += judge(first, last, signs[len(told) : last - begin])
        return told[low - begin : high - begin]

    def _of_times(self, first: int, end: int, signs: str) -> Sequence[Credit]:
        if self._is_plain(first, end, signs):
            return credited(signs, int(self._size), int(self._size), 0)
        habits = self._span.habits(first, end)
        count = max(frequency(habit.schedule).times for habit in habits)
        asked = ceil(self._asked(first, end, signs) - 0.5 - CLOSE)
        return credited(signs, count, asked, self._still_to_come(first, end))

    def _of_amount(self, first: int, end: int, signs: str) -> Sequence[Credit]:
        told: list[Credit] = [None] * len(signs)
        asked = self._size if self._is_plain(first, end, signs) else self._asked(first, end, signs)
        if asked <= 0:
            return told
        low, total, judged = max(first, self._span.first), 0.0, None
        for at, sign in enumerate(signs):
            if sign == DONE:
                amount = self._days[low + at].amount
                total += self._span.habit_on(low + at).target if amount is None else amount
            if sign in (DONE, MISSED):
                judged = at
            if total >= asked * (1 - CLOSE):
                told[at] = 1
                return told
        if judged is not None and not self._still_to_come(first, end):
            told[judged] = total / asked
        return told

    def _is_plain(self, first: int, end: int, signs: str) -> bool:
        """Tell whether a period is over and asked for all it could."""
        whole = self._plain_from <= first and end <= self._plain_until
        return whole and not self._changes and not self._rests and SKIPPED not in signs

    def _still_to_come(self, first: int, end: int) -> int:
        return max(0, self._last(end) - max(self._open_from, first))

    def _asked(self, first: int, end: int, signs: str) -> float:
        """Return what a period asks for, times or an amount: each day its part, unless it rests or is left out."""
        low = max(first, self._span.first)
        left_out = {low + at for at, sign in enumerate(signs) if sign == SKIPPED}
        asking = [place for place in range(low, self._last(end)) if place not in left_out and self._asks(place)]
        return sum(_size(self._span.habit_on(place)) for place in asking) / (end - first)

    def _asks(self, place: int) -> bool:
        history, day = self._history, self._days[0].day + place * DAY
        rests = history.paused_on(day) or history.away_on(day)
        return place >= self._counts_from and history.habit.lives_on(day) and not rests

    def _last(self, end: int) -> int:
        """Return where a period ends for the span: one after which the habit asks in another manner ends with it."""
        return end if self._span.is_last else min(end, self._span.end)


def _signs(days: Sequence[HabitDay]) -> str:
    done, skipped = Mark.DONE, Mark.SKIPPED  # looked up once: years of days are gone through while a page waits
    return "".join(
        [
            DONE if day.mark is done else MISSED if day.outcome is False else SKIPPED if day.mark is skipped else OTHER
            for day in days
        ]
    )


def _size(habit: Habit) -> float:
    """Return what a whole period asks for: the amount that adds up, or the count."""
    return habit.target if habit.sums_up else frequency(habit.schedule).times
