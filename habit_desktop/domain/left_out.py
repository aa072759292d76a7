"""The days the network is not to learn from, told from the log."""

from collections.abc import Iterable
from datetime import date, datetime

from habit_desktop.domain.event import DaysLeftOut, DaysTakenIn, Event
from habit_desktop.domain.value import value


@value
class LeftOut:
    """The days from ``first`` to ``last``, both included, left out at an instant."""

    first: date
    last: date
    at: datetime

    def covers(self, day: date) -> bool:
        """Tell whether a day is left out."""
        return self.first <= day <= self.last

    @property
    def written(self) -> str:
        """The span as a training's record holds it."""
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def spans_left_out(events: Iterable[Event], undone: frozenset[str]) -> tuple[LeftOut, ...]:
    """Return what is left out at present, in the order of the days; each span can be taken in on its own."""
    spans: dict[tuple[date, date], LeftOut] = {}
    for event in sorted((event for event in events if event.change not in undone), key=lambda event: event.order):
        match event.fact:
            case DaysLeftOut(until):
                spans[event.day, until] = LeftOut(event.day, until, event.at)
            case DaysTakenIn(until):
                spans.pop((event.day, until), None)
    return tuple(spans[key] for key in sorted(spans))


def read_span(written: str) -> tuple[date, date]:
    """Return the first and the last day of a span as a training's record holds it. Raises ValueError."""
    first, last = written.split("/")
    return date.fromisoformat(first), date.fromisoformat(last)
