"""How strong a habit is and where that comes from, and how likely it was, in words."""

from collections.abc import Sequence
from datetime import date

from habit_desktop.wording.dates import (
    short_day,
)
from habit_desktop.wording.joins import text_of
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import decimals, percent, points_told


def strength_title(values: Sequence[float]) -> str:
    """The course of a strength (0–1): ``Strength grew from 42 % to 63 %``."""
    if not values:
        return _("Strength begins with the first day")
    first, last = percent(values[0]), percent(values[-1])
    if abs(values[-1] - values[0]) < 0.05:
        low, high = min(values), max(values)
        if high - low < 0.1:
            return _("Strength is steady near {last}").format(last=last)
        return _("Strength went between {low} and {high}").format(low=percent(low), high=percent(high))
    if values[-1] > values[0]:
        return _("Strength grew from {first} to {last}").format(first=first, last=last)
    return _("Strength went from {first} to {last}").format(first=first, last=last)


def strength_outlook(if_done: float | None, if_not: float | None, *, pending: bool, due: bool) -> str:
    """What today makes of the strength."""
    if not pending:
        return _("Today is in it.")
    if not due:
        return _("Up to yesterday; today asks for nothing.")
    if if_done is None or if_not is None:
        return _("Up to yesterday; today is still open.")
    if round(100 * if_done) == round(100 * if_not):
        return _("Up to yesterday. Today makes it {done} either way.").format(done=percent(if_done))
    return _("Up to yesterday. Today makes it {done} if done, {missed} if not.").format(
        done=percent(if_done), missed=percent(if_not)
    )


def strength_story(before: float, kept: float | None, weight: float, after: float, day: date) -> tuple[str, ...]:
    """How a strength (0–1) came about, in sentences whose numbers add up."""
    if kept is None:
        return (
            _("{day} was skipped or paused, or is the first day: the strength stays at {after}.").format(
                day=short_day(day), after=points(after)
            ),
        )
    return (
        _("It was {before} the evening before.").format(before=points(before)),
        _("On {day} the rhythm was kept to {kept} %.").format(day=short_day(day), kept=points(kept)),
        _("At this rhythm one day weighs {weight} %, all the days before it the rest.").format(weight=points(weight)),
        f"{points(before)} × {_share(1 - weight)} + {points(kept)} × {_share(weight)} = {points(after)}",
    )


def points(share: float) -> str:
    """A share (0–1) in points of a hundred, exact enough to be added up: ``61.2``."""
    return decimals(100 * share, 1)


def strength_now(month_before: float | None, now: float, *, pending: bool) -> str:
    """How far a strength (0–1) has come in a month, and whether today is in it where that is not yet known."""
    if month_before is None:
        return _("today still open") if pending else _("with today")
    return _("{points} in a month").format(points=points_told(100 * (now - month_before)))


def first_chance() -> str:
    """What stands where no chance is known yet."""
    return _("The first morning it is due adds the first point.")


def chance_legend(*, any_replayed: bool) -> str:
    """How the curve of chances is read."""
    said = _("As it was each morning, with its range.")
    dashed = _("Dashed: worked out afterwards.")
    return text_of((said, dashed if any_replayed else ""))


def chance_told(low: float, high: float, outcome: bool | None) -> str:
    """What is known of a day of the chance curve: its range (0–1), and what happened."""
    outcomes = {True: _("done"), False: _("not done"), None: _("not counted")}
    between = _("between {low} and {high}").format(low=percent(low), high=percent(high))
    return f"{between} · {outcomes[outcome]}"


def chance_range(low: float, high: float) -> str:
    """The range of a chance (0–1)."""
    return _("between {low} and {high}").format(low=percent(low), high=percent(high))


def _share(share: float) -> str:
    return decimals(share, 3)
