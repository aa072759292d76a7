"""Which backups are kept as they age: all of two days, then one a day, one a week and one a month."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

ALL_FOR = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
"""How many of each are kept beyond that: Anki's numbers, which reach back about a year."""


def kept(times: Iterable[datetime], now: datetime) -> set[datetime]:
    """Return the times, in one zone, of the backups to keep: of each day, week and month the newest."""
    newest_first = sorted(set(times), reverse=True)
    found = {at for at in newest_first if at > now - ALL_FOR}
    rest = [at for at in newest_first if at not in found]
    for many, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        taken = _newest_of_each(rest, period)[:many]
        found.update(taken)
        rest = [at for at in rest if not taken or (at < taken[-1] and period(at) != period(taken[-1]))]
    return found


def _newest_of_each(newest_first: Iterable[datetime], period: Callable[[datetime], object]) -> list[datetime]:
    """Return the newest time of each period, newest first."""
    of_period: dict[object, datetime] = {}
    for at in newest_first:
        of_period.setdefault(period(at), at)
    return [*of_period.values()]


def _day(at: datetime) -> object:
    return at.date()


def _week(at: datetime) -> object:
    return at.isocalendar()[:2]


def _month(at: datetime) -> object:
    return at.year, at.month
