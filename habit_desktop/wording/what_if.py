"""What could be different, in words; circumstances that live in the engine arrive as their values."""

from datetime import time

from habit_desktop.wording.dates import clock_time, weekday
from habit_desktop.wording.inputs import how_often
from habit_desktop.wording.language import _, ngettext, pgettext
from habit_desktop.wording.numbers import amount, percent, points_told


def what_if_title() -> str:
    """The title over what could be different."""
    return _("What the model would say")


def as_it_is(chance: float) -> str:
    """What is said while nothing is different."""
    return _("{chance}, as it is").format(chance=percent(chance))


def would_say(chance: float, would_be: float) -> str:
    """What is said of a chance that would be another: ``54 % instead of 44 %: +10 points``."""
    points = points_told(round(100 * would_be) - round(100 * chance))
    return _("{would_be} instead of {chance}: {points}").format(
        would_be=percent(would_be), chance=percent(chance), points=points
    )


def between(low: float, high: float) -> str:
    """The range of such a chance: ``between 35 % and 88 %``."""
    return _("between {low} and {high}").format(low=percent(low), high=percent(high))


def what_if_legend() -> str:
    """What such an answer is, and is not."""
    return _("The model's opinion, not a promise: it has seen what went together, not what causes what.")


def what_stays() -> str:
    """What does not move with the sliders."""
    return _(
        "The simple rules move along. What stays: all days but the last 30, your usual hours, the last week's "
        "reminders, the network's weights, and how much the network counts beside the simple rules."
    )


def reminders_unproven() -> str:
    """What is to be known of the two about reminders."""
    return _("What a reminder changes is not known yet: the model has only seen when you were reminded.")


def not_due() -> str:
    """What is said on a day without a chance."""
    return _("Not due today: this is what it would say if it were.")


def answered_already() -> str:
    """What is said once a day has its answer, or rests."""
    return _("Today no longer waits for an answer: this is what it would say if it did.")


def circumstance_name(circumstance: str) -> str:
    """What something that could be different is called."""
    return {
        "hour": _("Time, not done yet"),
        "weekday": _("Weekday"),
        "run": _("The last times"),
        "done_30d": _("Done in the last 30 days"),
        "others_done": _("Other habits done today"),
        "app_openings": _("App opened today"),
        "reminded": _("Reminded today"),
        "reminders_opened": _("Opened the reminder"),
    }[circumstance]


def circumstance_value(circumstance: str, value: float, rows: int, day_starts_at: time) -> str:
    """How it is, or would be; ``rows`` is how many of the last 30 days count, hours count from the day's start."""
    whole = round(value)
    match circumstance:
        case "hour":
            return clock_time(_wall_time(day_starts_at, value))
        case "weekday":
            return weekday(whole)
        case "run":
            return _run(whole)
        case "done_30d":
            return _("{done} of {rows}").format(done=amount(whole), rows=amount(rows))
        case "others_done":
            return amount(whole) if whole else pgettext("habits", "none")
        case _often:
            return how_often(whole)


def _wall_time(day_starts_at: time, hours: float) -> time:
    """What the wall shows so many hours into a day."""
    minutes = 60 * day_starts_at.hour + day_starts_at.minute + round(60 * hours)
    return time(minutes // 60 % 24, minutes % 60)


def _run(run: int) -> str:
    if run > 0:
        return ngettext("done once", "done {count} times in a row", run).format(count=amount(run))
    return ngettext("missed once", "missed {count} times in a row", -run).format(count=amount(-run))
