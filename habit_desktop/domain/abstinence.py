"""How long a habit to quit has been left alone: whole days since its last slip."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from habit_desktop.domain.history import Answer, Answered, History
from habit_desktop.domain.value import value


@value
class Abstinence:
    """The days since the last slip, or since the start where there was none, and the most there have been."""

    days: int
    best_days: int
    slipped: bool


def abstinence(history: History, day: date) -> Abstinence:
    """Return how long a habit had been left alone on a day; a day without an answer is no slip."""
    slips = sorted(slipped for slipped in slip_days(history) if slipped <= day)
    start = min([history.habit.starts or history.start, *slips[:1], day])
    turns = [start, *slips, day]
    spans = [(after - before).days for before, after in pairwise(turns)]
    return Abstinence(spans[-1], max(spans), bool(slips))


def slip_days(history: History) -> Iterator[date]:
    """Yield the days on which a habit to quit was done after all."""
    for day, given in history.answers.items():
        if history.defined_on(day).to_quit and _is_slip(given):
            yield day


def _is_slip(given: Answered) -> bool:
    return given.answer is Answer.MISSED or (given.answer is Answer.DONE and (given.amount or 0.0) > 0)
