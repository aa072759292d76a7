"""A habit's recent answers by the hour they came true at and the hour the app heard of them."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta, tzinfo

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.day import habit_day
from habit_desktop.domain.event import Via
from habit_desktop.domain.history import Answer, History
from habit_desktop.domain.value import value

_CLOSING = (Mark.DONE, Mark.MISSED, Mark.SKIPPED)  # an amount short of its target leaves the day open


@value
class SeenAnswers:
    """A habit's answers from some day on, in hours since their day's start.

    ``given`` are those given on the day itself, when the app heard of them; ``elsewhen`` the days answered later, or by
    an import. ``done_days`` (as ordinals, in time) and ``done_hours`` are when it was done, as the person says.
    """

    history: History
    given: Mapping[date, tuple[float, Answer]]
    elsewhen: frozenset[date]
    done_days: tuple[int, ...]
    done_hours: tuple[float, ...]


@value
class Wall:
    """By which clock days and hours are read: where the person is, when days start, and when each one did."""

    zone: tzinfo
    day_starts_at: time
    start_of: Callable[[date], datetime]

    def hour(self, at: datetime, day: date) -> float:
        """Return how many hours of a day have passed at an instant."""
        return (at - self.start_of(day)) / timedelta(hours=1)


def seen_answers(history: History, days: list[HabitDay], since: date, wall: Wall) -> SeenAnswers:
    """Return what is known of a habit's answers from a day on; ``days`` are all its days."""
    given: dict[date, tuple[float, Answer]] = {}
    elsewhen, done = set[date](), list[tuple[int, float]]()
    first = max(0, (since - days[0].day).days) if days else 0
    for found in days[first:]:
        day, said = found.day, history.answers.get(found.day)
        if said is None or found.mark not in _CLOSING:
            continue
        if said.answer is Answer.DONE and (when := said.time_on(day, wall.zone, wall.day_starts_at)):
            done.append((day.toordinal(), wall.hour(when, day)))
        if said.via is Via.IMPORT or habit_day(said.at, wall.zone, wall.day_starts_at) != day:
            elsewhen.add(day)
        else:
            given[day] = wall.hour(said.at, day), said.answer
    done_days, done_hours = tuple(day for day, _ in done), tuple(hour for _, hour in done)
    return SeenAnswers(history, given, frozenset(elsewhen), done_days, done_hours)
