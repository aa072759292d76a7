"""What the learner carries from one morning to the next, for all habits of a person."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from habit_desktop.learning.inputs import INPUTS, Column, Today, day_start, normalised
from habit_desktop.learning.odds import Floats, logit
from habit_desktop.learning.rules import Expert, Rules

_WINDOW_DAYS = 30
_SHORT_WINDOW_DAYS = 7


@dataclass(frozen=True, slots=True)
class Morning:
    """The day that begins, from closed days alone: raw and x: (habits, 10), experts: (habits, 15), the rest (habits,).

    `x` is `raw` normalised; `rules_logit` the log-odds of the rules' mixture.
    """

    raw: Floats
    x: Floats
    rules_logit: Floats
    experts: Floats


class Memory:
    """Rules and windows of several habits, stepped together one calendar day at a time."""

    def __init__(self, habits: int, first_weekday: int) -> None:
        """No day has been closed; the day that begins is a `first_weekday` (0 Monday … 6 Sunday)."""
        self.rules = Rules(habits, first_weekday)
        self.days_closed = 0
        self._done = np.zeros((habits, _WINDOW_DAYS))
        self._rows = np.zeros((habits, _WINDOW_DAYS))

    @classmethod
    def of(cls, outcomes: Floats, first_weekday: int) -> Self:
        """The memory after all days of outcomes: (habits, days) have been closed."""
        memory = cls(len(outcomes), first_weekday)
        for day in outcomes.T:
            memory.close(day)
        return memory

    @property
    def habits(self) -> int:
        """How many habits are remembered."""
        return len(self._rows)

    def morning(self, today: Today | None = None) -> Morning:
        """The inputs of the day that begins; with `today` as of now, else as of the day's first moment."""
        now = today or day_start(self.habits)
        prediction = self.rules.predict()
        situation = self.rules.situation
        long_rate, short_rate = self._rate(_WINDOW_DAYS), self._rate(_SHORT_WINDOW_DAYS)
        raw = np.empty((self.habits, len(INPUTS)))
        raw[:, Column.STREAK] = situation.streak
        raw[:, Column.RATE_30D] = np.where(np.isnan(long_rate), 0.5, long_rate)
        raw[:, Column.APP_OPENINGS] = now.app_openings
        raw[:, Column.REMINDERS_OPENED] = now.reminders_opened
        raw[:, Column.HOUR] = now.hour
        raw[:, Column.RULES] = prediction.mixture
        raw[:, Column.DAYS_SINCE_DONE] = np.maximum(situation.days_since_done, 0)
        experts = prediction.experts
        raw[:, Column.WEEKDAY] = experts[:, Expert.WEEKDAY_30] - experts[:, Expert.HALF_LIFE_30]
        raw[:, Column.MOMENTUM] = np.nan_to_num(short_rate - long_rate)
        raw[:, Column.REMINDED] = now.reminded
        return Morning(raw, normalised(raw), logit(prediction.mixture), experts)

    def lessons(self, outcomes: Floats) -> Floats:
        """The outcomes (habits,) without habits' first rows: those are done by construction and teach nothing."""
        lessons: Floats = np.where(self.rules.situation.rows_seen > 0, outcomes, np.nan)
        return lessons

    def close(self, outcomes: Floats) -> None:
        """The day is over: outcomes: (habits,), 1 done, 0 not done, NaN no row."""
        self.rules.update(outcomes)
        column = self.days_closed % _WINDOW_DAYS
        self._done[:, column] = outcomes == 1
        self._rows[:, column] = ~np.isnan(outcomes)
        self.days_closed += 1

    def _rate(self, days: int) -> Floats:
        """Done per row over the last days; NaN without a row."""
        columns = np.arange(self.days_closed - days, self.days_closed) % _WINDOW_DAYS
        rows = self._rows[:, columns].sum(axis=1)
        done = self._done[:, columns].sum(axis=1)
        rate: Floats = np.divide(done, rows, out=np.full(len(rows), np.nan), where=rows > 0)
        return rate
