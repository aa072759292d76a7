"""The closed days as the learner remembers them, stepped one day at a time so that a new day costs no more than one."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date, timedelta

from habit_desktop.domain.prediction import Scored
from habit_desktop.domain.stepwise import Steps, done_at_once
from habit_desktop.domain.value import value
from habit_desktop.engine.day_grid import DayGrid
from habit_desktop.engine.day_log import LOOKED_DAYS, DayLog, lived_columns, recent_log
from habit_desktop.engine.network import Network, networks_on_disk, turns_of
from habit_desktop.engine.session import Session
from habit_desktop.learning.dataset import stretches
from habit_desktop.learning.forecast import learn_of_day
from habit_desktop.learning.gate import Gate, day_gate
from habit_desktop.learning.grid import by_place
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.record import Kept, weighing
from habit_desktop.learning.usual_day import UsualDay

WEIGHED_DAYS = 730
"""So many days weigh who is in charge: what came before has faded to less than a billionth."""
STATION_DAYS, STATIONS_FOR_DAYS = 28, 365
"""An edit within the last year is worked out from a station within four weeks before it, any other from the start."""


class Past:
    """What is known after the closed days of a grid: the memory, and who has earned to be heard.

    On its way it leaves stations behind, from which it can set out again after a day has been edited.
    """

    def __init__(self, session: Session, grid: DayGrid) -> None:
        """No day of the grid's habits has been closed."""
        self._session = session
        self.grid = grid.until(0)
        self.memory, self.by_day, self.gate, self.usual_day = _nothing(grid)
        self._stations = [self._station()]
        self._ago: tuple[int, int, Memory, Memory] | None = None

    @classmethod
    def of(cls, session: Session, grid: DayGrid) -> "Past":
        """Return what is known after all days of a grid."""
        past = cls(session, grid)
        past.step_to(grid)
        return past

    def copy(self) -> "Past":
        """Return a past that knows the same and goes its own way from here."""
        copied = Past(self._session, self.grid)
        copied.grid, copied._stations = self.grid, self._stations
        copied.memory, copied.by_day, copied.usual_day = deepcopy((self.memory, self.by_day, self.usual_day))
        copied.gate = self.gate
        return copied

    def step_to(self, grid: DayGrid) -> None:
        """Close the days that a grid adds, and weigh anew who was right."""
        done_at_once(self.steps_to(grid))
        done_at_once(self.weighing())

    def steps_to(self, grid: DayGrid, log: DayLog | None = None) -> Steps[None]:
        """Close the days that a grid adds bit by bit; who stops in between has the past of fewer days, and can step on.

        ``log`` is the recent one where it is at hand. Days that a grid tells otherwise are closed anew, with all later
        ones.
        """
        self._go_back(grid)
        start, days = self.memory.days_closed, grid.outcomes.shape[1]
        log = log or recent_log(self._session)
        lived = [column for column in lived_columns(log, grid) if column >= start]
        networks = networks_by_day(self._session)
        served = _served(self._session, grid, since=start) if lived else {}
        for stretch in stretches(start, days, lived):
            self._close(grid, stretch, log if stretch.start in lived else None, networks, served)
            self._leave_station(days)
            yield
        self.grid = grid

    def weighing(self) -> Steps[None]:
        """Weigh anew, bit by bit, who was right."""
        kept, since = list[Kept](), self._session.today() - timedelta(days=WEIGHED_DAYS)
        for said in kept_by_habit(self._session, since):
            kept += said
            yield
        for gate in weighing(kept, len(self.grid.habits)):
            self.gate = gate
            yield

    def days_ago(self, days: int) -> Memory:
        """Return the memory as it stood so many closed days ago, but for the reminders of its own last days."""
        if self._ago is None or self._ago[:2] != (days, self.memory.days_closed) or self._ago[2] is not self.memory:
            until = max(self.memory.days_closed - days, 0)
            known = [station.memory for station in self._stations if station.memory.days_closed <= until]
            memory = known[-1].copy()
            if memory.days_closed < until:
                memory.follow(self.grid.outcomes[:, memory.days_closed : until].T)
            self._ago = days, self.memory.days_closed, self.memory, memory
        return self._ago[3]

    def _leave_station(self, days: int) -> None:
        """Leave a station behind where the last one is far enough away, on the way to so many days."""
        closed = self.memory.days_closed
        if closed - self._stations[-1].memory.days_closed >= STATION_DAYS and days - closed < STATIONS_FOR_DAYS:
            self._stations = [s for s in self._stations if days - s.memory.days_closed < STATIONS_FOR_DAYS]
            self._stations.append(self._station())

    def _station(self) -> "_Station":
        return _Station(*deepcopy((self.memory, self.by_day, self.usual_day)))

    def _go_back(self, grid: DayGrid) -> None:
        """Be where all days are still as a grid tells them."""
        shared = self.grid.days_shared_with(grid)
        if shared == self.memory.days_closed and self.grid.same_rows(grid):
            return
        passed = [station for station in self._stations if station.memory.days_closed <= shared]
        if not passed or not self.grid.same_rows(grid):
            self.grid = grid.until(0)
            self.memory, self.by_day, self.gate, self.usual_day = _nothing(grid)
            self._stations = [self._station()]
            return
        self.memory, self.by_day, self.usual_day = deepcopy(
            (passed[-1].memory, passed[-1].by_day, passed[-1].usual_day)
        )
        self._stations, self.grid = passed, grid.until(self.memory.days_closed)

    def _close(
        self,
        grid: DayGrid,
        days: slice,
        log: DayLog | None,
        networks: list[tuple[date, Network]],
        served: Mapping[int, Mapping[int, float]],
    ) -> None:
        """Close a stretch of days, or a single one with what a log tells of it."""
        if log is None:
            self.usual_day.close(*self.memory.follow(grid.outcomes[:, days].T))
        else:
            column = days.start
            outcomes, seen = grid.outcomes[:, column], log.lived_day(grid, grid.day(column))
            network = in_charge_on(networks, grid.day(column))
            chances = by_place(served.get(column, {}), len(grid.habits))
            learn_of_day(self.by_day, self.memory, network.parameters, chances, seen.looks, outcomes)
            self.usual_day.close(self.memory.morning(), self.memory.lessons(outcomes))
            self.memory.close(outcomes, seen.reminded)
        self.grid = grid.until(self.memory.days_closed)


@value
class _Station:
    """What was known after some days."""

    memory: Memory
    by_day: Gate
    usual_day: UsualDay


def _nothing(grid: DayGrid) -> tuple[Memory, Gate, Gate, UsualDay]:
    """Return what is known of a grid's habits before its first day."""
    habits = len(grid.habits)
    return Memory(habits, grid.first_weekday), day_gate(habits), Gate(habits), UsualDay()


def _served(session: Session, grid: DayGrid, since: int) -> Mapping[int, Mapping[int, float]]:
    """Return what was served on the days that are read hour by hour, by column and the habit's place."""
    places = {habit: place for place, habit in enumerate(grid.habits)}
    first = max(grid.day(since), session.today() - timedelta(days=LOOKED_DAYS))
    served: dict[int, dict[int, float]] = {}
    for habit, place in places.items():
        for said in session.folder.predictions.scored(habit, first):
            served.setdefault(grid.column(said.day), {})[place] = said.served
    return served


def networks_by_day(session: Session) -> list[tuple[date, Network]]:
    """Return which network was in charge from which day on, newest first: none has learned from days it predicts."""
    networks = networks_on_disk(session.folder, session.prior)
    since = [(turn.day, networks[turn.version]) for turn in turns_of(session.folder, networks)]
    return [*reversed(since), (date.min, networks[0])]


def in_charge_on(networks: list[tuple[date, Network]], day: date) -> Network:
    """Return the network that was in charge on a day."""
    return next(network for first, network in networks if first <= day)


def kept_predictions(session: Session, since: date = date.min) -> list[Kept]:
    """Return the predictions of a day and later ones, of the habits there are, each with what its day closed with."""
    return [said for habit in kept_by_habit(session, since) for said in habit]


def kept_by_habit(session: Session, since: date = date.min) -> Iterator[list[Kept]]:
    """Return the same habit by habit, in the grid's order."""
    for number, habit in enumerate(session.all_histories()):
        yield [_kept(number, said) for said in session.folder.predictions.scored(habit, since)]


def _kept(number: int, said: Scored) -> Kept:
    return Kept(number, said.day.toordinal(), said.rules, said.network, said.done, said.prior)
