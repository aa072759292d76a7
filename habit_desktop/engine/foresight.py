"""The chances of a person's habits: made at the start of each day, kept with their inputs, joined to what happened."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from habit_desktop.domain.prediction import Origin, Outcome, Prediction
from habit_desktop.domain.stepwise import Steps, done_at_once
from habit_desktop.domain.value import value
from habit_desktop.engine.day_grid import DayGrid, KeptGrid, day_grid
from habit_desktop.engine.day_log import DayLog, KnownDays, lived_days, look_now, recent_log
from habit_desktop.engine.network import Network, network_in_charge, prior_in, spread_in
from habit_desktop.engine.past import Past, in_charge_on, networks_by_day
from habit_desktop.engine.planned_reminder import ChanceNow
from habit_desktop.engine.readings import Chance
from habit_desktop.engine.reminder_evidence import Experience, experience
from habit_desktop.engine.session import Session
from habit_desktop.learning.forecast import Forecast, forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.look import Look
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.spread import Spread
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.storage.waiting_predictions import waiting_predictions

PastSteps = Steps[Past]
_CLOSED_AT_ONCE = 20_000


@value
class Outlook:
    """What the learner knows this morning, and what it says now; ``said`` is (habits,) in the grid's order.

    ``look`` is the day so far; ``later`` tells for an hour which share of its done days each habit is done after it.
    """

    past: Past
    network: Network
    prior: Floats
    said: Forecast
    experience: Experience
    look: Look
    later: Callable[[float], Floats]
    spread: Spread

    @property
    def benefits(self) -> Mapping[str, Benefit]:
        """What each habit's reminders have been worth."""
        return self.experience.benefits

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
    return _outlook(session, Past.of(session, grid), recent_log(session), experience(session))


def as_the_day_began(session: Session, view: Outlook) -> Outlook:
    """Return an outlook with what was said before the clock, and whatever has happened since, moved anything."""
    return replace(view, said=_said(session, view.past, None)[1])


class Foresight:
    """The outlook of a long-lived session: the past is remembered, so that a new day costs one step."""

    def __init__(self, session: Session, past_is_taken: Callable[[], bool] = lambda: False) -> None:
        """``past_is_taken`` tells whether somebody else works at the past just now, as an import does."""
        self._session, self._past_is_taken = session, past_is_taken
        self._grid = KeptGrid(session)
        self._past: Past | None = None
        self._ahead: Past | None = None  # the one that is still under way
        self._log: DayLog | None = None
        self._weighed: object = None
        self._kept_up: object = None
        self._experience = Experience()
        self._experienced: tuple[DayGrid, object] | None = None
        self._ready_for: object = None
        self._told: tuple[tuple[date, int], Outlook] | None = None

    def days(self) -> KnownDays:
        """Return the closed days and the log of the recent ones as they are now; quick where little has changed."""
        self._log = recent_log(self._session, self._log)
        return self._grid.now(), self._log

    def keep_up(self) -> None:
        """Get ready, here and now, for what is known now; what others write meanwhile is taken in the next time."""
        with self._session.standing_still():
            if self._ready_for != self._rests_on(self._known()):
                known = None
                while known != (known := self._known()):  # the day may end meanwhile
                    done_at_once(self._steps())
                self._ready_for = self._rests_on(known)

    def getting_ready(self) -> Steps[None]:
        """Bit by bit, keep up with the days as ``keep_up`` does, and know the past an outlook rests on.

        Whatever changes meanwhile is taken in as well; who stops in between can begin again. While something is being
        erased nothing is written, and while the past is taken by somebody else its days are left to them.
        """
        while self._ready_for != self._rests_on(known := self._known()):
            for _ in self._steps():
                yield
                if self._known() != known:
                    break
            else:
                self._ready_for = self._rests_on(known)

    def outlook(self) -> Outlook:
        """Return the chances of now for every habit."""
        with self._session.standing_still():
            self.keep_up()
            assert self._past is not None
            view = _outlook(self._session, self._past, self._log or recent_log(self._session), self._experience)
            self._told = self._known(), view
        return view

    def latest(self) -> Outlook:
        """Return the chances as they were told last; anew where the day or anything known is another since."""
        if self._told and self._told[0] == self._known():
            return self._told[1]
        return self.outlook()

    def told_today(self) -> Outlook | None:
        """Return the chances as they were told last today, without waiting for those of now; None where none were."""
        return self._told[1] if self._told and self._told[0][0] == self._session.today() else None

    def _known(self) -> tuple[date, int]:
        return self._session.today(), self._session.revision

    def _rests_on(self, known: tuple[date, int]) -> object:
        """Return all that an outlook of what is known rests on but the hour."""
        folder = self._session.folder
        return known, folder.checkpoints.versions(), folder.predictions.state(), self._may_predict()

    def _may_predict(self) -> bool:
        """Tell whether chances may be put on record just now."""
        return not self._session.folder.held and not self._past_is_taken()

    def _steps(self) -> Steps[None]:
        """Do all that is to be done before an outlook, for what is known now."""
        today = self._session.today()  # asked once: it may end meanwhile, and the next one is not kept up with then
        if self._may_predict() and self._due_days_rest_on(today) != self._kept_up:
            yield from predicting(self._session, self._session.in_use(), self._past_now)
            self._kept_up = self._due_days_rest_on(today)
        past = yield from self._past_now()
        self._look_back(past.grid)

    def _look_back(self, grid: DayGrid) -> None:
        """Know what reminders have been worth; they are read anew where closed days or definitions are others."""
        definitions = {habit: history.definitions for habit, history in self._session.histories().items()}
        if not self._experienced or self._experienced[0] is not grid or self._experienced[1] != definitions:
            self._experience, self._experienced = experience(self._session), (grid, definitions)

    def _due_days_rest_on(self, today: date) -> object:
        """Return all that could leave a due day up to today without a prediction: a tick of today does not."""
        histories = self._session.histories().values()
        about = [
            (each.id, each.definitions, each.pauses, each.away, len(each.answers) - (today in each.answers))
            for each in histories
        ]
        return today, self._session.settings(), self._session.folder.predictions.state(), about

    def _past_now(self) -> PastSteps:
        """Bring the past to the days as they are, from the one known where that leads there."""
        grid, folder = self._grid.now(), self._session.folder
        self._log = recent_log(self._session, self._log)
        weighed = folder.predictions.state(), grid.habits
        if self._past is None or self._past.grid is not grid or weighed != self._weighed:
            # What was told rests on the past as it was: another one steps on.
            ahead = self._ahead = self._ahead or (self._past.copy() if self._past else Past(self._session, grid))
            yield from ahead.steps_to(grid, self._log)
            if weighed != self._weighed:
                self._weighed = None  # until it is done
                yield from ahead.weighing()
            self._past, self._ahead, self._weighed = ahead, None, weighed
        return self._past


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
    """Return the chance of each habit as reminders are decided by it: on one's own, now.

    What reminders of late have added is taken out where it is known: they must not make a habit look as if it needed
    none.
    """
    return {
        habit: ChanceNow(
            view.experience.without_reminders(habit, float(view.said.on_own[row]), float(view.said.served[row])),
            view.network.version,
            tuple(map(float, view.said.moment.raw[row])),
            view.benefits.get(habit, NOTHING_KNOWN),
        )
        for row, habit in enumerate(view.grid.habits)
    }


def keep_up(session: Session) -> None:
    """Record today's chances of all due habits, those of days nobody looked, and what closed days turned out to be.

    A day that was predicted once stays as it was predicted.
    """
    predict_missing(session, session.in_use())


def predict_missing(session: Session, habits: Iterable[str]) -> None:
    """Record the chances of all due days of some habits that have none, today's as made now."""
    done_at_once(predicting(session, habits, lambda: _past_of(session)))


def predicting(session: Session, habits: Iterable[str], past: Callable[[], PastSteps]) -> Steps[None]:
    """Do what ``predict_missing`` does bit by bit; ``past`` is asked for the closed days where they are needed."""
    device = session.folder.events.device
    missing = yield from unpredicted(session, habits)
    today, now = session.today(), session.now()
    if any(day < today for day in missing):
        yield from _fill_gaps(session, missing, now, device)
    if missing:
        yield from close_days(session)  # first, so that today's chances know how yesterday's did
    if today in missing:
        known = yield from past()
        network, said = _said(session, known, None)
        made = predictions_of(known.grid, today, missing[today], said, network.version, now, Origin.MADE)
        session.folder.predictions.add(made, device)


def _past_of(session: Session) -> PastSteps:
    grid = day_grid(session)
    past = Past(session, grid)
    yield from past.steps_to(grid)
    yield from past.weighing()
    return past


def _outlook(session: Session, past: Past, log: DayLog, so_far: Experience) -> Outlook:
    """Return what is said of today as it stands in a log; ``so_far`` tells of its reminders."""
    look, later = look_now(session, past.grid, log), partial(log.later_at, past.grid, session.today())
    network, said = _said(session, past, look)
    return Outlook(past, network, prior_in(session.prior), said, so_far, look, later, spread_in(session.prior))


def _said(session: Session, past: Past, look: Look | None) -> tuple[Network, Forecast]:
    """Return the network in charge and what is said of today: at a look, or at its start."""
    network, prior = network_in_charge(session.folder, session.prior), prior_in(session.prior)
    spread = spread_in(session.prior)
    said = forecast(past.memory, network.parameters, past.gate, look, by_day=past.by_day, prior=prior, spread=spread)
    return network, said


def close_days(session: Session) -> Steps[None]:
    """Bit by bit, join every closed day to its prediction; a day edited later keeps the outcome it closed with."""
    device, today, now, found = session.folder.events.device, session.today(), session.now(), list[Outcome]()
    for habit in session.all_histories():
        known = session.folder.predictions.outcomes_of(habit)
        found += (
            Outcome(habit, day.day, day.outcome, now)
            for day in session.days(habit)
            if day.outcome is not None and day.day < today and day.day not in known
        )
        if len(found) >= _CLOSED_AT_ONCE:
            session.folder.predictions.close(found, device)
            found = []
        yield
    session.folder.predictions.close(found, device)


def predictions_of(
    grid: DayGrid, day: date, habits: Iterable[str], said: Forecast, version: int, made_at: datetime, origin: Origin
) -> list[Prediction]:
    """Return what was said about those of some habits that the grid knows on a day, ready to be kept."""
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
        if habit in rows
    ]


def unpredicted(session: Session, habits: Iterable[str]) -> Steps[dict[date, list[str]]]:
    """Bit by bit, find the due days, up to today, on which some habits have no prediction, each with those habits."""
    missing: dict[date, list[str]] = {}
    for habit in habits:
        have = session.folder.predictions.predicted_days(habit)
        for day in session.days(habit):
            if day.due and day.day not in have:
                missing.setdefault(day.day, []).append(habit)
        yield
    return missing


def _fill_gaps(session: Session, missing: dict[date, list[str]], now: datetime, device: str) -> Steps[None]:
    """Predict past days nobody looked at, each from the days before it, by the network in charge on that day."""
    grid, networks = day_grid(session), networks_by_day(session)
    memory, gate = Memory(len(grid.habits), grid.first_weekday), Gate(len(grid.habits))
    prior, spread = prior_in(session.prior), spread_in(session.prior)
    lived = lived_days(session, grid)
    with waiting_predictions() as found:
        for column, outcomes in enumerate(grid.outcomes.T):
            day, seen = grid.day(column), lived.get(column)
            network = in_charge_on(networks, day)
            said = forecast(memory, network.parameters, gate, prior=prior, spread=spread)
            found.add(predictions_of(grid, day, missing.get(day, ()), said, network.version, now, Origin.REPLAYED))
            gate.learn(said.logits, memory.lessons(outcomes))
            memory.close(outcomes, seen.reminded if seen else None)
            yield
        session.folder.predictions.add(found, device)
