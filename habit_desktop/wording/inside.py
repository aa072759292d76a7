"""How a chance adds up, and which days of the history were like today."""

from habit_desktop.learning.similar import Alike, Similar
from habit_desktop.wording.dates import weekdays_in_general
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, percent, points_told

LONGEST_RUN = 7


def similar_sentence(similar: Similar | None) -> str:
    """What days like today came to, and what they had in common: ``24 similar days, 17 done: Thursdays after …``."""
    if similar is None:
        return _("No day like this one is known yet.")
    counted = ngettext("{count} similar day, {done} done", "{count} similar days, {done} done", similar.days)
    words = counted.format(count=amount(similar.days), done=amount(similar.done))
    return _("{count}: {likeness}.").format(count=words, likeness=_likeness(similar))


def adds_up_title(base: float, chance: float) -> str:
    """The sentence over the sum: ``From 58 % in the long run to 44 % today``."""
    return _("From {base} in the long run to {chance} today").format(base=percent(base), chance=percent(chance))


def adds_up_legend() -> str:
    """What the bars of the sum are."""
    return _(
        "Points of 100. Each bar begins where the one above ends: to the right speaks for it, to the left against."
    )


def long_run() -> str:
    """What the first bar of the sum is called."""
    return _("In the long run")


def today() -> str:
    """What the last bar of the sum is called."""
    return _("Today")


def starts_at(chance: float) -> str:
    """The number of a bar that begins at zero, told."""
    return _("chance {chance}").format(chance=percent(chance))


def moves(points: float, end: float) -> str:
    """What a bar between does, told: ``−9 points, to 49 %``."""
    return _("{points}, to {end}").format(points=points_told(points), end=percent(end))


def _likeness(similar: Similar) -> str:
    match similar.alike:
        case Alike.WEEKDAY_AND_RUN:
            weekdays = weekdays_in_general(similar.weekday)
            return _("{weekdays} {after}").format(weekdays=weekdays, after=_after_run(similar.run))
        case Alike.RUN:
            return _("days {after}").format(after=_after_run(similar.run))
        case Alike.LAST if similar.run > 0:
            return _("days after it was done the last time")
        case Alike.LAST:
            return _("days after it was missed the last time")


def _after_run(run: int) -> str:
    count = abs(run)
    if count == 1:
        return _("after it was done once") if run > 0 else _("after it was missed once")
    number = _("{count} or more").format(count=count) if count == LONGEST_RUN else amount(count)
    if run > 0:
        pattern = ngettext("after it was done {count} time in a row", "after it was done {count} times in a row", count)
    else:
        pattern = ngettext(
            "after it was missed {count} time in a row", "after it was missed {count} times in a row", count
        )
    return pattern.format(count=number)
