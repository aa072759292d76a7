"""What the app saw of the person's days, hour by hour: openings, reminders and marks, as looks the learner reads."""

from collections.abc import Collection, Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import UnknownZone, start_of, zone_named
from habit_desktop.domain.event import AppOpened, Event, ReminderShown, ReminderTapped
from habit_desktop.domain.history import Answer, History
from habit_desktop.engine.day_grid import DayGrid
from habit_desktop.engine.seen_answers import SeenAnswers, Wall, seen_answers
from habit_desktop.engine.session import Session
from habit_desktop.learning.hours import DoneHours
from habit_desktop.learning.look import LivedDay, Look, lived_day, look
from habit_desktop.learning.odds import Floats

LOOKED_DAYS = 200
"""So far back the learner reads the hours of days; the marks themselves count for ever."""
LOOKS_A_DAY = 3
EVEN_HOURS = (6.0, 9.0, 12.0, 15.0, 18.0, 21.0)
"""Hours since the day's start at which each day may be looked at, whatever happened: nobody's doing chose them."""


@dataclass(slots=True)
class SeenDay:
    """What happened in the app on one day, in hours since its start; reminders by habit."""

    openings: list[float] = field(default_factory=list)
    shown: dict[str, list[float]] = field(default_factory=dict)
    opened: dict[str, list[float]] = field(default_factory=dict)


_NOTHING = SeenDay()
_SEEN = AppOpened, ReminderShown, ReminderTapped


class DayLog:
    """The days from some day on, read once from the log."""

    def __init__(self, session: Session, since: date, before: "DayLog | None" = None) -> None:
        """Of an earlier log, ``before``, is kept what has not changed since."""
        self._session, self._since = session, since
        starts, zone = session.settings().day_starts_at, session.zone()
        self._read_by = since, starts, session.clock.zone
        self._wall = Wall(zone, starts, cache(lambda day: start_of(day, zone, starts)))
        before = before if before and before._read_by == self._read_by else None
        self._days: dict[date, SeenDay] = {}
        self._state, self._last = session.folder.events.state(), session.folder.events.last_lamport()
        if before and before._state == self._state:
            self._days |= before._days
            self._read_events(session.folder.events.events_after(before._last, _SEEN))
        else:
            self._read_events(session.folder.events.events_of(_SEEN, since))
        known = before.answers if before else {}
        self.answers: dict[str, SeenAnswers] = {
            habit: self._seen(history, known.get(habit)) for habit, history in session.all_histories().items()
        }
        self._done_hours: tuple[tuple[str, ...], DoneHours] | None = None

    @property
    def first_lived(self) -> date | None:
        """The first of these days on which anything happened in the app."""
        answered = (day for seen in self.answers.values() for day in seen.given)
        return min((*(day for day, seen in self._days.items() if seen.openings or seen.shown), *answered), default=None)

    def hour(self, at: datetime, day: date) -> float:
        """Return how many hours of a habit day have passed at an instant."""
        return self._wall.hour(at, day)

    def look_at(self, grid: DayGrid, day: date, hour: float, counting: Collection[str]) -> Look:
        """Return a day as it stood at an hour since its start; ``counting`` are the habits for which it counts."""
        return self._look(grid, day, hour, counting, self.later_at(grid, day, hour))

    def later_at(self, grid: DayGrid, day: date, hour: float) -> Floats:
        """Return which share of its done days each habit is done later on a day than at an hour: (habits,)."""
        later: Floats = self._later(grid, day, (hour,))[0]
        return later

    def lived_day(self, grid: DayGrid, day: date) -> LivedDay:
        """Return a closed day with a few looks at it, other ones each day."""
        seen, counting = self._days.get(day, _NOTHING), grid.counting(grid.column(day))
        hours = _some_hours(seen, day)
        shares = self._later(grid, day, hours)
        looks = [self._look(grid, day, hour, counting, later) for hour, later in zip(hours, shares, strict=True)]
        return lived_day(looks, [len(seen.shown.get(habit, ())) for habit in grid.habits])

    def _look(self, grid: DayGrid, day: date, hour: float, counting: Collection[str], later: Floats) -> Look:
        seen, open_habits, done = self._days.get(day, _NOTHING), list[bool](), list[bool]()
        for habit in grid.habits:
            at, answer = self.answers[habit].given.get(day, (hour, None))
            heard = answer is not None and at <= hour
            done.append(heard and answer is Answer.DONE)
            open_habits.append(habit in counting and not heard and day not in self.answers[habit].elsewhen)
        return look(
            hour,
            _until(seen.openings, hour),
            [_until(seen.opened.get(habit, ()), hour) for habit in grid.habits],
            [_until(seen.shown.get(habit, ()), hour) for habit in grid.habits],
            done,
            open_habits,
            later,
        )

    def _later(self, grid: DayGrid, day: date, hours: Sequence[float]) -> Floats:
        """Return which share of its done days each habit is done later than each hour on: (hours, habits)."""
        if self._done_hours is None or self._done_hours[0] != grid.habits:
            seen = [self.answers[habit] for habit in grid.habits]
            self._done_hours = grid.habits, DoneHours([(each.done_days, each.done_hours) for each in seen])
        return self._done_hours[1].shares_later(day.toordinal(), hours)

    def _read_events(self, events: Iterable[Event]) -> None:
        starts = self._session.settings().day_starts_at
        start_in = cache(lambda day, zone: start_of(day, _zone(zone), starts))
        own = dict[date, SeenDay]()  # an earlier log, which somebody may be reading, keeps its days as they are
        for event in events:
            if event.day < self._since:
                continue
            seen = own.setdefault(event.day, deepcopy(self._days.get(event.day, _NOTHING)))
            hour = (event.at - start_in(event.day, event.zone)) / timedelta(hours=1)
            match event.fact:
                case AppOpened():
                    seen.openings.append(hour)
                case ReminderShown():
                    seen.shown.setdefault(event.habit or "", []).append(hour)
                case ReminderTapped():
                    seen.opened.setdefault(event.habit or "", []).append(hour)
        self._days |= own

    def _seen(self, history: History, known: SeenAnswers | None) -> SeenAnswers:
        if known and known.history is history:
            return known
        return seen_answers(history, self._session.days(history.id), self._since, self._wall)


def _zone(name: str) -> tzinfo:
    """Return the zone an event tells; UTC where another machine knew it, and this one does not."""
    try:
        return zone_named(name)
    except UnknownZone:
        return UTC


KnownDays = tuple[DayGrid, DayLog]
"""The closed days, and the log of the recent ones."""


def recent_log(session: Session, before: DayLog | None = None) -> DayLog:
    """Return the days that are read hour by hour, today included; of an earlier log is kept what has not changed."""
    return DayLog(session, session.today() - timedelta(days=LOOKED_DAYS), before)


def lived_columns(log: DayLog, grid: DayGrid) -> range:
    """Return the columns of the closed days that are read hour by hour."""
    days, first = grid.outcomes.shape[1], log.first_lived
    return range(days, days) if first is None else range(max(grid.column(first), 0), days)


def lived_days(session: Session, grid: DayGrid) -> dict[int, LivedDay]:
    """Return what the app saw of the closed days that are read hour by hour, by their column in the grid."""
    log = recent_log(session)
    return {column: log.lived_day(grid, grid.day(column)) for column in lived_columns(log, grid)}


def look_now(session: Session, grid: DayGrid, log: DayLog | None = None) -> Look:
    """Return the day as it stands, for the habits of a grid; ``log`` is the recent one where it is at hand."""
    today, log = session.today(), log or recent_log(session)
    days = {habit: session.day_of(habit, today) for habit in grid.habits}
    due = {habit for habit, day in days.items() if day and day.due and day.mark is Mark.PENDING}
    return log.look_at(grid, today, log.hour(session.now(), today), due)


def _until(hours: Iterable[float], hour: float) -> int:
    return sum(each <= hour for each in hours)


def _some_hours(seen: SeenDay, day: date) -> list[float]:
    """Return a few hours to look at a day, spread over it, from another place each day: so all come about as often.

    What the person did in the app is looked at as well as hours nobody chose: a look only at openings would teach that
    a day with one is a good day, because people open the app to tick.
    """
    taps = [hour for hours in seen.opened.values() for hour in hours]
    hours = sorted([*EVEN_HOURS, *seen.openings, *taps])
    step = len(hours) / LOOKS_A_DAY
    return [hours[int((day.toordinal() + place * step) % len(hours))] for place in range(LOOKS_A_DAY)]
