"""The chances of a person's habits: made at the start of each day, kept with their inputs, joined to what happened."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from habit_desktop.domain.prediction import Origin, Outcome, Prediction
from habit_desktop.engine.day_grid import DayGrid, day_grid
from habit_desktop.engine.day_log import DayLog, lived_days, look_now, recent_log
from habit_desktop.engine.network import Network, network_in_charge, prior_in, spread_in
from habit_desktop.engine.past import Past, in_charge_on, networks_by_day
from habit_desktop.engine.readings import Chance
from habit_desktop.engine.reminder_evidence import benefits
from habit_desktop.engine.reminder_round import ChanceNow
from habit_desktop.engine.session import Session
from habit_desktop.learning.forecast import Forecast, forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.look import Look
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit


@dataclass(frozen=True)
class Outlook:
    """What the learner knows this morning, and what it says now; ``said`` is (habits,) in the grid's order."""

    past: Past
    network: Network
    prior: Floats
    said: Forecast
    benefits: Mapping[str, Benefit]

    @property
    def grid(self) -> DayGrid:
        """The closed days."""
        return self.past.grid

    def knows_nothing_of(self, row: int) -> bool:
        """Tell whether no day of a habit counts yet."""
        return int(self.past.memory.rules.situation.rows_seen[row]) == 0


def outlook(session: Session) -> Outlook:
    """Return the chances of now for every habit."""
    grid = day_grid(session)
    return _said(session, Past(session, grid), look_now(session, grid), benefits(session))


class Foresight:
    """The outlook of a long-lived session: the past is remembered, so that a new day costs one step."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._past: Past | None = None
        self._weighed: object = None
        self._read: tuple[tuple[date, int], DayLog, Mapping[str, Benefit]] | None = None
        self._kept_up: object = None
        self._told: tuple[tuple[date, int], Outlook] | None = None

    def keep_up(self) -> None:
        """Do what ``keep_up`` does, where a due day may have come without a prediction since the last time."""
        state = self._due_days_rest_on()
        if state != self._kept_up:
            keep_up(self._session, self._past_until)
            self._kept_up = self._due_days_rest_on()

    def outlook(self) -> Outlook:
        """Return the chances of now for every habit."""
        grid = day_grid(self._session)
        past = self._past_until(self._session, grid)
        log, worth = self._logs()
        view = _said(self._session, past, look_now(self._session, grid, log), worth)
        self._told = self._known(), view
        return view

    def latest(self) -> Outlook:
        """Return the chances as they were told last; anew where the day or anything known is another since."""
        if self._told and self._told[0] == self._known():
            return self._told[1]
        return self.outlook()

    def _known(self) -> tuple[date, int]:
        return self._session.today(), self._session.revision

    def _due_days_rest_on(self) -> object:
        """Return all that could leave a due day without a prediction: a tick of today does not."""
        today, histories = self._session.today(), self._session.histories().values()
        about = [
            (each.id, each.definitions, each.pauses, each.away, each.start, len(each.answers.keys() - {today}))
            for each in histories
        ]
        return today, self._session.settings(), self._session.folder.predictions.counts(), about

    def _past_until(self, session: Session, grid: DayGrid) -> Past:
        """Return the past of a grid, stepped on from the one known where that leads there."""
        weighed = session.folder.checkpoints.versions(), session.folder.predictions.counts()
        if self._past is None or not self._past.leads_to(grid):
            self._past = Past(session, grid)
        elif weighed != self._weighed or not self._past.grid.same_as(grid):
            self._past.step_to(grid)
        self._weighed = weighed
        return self._past

    def _logs(self) -> tuple[DayLog, Mapping[str, Benefit]]:
        """Return the recent days and what reminders have been worth, read anew when anything may have changed."""
        state = self._known()
        if self._read is None or state != self._read[0]:
            self._read = state, recent_log(self._session), benefits(self._session)
        return self._read[1:]


def chances(view: Outlook) -> dict[str, Chance]:
    """Return the chance of each habit as an outlook has it."""
    said = view.said
    return {
        habit: Chance(
            float(said.now[row]), float(said.low[row]), float(said.high[row]), guessed=view.knows_nothing_of(row)
        )
        for row, habit in enumerate(view.grid.habits)
    }


def chances_now(view: Outlook) -> dict[str, ChanceNow]:
    """Return the chance of each habit as reminders are decided by it: on one's own, now."""
    return {
        habit: ChanceNow(
            float(view.said.on_own[row]),
            view.network.version,
            tuple(map(float, view.said.moment.raw[row])),
            view.benefits.get(habit, NOTHING_KNOWN),
        )
        for row, habit in enumerate(view.grid.habits)
    }


def keep_up(session: Session, past_until: Callable[[Session, DayGrid], Past] = Past) -> None:
    """Record today's chances of all due habits, those of days nobody looked, and what closed days turned out to be.

    A day that was predicted once stays as it was predicted. ``past_until`` is asked for the closed days.
    """
    predict_missing(session, session.in_use(), past_until)


def predict_missing(
    session: Session, habits: Iterable[str], past_until: Callable[[Session, DayGrid], Past] = Past
) -> None:
    """Record the chances of all due days of some habits that have none, today's as made now."""
    missing = unpredicted(session, habits)
    today, now = session.today(), session.now()
    if any(day < today for day in missing):
        _fill_gaps(session, missing, now)
    if missing:
        close_days(session)  # first, so that today's chances know how yesterday's did
    if today in missing:
        view = _said(session, past_until(session, day_grid(session)), None, {})
        made = predictions_of(view.grid, today, missing[today], view.said, view.network.version, now, Origin.MADE)
        session.folder.predictions.add(made)


def _said(session: Session, past: Past, look: Look | None, worth: Mapping[str, Benefit]) -> Outlook:
    """Return what is said of today: at a look, or at its start; ``worth`` is that of the habits' reminders."""
    network, prior = network_in_charge(session.folder.checkpoints, session.prior), prior_in(session.prior)
    spread = spread_in(session.prior)
    said = forecast(past.memory, network.parameters, past.gate, look, by_day=past.by_day, prior=prior, spread=spread)
    return Outlook(past, network, prior, said, worth)


def close_days(session: Session) -> None:
    """Join every closed day to its prediction; a day edited later keeps the outcome it closed with."""
    today, now = session.today(), session.now()
    known = session.folder.predictions.outcomes()
    session.folder.predictions.close(
        Outcome(habit, day.day, day.outcome, now)
        for habit in session.all_histories()
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
            float(said.prior[rows[habit]]),
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
    grid, networks = day_grid(session), networks_by_day(session)
    memory, gate = Memory(len(grid.habits), grid.first_weekday), Gate(len(grid.habits))
    lived, found = lived_days(session, grid), []
    for column, outcomes in enumerate(grid.outcomes.T):
        day, seen = grid.day(column), lived.get(column)
        network = in_charge_on(networks, day)
        said = forecast(
            memory, network.parameters, gate, prior=prior_in(session.prior), spread=spread_in(session.prior)
        )
        found += predictions_of(grid, day, missing.get(day, ()), said, network.version, now, Origin.REPLAYED)
        gate.learn(said.logits, memory.lessons(outcomes))
        memory.close(outcomes, seen.reminded if seen else None)
    session.folder.predictions.add(found)
