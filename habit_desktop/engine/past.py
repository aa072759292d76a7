"""The closed days as the learner remembers them, stepped one day at a time so that a new day costs no more than one."""

from collections.abc import Mapping
from datetime import date, timedelta

from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.prediction import Prediction
from habit_desktop.engine.day_grid import DayGrid
from habit_desktop.engine.day_log import LOOKED_DAYS, lived_days
from habit_desktop.engine.network import Network, network_of, prior_in
from habit_desktop.engine.session import Session
from habit_desktop.learning.dataset import stretches
from habit_desktop.learning.forecast import learn_of_day
from habit_desktop.learning.gate import Gate, day_gate
from habit_desktop.learning.grid import by_place
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.record import Kept, gate_of
from habit_desktop.learning.usual_day import UsualDay

WEIGHED_DAYS = 730
"""So many days weigh who is in charge: what came before has faded to less than a billionth."""


class Past:
    """What is known after the closed days of a grid: the memory, and who has earned to be heard."""

    def __init__(self, session: Session, grid: DayGrid) -> None:
        self._session = session
        self.grid = grid.until(0)
        self.memory = Memory(len(grid.habits), grid.first_weekday)
        self.by_day = day_gate(len(grid.habits))
        self.gate = Gate(len(grid.habits))
        self.usual_day = UsualDay()
        self.step_to(grid)

    def leads_to(self, grid: DayGrid) -> bool:
        """Tell whether a grid only adds days to those known here."""
        return self.grid.same_as(grid.until(self.memory.days_closed))

    def step_to(self, grid: DayGrid) -> None:
        """Close the days that a grid adds, and weigh anew who was right."""
        start = self.memory.days_closed
        lived = lived_days(self._session, grid, start)
        networks = networks_by_day(self._session)
        served = _served(self._session, grid, since=start) if lived else {}
        for days in stretches(start, grid.outcomes.shape[1], lived):
            seen, column = lived.get(days.start), days.start
            if seen is None:
                self.usual_day.close(*self.memory.follow(grid.outcomes[:, days].T))
                continue
            outcomes = grid.outcomes[:, column]
            network = in_charge_on(networks, grid.day(column))
            chances = by_place(served.get(column, {}), len(grid.habits))
            learn_of_day(self.by_day, self.memory, network.parameters, chances, seen.looks, outcomes)
            self.usual_day.close(self.memory.morning(), self.memory.lessons(outcomes))
            self.memory.close(outcomes, seen.reminded)
        self.grid = grid
        since = self._session.today() - timedelta(days=WEIGHED_DAYS)
        self.gate = gate_of(kept_predictions(self._session, since), len(grid.habits))


def _served(session: Session, grid: DayGrid, since: int) -> Mapping[int, Mapping[int, float]]:
    """Return what was served on the days that are read hour by hour, by column and the habit's place."""
    places = {habit: place for place, habit in enumerate(grid.habits)}
    first = max(grid.day(since), session.today() - timedelta(days=LOOKED_DAYS))
    served: dict[int, dict[int, float]] = {}
    for said in session.folder.predictions.since(first):
        if said.habit in places:
            served.setdefault(grid.column(said.day), {})[places[said.habit]] = said.served
    return served


def networks_by_day(session: Session) -> list[tuple[date, Network]]:
    """Return which network was in charge from which day on, newest first: none has learned from days it predicts."""
    store = session.folder.checkpoints
    runs = session.folder.events.events_of((TrainingRan,))
    since = {run.fact.version: run.day for run in runs if isinstance(run.fact, TrainingRan) and run.fact.version}
    known = [(since[version], version) for version in store.versions() if version in since]
    networks = [(day, network) for day, version in known if (network := network_of(store, version))]
    return [*reversed(networks), (date.min, Network(0, prior_in(session.prior)))]


def in_charge_on(networks: list[tuple[date, Network]], day: date) -> Network:
    """Return the network that was in charge on a day."""
    return next(network for first, network in networks if first <= day)


def kept_predictions(session: Session, since: date = date.min) -> list[Kept]:
    """Return the predictions of a day and later ones, of the habits there are, each with what its day closed with."""
    numbers = {habit: number for number, habit in enumerate(session.all_histories())}
    outcomes = session.folder.predictions.outcomes()
    return [
        _kept(numbers[said.habit], said, outcomes.get((said.habit, said.day)))
        for said in session.folder.predictions.since(since)
        if said.habit in numbers
    ]


def _kept(number: int, said: Prediction, outcome: bool | None) -> Kept:
    return Kept(number, said.day.toordinal(), said.rules, said.network, outcome, said.prior)
