"""A person whose days are known, and all that predicts the next one."""

from dataclasses import dataclass

import numpy as np

from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.learning.dataset import Rows, build
from habit_desktop.learning.forecast import Forecast, forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import Pretrained, from_bytes
from habit_desktop.learning.training import Recipe, seeded, train
from habit_desktop.resources import resource


@dataclass(frozen=True, slots=True)
class Person:
    """Outcomes (habits, days), what was learned from them, and what a prediction needs."""

    outcomes: Floats
    rows: Rows
    memory: Memory
    gate: Gate
    prior: Pretrained

    @classmethod
    def made_up(cls, habits: int, days: int) -> "Person":
        """Habits of different rates; on the first day all are done, so that each later day is a row."""
        rng = np.random.default_rng(habits)
        outcomes = (rng.random((habits, days)) < rng.uniform(0.1, 0.9, (habits, 1))).astype(np.float64)
        outcomes[:, 0] = 1
        rows, memory = build(outcomes, first_weekday=0)
        return cls(outcomes, rows, memory, Gate(habits), from_bytes(resource("prior.network").read_bytes()))

    def served(self) -> Forecast:
        """The forecast of the day that begins."""
        prior = self.prior
        return forecast(self.memory, prior.parameters, self.gate, prior=prior.parameters, spread=prior.spread)

    def trained(self, recipe: Recipe) -> object:
        """The candidate of one training."""
        prior = self.prior.parameters
        return done_at_once(train(self.rows, prior, prior, seeded(0), recipe))

    def one_more_day(self) -> object:
        """A day is closed and the next morning's inputs are known."""
        self.memory.close(self.outcomes[:, self.memory.days_closed % self.outcomes.shape[1]])
        return self.memory.morning()
