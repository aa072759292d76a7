"""The network's ten inputs in words: what they are called, what they were, and what they mean."""

from habit_desktop.learning.contribution import Feature
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import MINUS, amount, days, decimals, percent, points_told, times


def input_name(feature: Feature) -> str:
    """What an input is called where there is little room."""
    return {
        Feature.STREAK: _("streak"),
        Feature.RATE_30D: _("30-day rate"),
        Feature.APP_OPENINGS: _("app openings"),
        Feature.REMINDERS_OPENED: _("reminders opened"),
        Feature.HOUR: _("time of day"),
        Feature.RULES: _("simple rules"),
        Feature.WEEKDAY: _("weekday"),
        Feature.OTHER_HABITS: _("other habits"),
        Feature.REMINDED: _("reminded today"),
        Feature.REMINDER_DOSE: _("reminders, 7 days"),
    }[feature]


def input_value(feature: Feature, raw: float) -> str:
    """An input as it was read, in its unit."""
    match feature:
        case Feature.STREAK:
            return streak_words(round(raw))
        case Feature.RATE_30D | Feature.RULES | Feature.OTHER_HABITS:
            return percent(raw)
        case Feature.HOUR:
            return hours_in(raw)
        case Feature.WEEKDAY:
            return points_told(100 * raw)
        case _count:
            return how_often(round(raw))


def input_meaning(feature: Feature) -> str:
    """What an input is, and how the network sees it."""
    return {
        Feature.STREAK: _(
            "Times done in a row, or days without, which count below zero. The network sees its logarithm: "
            "the second day counts for more than the twentieth."
        ),
        Feature.RATE_30D: _("The share of the last 30 days' due days that were done. Half of them is 0, all are 1."),
        Feature.APP_OPENINGS: _("How often the app was opened today, as its logarithm. Never is 0."),
        Feature.REMINDERS_OPENED: _(
            "How many reminders of this habit were opened today, as their logarithm. None is 0."
        ),
        Feature.HOUR: _("Hours since your day began; five hours count as 1. The first moment is 0."),
        Feature.RULES: _(
            "What the simple rules say before the network adds to it, as log-odds. A chance of 50 % is 0."
        ),
        Feature.WEEKDAY: _("How much better or worse this weekday went lately than all days did. No difference is 0."),
        Feature.OTHER_HABITS: _(
            "The share of your other habits done yesterday or already today. Half of them is 0, all are 1."
        ),
        Feature.REMINDED: _("How many reminders of this habit were shown today, as their logarithm. None is 0."),
        Feature.REMINDER_DOSE: _("How many were shown in the last 7 days, as their logarithm. None is 0."),
    }[feature]


def normalised(value: float) -> str:
    """An input as the network sees it, or what a neuron says: ``+0.74``."""
    if round(abs(value), 2) == 0:
        return "0"
    return f"{MINUS if value < 0 else '+'}{decimals(abs(value), 2)}"


def streak_words(run: int) -> str:
    """A run of days done, or, below zero, days without."""
    if run < 0:
        return _("{days} without").format(days=days(-run))
    if run == 0:
        return _("none")
    return ngettext("{count} in a row", "{count} in a row", run).format(count=amount(run))


def hours_in(hours: float) -> str:
    """How long a day has lasted: ``15 h 20 min``."""
    minutes = round(60 * hours)
    if minutes % 60 == 0:
        return _("{hours} h").format(hours=minutes // 60)
    return _("{hours} h {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)


def how_often(count: int) -> str:
    """How often something happened: ``never``, ``once``, ``3 times``."""
    return times(count) if count else _("never")
