"""What a chart of chances shows, as the sentence above it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from habit_desktop.wording.dates import month
from habit_desktop.wording.joins import text_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import percent

NEAR_DAYS = 300


class Shape(StrEnum):
    """The course a chance took."""

    SHORT = "short"
    STEADY = "steady"
    RISING = "rising"
    FALLING = "falling"
    RECOVERING = "recovering"
    RECOVERED = "recovered"
    PEAKED = "peaked"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Trend:
    """The course of a chance (0–1) until a day: its ends, its bounds, and when it turned where it did."""

    shape: Shape
    first: float = 0.0
    last: float = 0.0
    low: float = 0.0
    high: float = 0.0
    turned: date | None = None
    until: date | None = None


def trend_title(trend: Trend) -> str:
    """The course of a chance: ``Your chance fell in February and is coming back``."""
    first, last = percent(trend.first), percent(trend.last)
    turned = _month(trend)
    match trend.shape:
        case Shape.SHORT:
            return _("Too few days yet to see a direction")
        case Shape.STEADY:
            return _("Your chance is steady, near {last}").format(last=last)
        case Shape.RISING:
            return _("Your chance rose from {first} to {last}").format(first=first, last=last)
        case Shape.FALLING:
            return _("Your chance went from {first} to {last}").format(first=first, last=last)
        case Shape.RECOVERING:
            return _("Your chance fell in {month} and is coming back").format(month=turned)
        case Shape.RECOVERED:
            return _("Your chance fell in {month} and has come back").format(month=turned)
        case Shape.PEAKED:
            return _("Your chance was highest in {month}, at {high}").format(month=turned, high=percent(trend.high))
        case Shape.MIXED:
            low, high = percent(trend.low), percent(trend.high)
            return _("Your chance moves between {low} and {high}").format(low=low, high=high)


def _month(trend: Trend) -> str:
    """The month of the turn, with its year where the month alone could be another one."""
    if trend.turned is None:
        return ""
    name = month(trend.turned.month)
    if trend.until is None or (trend.until - trend.turned).days < NEAR_DAYS:
        return name
    return _("{month} {year}").format(month=name, year=trend.turned.year)


def chart_legend(any_replayed: bool, any_versions: bool, days_per_dot: int, *, any_bells: bool = False) -> str:
    """How the chart is read, in one line."""
    parts = [_("Predicted each morning.")]
    if days_per_dot == 1:
        parts.append(_("Dots above: done; below: not done."))
    else:
        dots = ngettext(
            "Dots above: done; below: not done; each stands for {count} day.",
            "Dots above: done; below: not done; each stands for {count} days.",
            days_per_dot,
        )
        parts.append(dots.format(count=days_per_dot))
    if any_replayed:
        parts.append(_("Dashed: worked out afterwards."))
    if any_versions:
        parts.append(_("Triangles: newly trained."))
    if any_bells:
        parts.append(_("Bells: you were reminded."))
    return text_of(parts)
