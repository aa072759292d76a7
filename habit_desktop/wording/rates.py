"""How much was done of what was asked for, in words."""

from math import floor

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.tally import Rate
from habit_desktop.domain.term import counts_times
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, percent

CLOSE = 1e-9


def done_of(rate: Rate) -> str:
    """A rate in counts: ``24 of 33``; what is done in part only is not counted among the done."""
    return _("{done} of {counted}").format(done=amount(whole(rate.done)), counted=amount(rate.counted))


def counts_of(habit: Habit, rate: Rate) -> str:
    """A rate in counts, with what is counted: ``24 of 33 days``, ``3 of 12 times``."""
    if counts_times(habit.schedule):
        pattern = ngettext("{done_of} time", "{done_of} times", rate.counted)
    else:
        pattern = ngettext("{done_of} day", "{done_of} days", rate.counted)
    return pattern.format(done_of=done_of(rate))


def whole(done: float) -> int:
    """How many are done whole."""
    return floor(done + CLOSE)


def rate_of(habit: Habit, rate: Rate) -> str:
    """What a share is made of: ``41 of 78 due days``, ``41 of 51 times asked for``, ``85 % of what was asked for``."""
    if habit.sums_up:
        if rate.share is None:
            return _("nothing asked for yet")
        return _("{share} of what was asked for").format(share=percent(rate.share))
    if counts_times(habit.schedule):
        pattern = ngettext("{done_of} time asked for", "{done_of} times asked for", rate.counted)
    else:
        pattern = ngettext("{done_of} due day", "{done_of} due days", rate.counted)
    return pattern.format(done_of=done_of(rate))


def rate_explained(habit: Habit) -> str:
    """How times or amounts that are asked for are counted; empty where a rate is one of days."""
    if habit.sums_up:
        return _(
            "Each week, month or window counts as a whole: once its amount is reached, or by the share that was "
            "reached when it is over. More than was asked for counts no further."
        )
    if counts_times(habit.schedule):
        return _(
            "Any days will do. A time counts as missed on the day after which it could no longer be made up; "
            "more than was asked for counts no further."
        )
    return ""


def amount_reached(habit: Habit, done: float, asked: float) -> str:
    """What a share of an amount is made of: ``34 of 40 km asked for``."""
    if asked <= 0:
        return _("nothing asked for yet")
    told = f"{_amount(asked)} {habit.unit}".rstrip()
    return _("{done} of {asked} asked for").format(done=_amount(done), asked=told)


def _amount(value: float) -> str:
    return amount(round(value) if value >= 100 else round(value, 1))
