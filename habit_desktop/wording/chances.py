"""Chances in words: counts of ten rather than decimals."""

from habit_desktop.wording.joins import capitalised
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import percent


def in_ten(probability: float) -> str:
    """A chance (0–1) as a count of ten: ``about 7 in 10``."""
    count = round(10 * probability)
    if count == 0:
        return _("less than 1 in 10")
    if count == 10:
        return _("almost 10 in 10")
    return _("about {count} in 10").format(count=count)


def days_like_this(probability: float) -> str:
    """What a chance (0–1) means: ``About 3 in 10 days like this``."""
    sentence = _("{in_ten} days like this").format(in_ten=in_ten(probability))
    return capitalised(sentence)


def with_range(probability: float, low: float, high: float) -> str:
    """A chance and its range (0–1) where the two differ: ``72 %, between 61 % and 80 %``."""
    if round(100 * low) == round(100 * high):
        return percent(probability)
    return _("{chance}, between {low} and {high}").format(
        chance=percent(probability), low=percent(low), high=percent(high)
    )


def chance_today(probability: float, low: float, high: float) -> str:
    """A chance as a screen reader says it: ``chance 72 %, between 61 % and 80 %``."""
    return _("chance {chance}").format(chance=with_range(probability, low, high))


def stranger(low: float, high: float) -> str:
    """What stands for the chance of a habit of which no day is known."""
    return _("I don't know you yet: it may be anything between {low} and {high}").format(
        low=percent(low), high=percent(high)
    )


def unknown_yet() -> str:
    """What stands where no chance is known."""
    return _("no chance known yet")
