"""What the learner carries from one morning to the next, for all habits of a person."""

from copy import deepcopy
from dataclasses import replace
from typing import Self

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.learning.inputs import INPUTS, Column, Today, normalised
from habit_desktop.learning.odds import Floats, Ints, logit
from habit_desktop.learning.rules import Expert, Rules, RulesPrediction
from habit_desktop.learning.situation import NEVER

WINDOW_DAYS = 30
"""So many days the rate over 30 days looks back."""
_DOSE_DAYS = 7
DAYS_AT_ONCE = 64
"""As many as a processor's cache holds with all experts of fifty habits."""


@value
class Morning:
    """The day that begins, from closed days alone: raw and x: (habits, 10), experts: (habits, 15), the rest (habits,).

    `x` is `raw` normalised; `rules_logit` the log-odds of the rules' mixture. Of several days each has one axis more.
    """

    raw: Floats
    x: Floats
    rules_logit: Floats
    experts: Floats


class Memory:
    """Rules and windows of several habits, led through the calendar together."""

    def __init__(self, habits: int, first_weekday: int, person: Ints | None = None) -> None:
        """No day has been closed; the day that begins is a `first_weekday` (0 Monday … 6 Sunday).

        `person`: (habits,) says whose each habit is, counted from 0; without it all are the same person's.
        """
        self.rules = Rules(habits, first_weekday)
        self.days_closed = 0
        self._person = np.zeros(habits, dtype=np.int64) if person is None else person
        # The last days, oldest first.
        self._done = np.zeros((WINDOW_DAYS, habits))
        self._rows = np.zeros((WINDOW_DAYS, habits))
        self._reminded = np.zeros((_DOSE_DAYS, habits))
        self._start: Morning | None = None

    @classmethod
    def of(cls, outcomes: Floats, first_weekday: int) -> Self:
        """The memory after all days of outcomes: (habits, days) have been closed, none of them with a reminder."""
        memory = cls(len(outcomes), first_weekday)
        for first in range(0, outcomes.shape[1], DAYS_AT_ONCE):
            memory.follow(outcomes[:, first : first + DAYS_AT_ONCE].T)
        return memory

    @property
    def habits(self) -> int:
        """How many habits are remembered."""
        return len(self._person)

    def days_since_done(self, habit: int) -> int | None:
        """How many days ago a habit was last done, None where it never was."""
        days = int(self.rules.situation.days_since_done[habit])
        return None if days == NEVER else days

    def morning(self, today: Today | None = None) -> Morning:
        """The inputs of the day that begins; with `today` as of now, else as of the day's first moment."""
        if self._start is None:
            self._start = self._mornings(self.rules.predict(), self._done, self._rows, self._reminded)
        if today is None:
            return self._start
        raw = self._start.raw.copy()
        raw[:, Column.APP_OPENINGS] = today.app_openings
        raw[:, Column.REMINDERS_OPENED] = today.reminders_opened
        raw[:, Column.HOUR] = today.hour
        raw[:, Column.OTHER_HABITS] = self._others(self._done[-1:], self._rows[-1:], today.done)
        raw[:, Column.REMINDED] = today.reminded
        return replace(self._start, raw=raw, x=normalised(raw))

    def lessons(self, outcomes: Floats) -> Floats:
        """The outcomes (habits,) without habits' first rows: those are done by construction and teach nothing."""
        lessons: Floats = np.where(self.rules.situation.rows_seen > 0, outcomes, np.nan)
        return lessons

    def close(self, outcomes: Floats, reminded: Floats | None = None) -> None:
        """The day is over: outcomes: (habits,), 1 done, 0 not done, NaN no row; `reminded` (habits,) so many times."""
        self.rules.update(outcomes)
        self._remember(outcomes[None], np.zeros((1, self.habits)) if reminded is None else reminded[None])

    def follow(self, outcomes: Floats) -> tuple[Morning, Floats]:
        """Days without reminders are over, (days, habits): each one's morning, and the lessons of its outcomes.

        Everything comes out to the same bits as day by day, several times faster.
        """
        prediction = self.rules.follow(outcomes)
        lessons: Floats = np.where(prediction.situation.rows_seen > 0, outcomes, np.nan)
        windows = self._remember(outcomes, np.zeros(outcomes.shape))
        return self._mornings(prediction, *(days[:-1] for days in windows)), lessons

    def copy(self) -> Self:
        """The same memory, to be led another way."""
        return deepcopy(self)

    def had_it_gone(self, before: "Memory", outcomes: Floats) -> "Memory":
        """The memory there would be had the days since an earlier one gone like this, (days, habits).

        The reminders of these days stay those that were shown.
        """
        other = before.copy()
        other.follow(outcomes)
        other._reminded = self._reminded
        return other

    def on(self, weekday: int) -> "Memory":
        """The memory there would be were the day that begins another weekday, 0 Monday … 6 Sunday; days before stay."""
        other = self.copy()
        other.rules.weekday = weekday
        other._start = None
        return other

    def _remember(self, outcomes: Floats, reminded: Floats) -> tuple[Floats, Floats, Floats]:
        """The last days and then these, which belong to the last days now: done, rows and reminders."""
        done = np.concatenate([self._done, outcomes == 1])
        rows = np.concatenate([self._rows, ~np.isnan(outcomes)])
        reminded = np.concatenate([self._reminded, reminded])
        self._done, self._rows, self._reminded = done[-WINDOW_DAYS:], rows[-WINDOW_DAYS:], reminded[-_DOSE_DAYS:]
        self.days_closed += len(outcomes)
        self._start = None
        return done, rows, reminded

    def _mornings(self, prediction: RulesPrediction, done: Floats, rows: Floats, reminded: Floats) -> Morning:
        """Days as they begin, each after as many of the others as its windows are long: (window + days - 1, habits)."""
        now, experts = prediction.situation, prediction.experts
        raw = np.zeros((*prediction.mixture.shape, len(INPUTS)))
        never_or_running = (now.run > 0) | (now.days_since_done == NEVER)
        raw[..., Column.STREAK] = np.where(never_or_running, now.run, -now.days_since_done)
        raw[..., Column.RATE_30D] = _share(_sums(done, WINDOW_DAYS), _sums(rows, WINDOW_DAYS))
        raw[..., Column.RULES] = prediction.mixture
        raw[..., Column.WEEKDAY] = experts[..., Expert.WEEKDAY_30] - experts[..., Expert.HALF_LIFE_30]
        raw[..., Column.OTHER_HABITS] = self._others(done[WINDOW_DAYS - 1 :], rows[WINDOW_DAYS - 1 :])
        raw[..., Column.REMINDER_DOSE] = _sums(reminded, _DOSE_DAYS)
        return Morning(raw, normalised(raw), logit(prediction.mixture), experts)

    def _others(self, done: Floats, rows: Floats, done_today: Floats | float = 0) -> Floats:
        """The share of the person's other habits done yesterday or already today; one half without any."""
        done, rows = np.maximum(done, done_today), np.maximum(rows, done_today)
        return _share(self._of_person(done) - done, self._of_person(rows) - rows)

    def _of_person(self, counts: Floats) -> Floats:
        """What all habits of each habit's person come to: (days, habits) → (days, habits)."""
        people = self._person.max(initial=0) + 1
        place = people * np.arange(len(counts))[:, None] + self._person
        counted: Floats = np.bincount(place.ravel(), counts.ravel())[place]
        return counted


def _sums(days: Floats, window: int) -> Floats:
    """The sum over each window of days: (window + days - 1, habits) → (days, habits); exact, as all are counts."""
    until = np.concatenate([np.zeros((1, days.shape[1])), np.cumsum(days, axis=0)])
    sums: Floats = until[window:] - until[:-window]
    return sums


def _share(done: Floats, rows: Floats) -> Floats:
    """Done per row; one half without any."""
    share: Floats = np.divide(done, rows, out=np.full(rows.shape, 0.5), where=rows > 0)
    return share
