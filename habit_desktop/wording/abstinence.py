"""How long a habit to quit has been left alone, in words."""

from habit_desktop.domain.abstinence import Abstinence
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import amount_with_unit, days, times


def days_since(told: Abstinence) -> str:
    """The days alone: ``12 days since``, also where there was nothing since the start."""
    return _("{days} since").format(days=days(told.days))


def abstinence_line(told: Abstinence) -> str:
    """The days and the most there have been: ``12 days since the last time · best 40 days``."""
    if told.slipped and not told.days:
        return _("today is a new start · best {best}").format(best=days(told.best_days))
    since = _("{days} since the last time") if told.slipped else _("{days} since the start")
    line = since.format(days=days(told.days))
    if told.best_days > told.days:
        return _("{since} · best {best}").format(since=line, best=days(told.best_days))
    return _("{since} · the best so far").format(since=line) if told.slipped and told.days else line


def slips_today(amount: float, unit: str, *, is_today: bool) -> str:
    """What happened after all: ``twice today``, ``3 cigarettes``; a number and no reproach."""
    countable = not unit and amount == round(amount)
    told = times(round(amount)) if countable else amount_with_unit(amount, unit)
    return _("{times} today").format(times=told) if is_today else told
