"""Which habit day a moment belongs to, and which moments a habit day has."""

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from habit_desktop.language import _

DAY = timedelta(days=1)
DEFAULT_DAY_START = time(3)
EARLIEST_DAY = date(1900, 1, 1)
LATEST_DAY = date.max - timedelta(days=366)

_OFFSET = re.compile(r"([+-])(\d{2}):(\d{2})")


class UnknownZone(ValueError):
    """A zone name that neither the zone database nor the offset notation knows."""


def zone_named(name: str) -> tzinfo:
    """Return the zone of an IANA name or of an offset such as ``+01:00``."""
    try:
        if match := _OFFSET.fullmatch(name):
            sign, hours, minutes = match.groups()
            offset = timedelta(hours=int(hours), minutes=int(minutes))
            return timezone(offset if sign == "+" else -offset)
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZone(_("“{name}” is no time zone that is known here.").format(name=name)) from error


def habit_day(at: datetime, zone: tzinfo, day_starts_at: time) -> date:
    """Return the habit day of an instant: until the day starts, the evening before goes on.

    A clock set back over the start of a day does not end the day again, and a date the calendar left out has no day.
    """
    local = at.astimezone(zone)
    day = local.date() if local.time() >= day_starts_at else _evening_before(at, zone)
    return day + DAY if local.fold and at >= start_of(day + DAY, zone, day_starts_at) else day


def instant_of(day: date, wall: time, zone: tzinfo, day_starts_at: time) -> datetime:
    """Return the instant at which the clock on the wall shows a time within a habit day.

    A time before the start of the day lies on the next calendar date. A time the clock skips becomes the first valid
    instant after the gap, a time it shows twice the first of the two. The instant carries its moment's offset and not
    the zone, because Python compares and subtracts two times of one zone by the wall, which is wrong across a jump.
    """
    calendar_date = day if wall >= day_starts_at else day + DAY
    naive = datetime.combine(calendar_date, wall)
    first = naive.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == naive:
        return _with_fixed_offset(first, zone)
    return _with_fixed_offset(_end_of_gap(naive, zone), zone)


def start_of(day: date, zone: tzinfo, day_starts_at: time) -> datetime:
    """Return the first instant of a habit day."""
    return instant_of(day, day_starts_at, zone, day_starts_at)


def _evening_before(at: datetime, zone: tzinfo) -> date:
    """Return the date that ended with the last midnight."""
    local = at.astimezone(zone)
    since_midnight = local.replace(tzinfo=None) - datetime.combine(local.date(), time())
    before_midnight = at.astimezone(UTC) - since_midnight - timedelta(microseconds=1)
    return min(local.date() - DAY, before_midnight.astimezone(zone).date())


def _end_of_gap(naive: datetime, zone: tzinfo) -> datetime:
    """Return the instant in UTC at which the clock jumps over a wall time, found by halving."""
    after = naive.replace(tzinfo=zone, fold=0).astimezone(UTC)
    before = naive.replace(tzinfo=zone, fold=1).astimezone(UTC)
    new_offset = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == new_offset:
            after = middle
        else:
            before = middle
    return after.replace(microsecond=0)


def _with_fixed_offset(at: datetime, zone: tzinfo) -> datetime:
    return at.astimezone(timezone(at.astimezone(zone).utcoffset() or timedelta()))
