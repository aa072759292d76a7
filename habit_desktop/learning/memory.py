"""What the learner carries from one morning to the next, for all habits of a person."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from habit_desktop.learning.inputs import INPUTS, Column, Today, day_start, normalised
from habit_desktop.learning.odds import Floats, Ints, logit
from habit_desktop.learning.rules import Expert, Rules
from habit_desktop.learning.situation import NEVER

_WINDOW_DAYS = 30
_DOSE_DAYS = 7


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

    def __init__(self, habits: int, first_weekday: int, person: Ints | None = None) -> None:
        """No day has been closed; the day that begins is a `first_weekday` (0 Monday … 6 Sunday).

        `person`: (habits,) says whose each habit is, counted from 0; without it all are the same person's.
        """
        self.rules = Rules(habits, first_weekday)
        self.days_closed = 0
        self._person = np.zeros(habits, dtype=np.int64) if person is None else person
        self._done = np.zeros((habits, _WINDOW_DAYS))
        self._rows = np.zeros((habits, _WINDOW_DAYS))
        self._reminded = np.zeros((habits, _DOSE_DAYS))

    @classmethod
    def of(cls, outcomes: Floats, first_weekday: int) -> Self:
        """The memory after all days of outcomes: (habits, days) have been closed, none of them with a reminder."""
        memory = cls(len(outcomes), first_weekday)
        for day in outcomes.T:
            memory.close(day)
        return memory

    @property
    def habits(self) -> int:
        """How many habits are remembered."""
        return len(self._rows)

    def days_since_done(self, habit: int) -> int | None:
        """How many days ago a habit was last done, None where it never was."""
        days = int(self.rules.situation.days_since_done[habit])
        return None if days == NEVER else days

    def morning(self, today: Today | None = None) -> Morning:
        """The inputs of the day that begins; with `today` as of now, else as of the day's first moment."""
        now = today or day_start(self.habits)
        prediction = self.rules.predict()
        situation = self.rules.situation
        rate = self._rate()
        experts = prediction.experts
        raw = np.empty((self.habits, len(INPUTS)))
        raw[:, Column.STREAK] = np.where(situation.run > 0, situation.run, -self._days_without())
        raw[:, Column.RATE_30D] = np.where(np.isnan(rate), 0.5, rate)
        raw[:, Column.APP_OPENINGS] = now.app_openings
        raw[:, Column.REMINDERS_OPENED] = now.reminders_opened
        raw[:, Column.HOUR] = now.hour
        raw[:, Column.RULES] = prediction.mixture
        raw[:, Column.WEEKDAY] = experts[:, Expert.WEEKDAY_30] - experts[:, Expert.HALF_LIFE_30]
        raw[:, Column.OTHER_HABITS] = self._others(now.done)
        raw[:, Column.REMINDED] = now.reminded
        raw[:, Column.REMINDER_DOSE] = self._reminded.sum(axis=1)
        return Morning(raw, normalised(raw), logit(prediction.mixture), experts)

    def lessons(self, outcomes: Floats) -> Floats:
        """The outcomes (habits,) without habits' first rows: those are done by construction and teach nothing."""
        lessons: Floats = np.where(self.rules.situation.rows_seen > 0, outcomes, np.nan)
        return lessons

    def close(self, outcomes: Floats, reminded: Floats | None = None) -> None:
        """The day is over: outcomes: (habits,), 1 done, 0 not done, NaN no row; `reminded` (habits,) so many times."""
        self.rules.update(outcomes)
        column = self.days_closed % _WINDOW_DAYS
        self._done[:, column] = outcomes == 1
        self._rows[:, column] = ~np.isnan(outcomes)
        self._reminded[:, self.days_closed % _DOSE_DAYS] = 0 if reminded is None else reminded
        self.days_closed += 1

    def _days_without(self) -> Floats:
        """Days since a habit was last done; rows it was missed on where it never was."""
        situation = self.rules.situation
        days: Floats = np.where(situation.days_since_done == NEVER, -situation.run, situation.days_since_done)
        return days

    def _others(self, done_today: Floats) -> Floats:
        """The share of the person's other habits done yesterday or already today; one half without any."""
        yesterday = (self.days_closed - 1) % _WINDOW_DAYS
        done = np.maximum(self._done[:, yesterday], done_today)
        rows = np.maximum(self._rows[:, yesterday], done_today)
        others_done = np.bincount(self._person, done)[self._person] - done
        others = np.bincount(self._person, rows)[self._person] - rows
        share: Floats = np.divide(others_done, others, out=np.full(len(rows), 0.5), where=others > 0)
        return share

    def _rate(self) -> Floats:
        """Done per row over the last 30 days; NaN without a row."""
        rows = self._rows.sum(axis=1)
        rate: Floats = np.divide(self._done.sum(axis=1), rows, out=np.full(len(rows), np.nan), where=rows > 0)
        return rate
