"""One person's past predicted strictly in time: the backtest's code and the app's after an import."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.learning.dataset import Rows, rows_of_day
from habit_desktop.learning.forecast import Forecast, forecast, learn_of_day
from habit_desktop.learning.gate import Gate, day_gate
from habit_desktop.learning.look import LivedDay, Look
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import prior as silent_prior
from habit_desktop.learning.refusal import longest_step
from habit_desktop.learning.spread import UNMEASURED, Spread
from habit_desktop.learning.training import Recipe, train

TRAIN_EVERY_DAYS = 7


@dataclass(frozen=True, slots=True)
class ReplayedDay:
    """What would have been said before day `day` (its column), and by which version of the network (0: the prior)."""

    day: int
    forecast: Forecast
    version: int


class Learner:
    """Everything that learns about one person: the memory, the rows, the network in charge and the gate."""

    def __init__(
        self,
        habits: int,
        first_weekday: int,
        *,
        person: str,
        seed: int,
        prior: Floats | None = None,
        spread: Spread = UNMEASURED,
        recipe: Recipe | None = None,
    ) -> None:
        """Nothing is known; `person` and `seed` decide every random draw, together with the day.

        `prior`: (321,), the silent one where none is given; `spread` as measured with it.
        """
        self.memory = Memory(habits, first_weekday)
        self.gate = Gate(habits)
        self.by_day = day_gate(habits)
        self._prior = silent_prior() if prior is None else prior
        self._spread = spread
        self.parameters = self._prior
        self.version = 0
        self._recipe = recipe or Recipe()
        self._identity = [seed, int.from_bytes(hashlib.sha256(person.encode()).digest()[:8])]
        self._rows = self._rows_learned = Rows.none()
        self._new_rows: list[Rows] = []

    @property
    def rows(self) -> Rows:
        """The rows of the closed days, as many of the last ones as are learned from."""
        if self._new_rows:
            self._rows, self._new_rows = self._rows.joined(self._new_rows).latest(self._recipe.most_rows), []
        return self._rows

    def train(self) -> None:
        """The network in charge has learned from the closed days, unless no row is new or the gate refused."""
        if self.rows is self._rows_learned:
            return
        self._rows_learned = self.rows
        candidate = done_at_once(train(self.rows, self.parameters, self._prior, self._rng(), self._recipe))
        if candidate is None:
            return
        step, refusal = longest_step(candidate, self.parameters, self.rows, self._recipe)
        if refusal is None:
            self.parameters = step.parameters
            self.version += 1

    def look(self, look: Look | None = None) -> Forecast:
        """What is said at a look during the day that begins, or at its start."""
        return forecast(
            self.memory, self.parameters, self.gate, look, by_day=self.by_day, prior=self._prior, spread=self._spread
        )

    def day(self) -> ReplayedDay:
        """What is said before the day that begins."""
        return ReplayedDay(self.memory.days_closed, self.look(), self.version)

    def close(self, said: ReplayedDay, outcomes: Floats, lived: LivedDay | None = None) -> None:
        """The day is over: outcomes (habits,), 1 done, 0 not done, NaN no row; `lived` is what the app saw of it."""
        looks = lived.looks if lived else ()
        self._new_rows += filter(len, rows_of_day(self.memory, said.forecast.morning, outcomes, looks))
        learn_of_day(self.by_day, self.memory, self.parameters, said.forecast.served, looks, outcomes)
        self.gate.learn(said.forecast.logits, self.memory.lessons(outcomes))
        self.memory.close(outcomes, lived.reminded if lived else None)

    def _rng(self) -> np.random.Generator:
        return np.random.default_rng([*self._identity, self.memory.days_closed])


def replay(
    learner: Learner, outcomes: Floats, *, training: bool = True, train_every_days: int = TRAIN_EVERY_DAYS
) -> Iterator[ReplayedDay]:
    """Each day of outcomes: (habits, days) as said before it, then closed; every so many begin with a training.

    Nothing said about a day depends on that day's column or on a later one. Afterwards the learner knows all days.
    """
    for day in outcomes.T:
        closed = learner.memory.days_closed
        if training and closed > 0 and closed % train_every_days == 0:
            learner.train()
        said = learner.day()
        yield said
        learner.close(said, day)
