"""What is run over the logs: the learner as it ships, with other seeds, and with one part of it taken out."""

from dataclasses import dataclass, field, replace

import numpy as np

from habit_desktop.engine.backtest import replay_people
from habit_desktop.engine.network import prior_in
from habit_desktop.learning.gate import Gate, Predictor
from habit_desktop.learning.inputs import Column, Today
from habit_desktop.learning.memory import Memory, Morning
from habit_desktop.learning.replay import Learner
from habit_desktop.learning.training import Recipe
from habit_desktop.storage.formats.histories import HistoryRow

SEEDS = (0, 1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Arm:
    """One way to run the learner; as it is made, it is the learner that ships."""

    seed: int = 0
    training: bool = True
    prior: bool = True
    gate: bool = True
    recipe: Recipe = field(default_factory=Recipe)
    silenced: tuple[Column, ...] = ()

    def learner(self, prior: bytes, person: str, habits: int, first_weekday: int) -> Learner:
        """Someone who knows nothing yet of a person."""
        start = prior_in(prior if self.prior else b"")
        learner = Learner(habits, first_weekday, person=person, seed=self.seed, prior=start, recipe=self.recipe)
        if not self.gate:
            learner.gate = Gate(habits, np.eye(len(Predictor))[Predictor.NETWORK])
        if self.silenced:
            learner.memory = SilencedMemory(habits, first_weekday, self.silenced)
        return learner

    def chances(self, prior: bytes, rows: list[HistoryRow]) -> list[float]:
        """One chance for each row, in the rows' order."""

        def learner(person: str, habits: int, first_weekday: int) -> Learner:
            return self.learner(prior, person, habits, first_weekday)

        return replay_people(rows, learner, training=self.training)


class SilencedMemory(Memory):
    """A memory whose network hears nothing of some inputs; the rules beside it hear all."""

    def __init__(self, habits: int, first_weekday: int, silenced: tuple[Column, ...]) -> None:
        super().__init__(habits, first_weekday)
        self._silenced = list(silenced)

    def morning(self, today: Today | None = None) -> Morning:
        """The inputs, each silenced one at its centre."""
        morning = super().morning(today)
        x = morning.x.copy()
        x[:, self._silenced] = 0
        return replace(morning, x=x)


GROUPS = {
    "recent behaviour": (Column.STREAK, Column.RATE_30D),
    "weekday": (Column.WEEKDAY,),
    "other habits": (Column.OTHER_HABITS,),
    "rules": (Column.RULES,),
}
SILENT_GROUPS = {
    "time": (Column.HOUR,),
    "app use": (Column.APP_OPENINGS,),
    "reminders": (Column.REMINDED, Column.REMINDERS_OPENED, Column.REMINDER_DOSE),
}
"""Inputs that say nothing at the start of a day or of logs that know no reminders: nothing to take out."""

OURS = {f"seed {seed}": Arm(seed=seed) for seed in SEEDS}
UNTRAINED = "no training"
ABLATIONS = {
    UNTRAINED: Arm(training=False),
    "no prior": Arm(prior=False),
    "no pull": Arm(recipe=Recipe(pull_to_prior=0)),
    "no gate": Arm(gate=False),
    "no recency": Arm(recipe=Recipe(oldest_weight=1)),
    **{f"without {name}": Arm(silenced=columns) for name, columns in GROUPS.items()},
}
