"""The curves of strength and chance, and what each of their days says: pure, tested without a screen."""

from bisect import bisect_left
from datetime import date

from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.engine.readings import ChancePoint
from habit_desktop.ui.charts.curve import Curve, thinned
from habit_desktop.ui.pages.habit.span import Span, first_seen
from habit_desktop.ui.pages.insight.course import course
from habit_desktop.wording import strengths
from habit_desktop.wording.dates import short_day
from habit_desktop.wording.marks import mark_words
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.trends import trend_title

MOST_TOLD = 400  # so many values make the sentence over a curve


def strength_curve(reading: HabitReading, span: Span) -> Curve:
    """The strength of a span; an open day that is due leads on to what it may become."""
    strength, begin = reading.strength, first_seen(reading, span)
    skipped = max((begin - strength.first).days, 0)
    values = strength.values[skipped:]
    first = strength.first.toordinal() + skipped
    ahead: tuple[float, ...] = ()
    if values and reading.is_open and strength.if_done is not None and strength.if_not is not None:
        ahead = (strength.if_done, strength.if_not)
    last = reading.today.toordinal() - bool(strength.pending and values)
    return Curve(min(begin.toordinal(), last - 1), last, tuple(range(first, first + len(values))), values, ahead=ahead)


def strength_title(reading: HabitReading, span: Span) -> str:
    """The sentence over the curve of strength."""
    return strengths.strength_title(strength_curve(reading, span).values)


def strength_told(reading: HabitReading, day: date) -> tuple[str, str]:
    """A day of the curve of strength in words."""
    value = reading.strength.values[(day - reading.strength.first).days]
    found = reading.day(day)
    return f"{short_day(day)} · {percent(value)}", mark_words(found.mark) if found else ""


def strength_outlook(reading: HabitReading) -> str:
    """What today makes of the strength."""
    strength = reading.strength
    return strengths.strength_outlook(strength.if_done, strength.if_not, pending=strength.pending, due=reading.is_open)


def strength_story(reading: HabitReading) -> tuple[str, ...]:
    """How the newest strength came about."""
    last = reading.strength.last
    return strengths.strength_story(last.before, last.kept, last.weight, last.after, last.day)


def seen_chances(reading: HabitReading, span: Span) -> tuple[ChancePoint, ...]:
    """The chances of a span."""
    begin = first_seen(reading, span)
    return reading.chances[bisect_left(reading.chances, begin, key=lambda point: point.day) :]


def chance_curve(reading: HabitReading, span: Span) -> Curve:
    """The chances of a span."""
    points = seen_chances(reading, span)
    last = reading.today.toordinal()
    begin = first_seen(reading, span) if span.value is not None else points[0].day if points else reading.today
    return Curve(
        min(begin.toordinal(), last - 1),
        last,
        tuple(point.day.toordinal() for point in points),
        tuple(point.chance.probability for point in points),
        tuple(point.chance.low for point in points),
        tuple(point.chance.high for point in points),
        tuple(point.origin is Origin.REPLAYED for point in points),
    )


def chance_title(reading: HabitReading, span: Span) -> str:
    """The sentence over the curve of chances."""
    seen = thinned(chance_curve(reading, span), MOST_TOLD)
    return trend_title(course([date.fromordinal(day) for day in seen.days], seen.values))


def chance_told(reading: HabitReading, day: date) -> tuple[str, str]:
    """A day of the curve of chances in words."""
    point = reading.chance_on(day)
    if point is None:
        return short_day(day), ""
    facts = strengths.chance_told(point.chance.low, point.chance.high, point.outcome)
    return f"{short_day(day)} · {percent(point.chance.probability)}", facts
