"""What the app saw of the person's days, hour by hour: openings, reminders and marks, as looks the learner reads."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from functools import cache

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import habit_day, start_of, zone_named
from habit_desktop.domain.event import AppOpened, Event, ReminderShown, ReminderTapped, Via
from habit_desktop.domain.history import Answer, Answered
from habit_desktop.engine.day_grid import DayGrid
from habit_desktop.engine.session import Session
from habit_desktop.learning.look import LivedDay, Look, lived_day, look

LOOKED_DAYS = 200
"""So far back the learner reads the hours of days; the marks themselves count for ever."""
LOOKS_A_DAY = 3
EVEN_HOURS = (6.0, 9.0, 12.0, 15.0, 18.0, 21.0)
"""Hours since the day's start at which each day may be looked at, whatever happened: nobody's doing chose them."""


@dataclass(slots=True)
class SeenDay:
    """One day as the app saw it, in hours since its start; reminders by habit, answers if given on the day itself."""

    openings: list[float] = field(default_factory=list)
    shown: dict[str, list[float]] = field(default_factory=dict)
    opened: dict[str, list[float]] = field(default_factory=dict)
    answered: dict[str, tuple[float, Answer]] = field(default_factory=dict)
    answered_elsewhen: set[str] = field(default_factory=set)

    @property
    def is_lived(self) -> bool:
        """Whether anything happened in the app on this day."""
        return bool(self.openings or self.shown or self.answered)


class DayLog:
    """The days from some day on, read once from the log."""

    def __init__(self, session: Session, since: date) -> None:
        self._session, self._since = session, since
        self._days: dict[date, SeenDay] = {}
        self._done_hours: dict[str, tuple[list[date], list[float]]] = {}
        self._read_events(session.folder.events.events_of((AppOpened, ReminderShown, ReminderTapped), since))
        for habit, history in session.all_histories().items():
            self._read_answers(habit, history.answers.items())

    @property
    def first_lived(self) -> date | None:
        """The first of these days on which anything happened in the app."""
        return min((day for day, seen in self._days.items() if seen.is_lived), default=None)

    def look_at(self, grid: DayGrid, day: date, hour: float, counting: Collection[str]) -> Look:
        """Return a day as it stood at an hour since its start; ``counting`` are the habits for which it counts."""
        seen = self._days.get(day, SeenDay())
        answered = {habit: answer for habit, (at, answer) in seen.answered.items() if at <= hour}
        closed = answered.keys() | seen.answered_elsewhen
        return look(
            hour,
            _until(seen.openings, hour),
            [_until(seen.opened.get(habit, ()), hour) for habit in grid.habits],
            [_until(seen.shown.get(habit, ()), hour) for habit in grid.habits],
            [answered.get(habit) is Answer.DONE for habit in grid.habits],
            [habit in counting and habit not in closed for habit in grid.habits],
            [self._done_before(habit, day) for habit in grid.habits],
        )

    def lived_day(self, grid: DayGrid, day: date) -> LivedDay:
        """Return a closed day with a few looks at it, other ones each day."""
        seen, counting = self._days.get(day, SeenDay()), grid.counting(grid.column(day))
        looks = [self.look_at(grid, day, hour, counting) for hour in _some_hours(seen, day)]
        return lived_day(looks, [len(seen.shown.get(habit, ())) for habit in grid.habits])

    def _done_before(self, habit: str, day: date) -> list[float]:
        days, hours = self._done_hours.get(habit, ([], []))
        return hours[: bisect_left(days, day)]

    def _read_events(self, events: Iterable[Event]) -> None:
        starts = self._session.settings().day_starts_at
        hour_in = cache(lambda day, zone: start_of(day, zone_named(zone), starts))
        for event in events:
            seen = self._days.setdefault(event.day, SeenDay())
            hour = (event.at - hour_in(event.day, event.zone)) / timedelta(hours=1)
            match event.fact:
                case AppOpened():
                    seen.openings.append(hour)
                case ReminderShown():
                    seen.shown.setdefault(event.habit or "", []).append(hour)
                case ReminderTapped():
                    seen.opened.setdefault(event.habit or "", []).append(hour)

    def _read_answers(self, habit: str, answers: Iterable[tuple[date, Answered]]) -> None:
        """Take in when a habit is done, as the person says, and what the app knew at which hour of each day."""
        starts, zone = self._session.settings().day_starts_at, self._session.zone()
        done: list[tuple[date, float]] = []
        for day, given in answers:
            found = self._session.day_of(habit, day) if day >= self._since else None
            if found is None or found.mark not in (Mark.DONE, Mark.MISSED, Mark.SKIPPED):
                continue  # an amount short of its target leaves the day open
            if given.answer is Answer.DONE and (when := given.time_on(day, zone, starts)):
                done.append((day, hours_into(when, day, zone, self._session)))
            seen = self._days.setdefault(day, SeenDay())
            if given.via is Via.IMPORT or habit_day(given.at, zone, starts) != day:
                seen.answered_elsewhen.add(habit)
                continue
            seen.answered[habit] = hours_into(given.at, day, zone, self._session), given.answer
        done.sort()
        self._done_hours[habit] = [day for day, _ in done], [hour for _, hour in done]


def recent_log(session: Session) -> DayLog:
    """Return the days that are read hour by hour, today included."""
    return DayLog(session, session.today() - timedelta(days=LOOKED_DAYS))


def lived_days(session: Session, grid: DayGrid, start: int = 0) -> dict[int, LivedDay]:
    """Return what the app saw of the closed days that are read hour by hour, by their column in the grid.

    Only columns from ``start`` on are told.
    """
    log = recent_log(session)
    first = log.first_lived
    if first is None:
        return {}
    columns = range(max(grid.column(first), start, 0), grid.outcomes.shape[1])
    return {column: log.lived_day(grid, grid.day(column)) for column in columns}


def look_now(session: Session, grid: DayGrid, log: DayLog | None = None) -> Look:
    """Return the day as it stands, for the habits of a grid; ``log`` is the recent one where it is at hand."""
    today = session.today()
    days = {habit: session.day_of(habit, today) for habit in grid.habits}
    due = {habit for habit, day in days.items() if day and day.due and day.mark is Mark.PENDING}
    hour = hours_into(session.now(), today, session.zone(), session)
    return (log or recent_log(session)).look_at(grid, today, hour, due)


def hours_into(at: datetime, day: date, zone: tzinfo, session: Session) -> float:
    """Return how many hours of a habit day have passed at an instant."""
    return (at - start_of(day, zone, session.settings().day_starts_at)) / timedelta(hours=1)


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
