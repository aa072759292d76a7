"""The chances of a person's habits: made at the start of each day, kept with their inputs, joined to what happened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.prediction import Origin, Outcome, Prediction
from habit_desktop.engine.day_grid import DayGrid, day_grid
from habit_desktop.engine.network import Network, network_in_charge, network_of, prior_in
from habit_desktop.engine.readings import Chance
from habit_desktop.engine.reminder_round import ChanceNow
from habit_desktop.engine.session import Session
from habit_desktop.learning.dataset import build
from habit_desktop.learning.forecast import Forecast, forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.inputs import Column
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.record import Kept, chances_by, gate_of


@dataclass(frozen=True)
class Outlook:
    """What the learner knows this morning, and what it says about today; ``said`` is (habits,) in the grid's order."""

    grid: DayGrid
    memory: Memory
    network: Network
    gate: Gate
    prior: Floats
    said: Forecast

    @cached_property
    def mean_day(self) -> Floats:
        """The mean of the normalised inputs (10,) over all closed days, against which today's are weighed."""
        rows, _ = build(self.grid.outcomes, self.grid.first_weekday)
        return rows.mean_day()

    def days_since_done(self, habit: str) -> int | None:
        """Return how many days ago a habit was last done, None where it never was."""
        return int(self.said.morning.raw[self.grid.habits.index(habit), Column.DAYS_SINCE_DONE]) or None


def outlook(session: Session) -> Outlook:
    """Return the chances of today for every habit, from closed days alone."""
    return _outlook(session, day_grid(session))


class Foresight:
    """The outlook of a long-lived session, worked out anew only when something it depends on has changed."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._key: object = None
        self._outlook: Outlook | None = None
        self._kept_up: tuple[date, int] | None = None

    def keep_up(self) -> None:
        """Do what ``keep_up`` does, where the day or anything known is new since the last time."""
        state = self._session.today(), self._session.revision
        if state != self._kept_up:
            keep_up(self._session)
            self._kept_up = state

    def outlook(self) -> Outlook:
        """Return the chances of today for every habit, from closed days alone."""
        grid = day_grid(self._session)
        key = (
            grid.habits,
            grid.first,
            grid.outcomes.shape,
            grid.outcomes.tobytes(),
            self._session.folder.checkpoints.versions(),
            self._session.folder.predictions.counts(),
        )
        if self._outlook is None or key != self._key:
            self._key, self._outlook = key, _outlook(self._session, grid)
        return self._outlook


def chances(view: Outlook) -> dict[str, Chance]:
    """Return the chance of each habit as an outlook has it."""
    said = view.said
    return {
        habit: Chance(float(said.served[row]), float(said.low[row]), float(said.high[row]))
        for row, habit in enumerate(view.grid.habits)
    }


def chances_now(view: Outlook) -> dict[str, ChanceNow]:
    """Return the chance of each habit as reminders are decided by it."""
    return {
        habit: ChanceNow(
            float(view.said.served[row]), view.network.version, tuple(map(float, view.said.morning.raw[row]))
        )
        for row, habit in enumerate(view.grid.habits)
    }


def keep_up(session: Session) -> None:
    """Record today's chances of all due habits, those of days nobody looked, and what closed days turned out to be.

    A day that was predicted once stays as it was predicted.
    """
    predict_missing(session, [history.id for history in session.histories().values() if not history.archived])


def predict_missing(session: Session, habits: Iterable[str]) -> None:
    """Record the chances of all due days of some habits that have none, today's as made now."""
    missing = unpredicted(session, habits)
    today, now = session.today(), session.now()
    if any(day < today for day in missing):
        _fill_gaps(session, missing, now)
    if missing:
        close_days(session)  # first, so that today's chances know how yesterday's did
    if today in missing:
        view = outlook(session)
        made = predictions_of(view.grid, today, missing[today], view.said, view.network.version, now, Origin.MADE)
        session.folder.predictions.add(made)


def _outlook(session: Session, grid: DayGrid) -> Outlook:
    memory = Memory.of(grid.outcomes, grid.first_weekday)
    network, prior = network_in_charge(session.folder.checkpoints, session.prior), prior_in(session.prior)
    gate = gate_of(kept_predictions(session))
    return Outlook(grid, memory, network, gate, prior, forecast(memory, network.parameters, gate, prior=prior))


def close_days(session: Session) -> None:
    """Join every closed day to its prediction; a day edited later keeps the outcome it closed with."""
    today, now = session.today(), session.now()
    known = session.folder.predictions.outcomes()
    session.folder.predictions.close(
        Outcome(habit, day.day, day.outcome, now)
        for habit in session.histories()
        for day in session.days(habit)
        if day.day < today and day.outcome is not None and (habit, day.day) not in known
    )


def predictions_of(
    grid: DayGrid, day: date, habits: Iterable[str], said: Forecast, version: int, made_at: datetime, origin: Origin
) -> list[Prediction]:
    """Return what was said about some habits on a day, ready to be kept."""
    rows = {habit: row for row, habit in enumerate(grid.habits)}
    return [
        Prediction(
            habit,
            day,
            made_at,
            origin,
            version,
            float(said.served[rows[habit]]),
            float(said.rules[rows[habit]]),
            float(said.network[rows[habit]]),
            float(said.low[rows[habit]]),
            float(said.high[rows[habit]]),
            tuple(float(value) for value in said.morning.raw[rows[habit]]),
        )
        for habit in habits
    ]


def unpredicted(session: Session, habits: Iterable[str]) -> dict[date, list[str]]:
    """Return the due days, up to today, on which some of the habits have no prediction, each with those habits."""
    predicted = session.folder.predictions.predicted_days()
    missing: dict[date, list[str]] = {}
    for habit in habits:
        have = predicted.get(habit, set())
        for day in session.days(habit):
            if day.due and day.day not in have:
                missing.setdefault(day.day, []).append(habit)
    return missing


def _fill_gaps(session: Session, missing: dict[date, list[str]], now: datetime) -> None:
    """Predict past days nobody looked at, each from the days before it, by the network in charge on that day."""
    grid, networks = day_grid(session), _networks_by_day(session)
    memory, gate = Memory(len(grid.habits), grid.first_weekday), Gate()
    found = []
    for column, outcomes in enumerate(grid.outcomes.T):
        day = grid.day(column)
        network = next(network for first, network in networks if first <= day)
        said = forecast(memory, network.parameters, gate, prior=prior_in(session.prior))
        found += predictions_of(grid, day, missing.get(day, ()), said, network.version, now, Origin.REPLAYED)
        gate.learn(said.logits, memory.lessons(outcomes))
        memory.close(outcomes)
    session.folder.predictions.add(found)


def _networks_by_day(session: Session) -> list[tuple[date, Network]]:
    """Return which network was in charge from which day on, newest first: none has learned from days it predicts."""
    store = session.folder.checkpoints
    runs = session.folder.events.events_of((TrainingRan,))
    since = {run.fact.version: run.day for run in runs if isinstance(run.fact, TrainingRan) and run.fact.version}
    known = [(since[version], version) for version in store.versions() if version in since]
    networks = [(day, network) for day, version in known if (network := network_of(store, version))]
    return [*reversed(networks), (date.min, Network(0, prior_in(session.prior)))]


def kept_predictions(session: Session) -> list[Kept]:
    """Return all predictions of the habits there are, each with what its day closed with."""
    numbers = {habit: number for number, habit in enumerate(session.histories())}
    outcomes = session.folder.predictions.outcomes()
    kept = [p for p in session.folder.predictions.all() if p.habit in numbers]
    by_prior = chances_by(prior_in(session.prior), [p.inputs for p in kept], [p.rules for p in kept])
    return [
        Kept(numbers[p.habit], p.day.toordinal(), p.rules, p.network, outcomes.get((p.habit, p.day)), prior)
        for p, prior in zip(kept, by_prior, strict=True)
    ]
