"""Loop's numbers and words for days, entries, frequencies and weekdays, as our own values.

What cannot be meant is refused with InvalidValue, and the reason is one sentence without its full stop.
"""

from datetime import date, time
from functools import lru_cache

from habit_desktop.domain.habit import ALL_WEEKDAYS, Kind, ReminderTime
from habit_desktop.domain.history import Answer
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.schedule import Daily, EveryDays, Schedule, TimesPerWindow
from habit_desktop.language import _
from habit_desktop.storage.formats.cells import InvalidValue
from habit_desktop.storage.formats.foreign import ForeignMark

_DAY_MS = 86_400_000
_EPOCH = date(1970, 1, 1).toordinal()
_LONGEST_WINDOW_DAYS = 3650
_LARGEST_ENTRY = 10**15  # up to here a thousandth survives the way through a float and back
_THOUSANDTHS = 1000
_day_numbered = lru_cache(2**15)(date.fromordinal)  # a day of a hundred habits is kept once


def day_of(timestamp_ms: int) -> date:
    """Return the calendar date of a timestamp: Loop writes the person's own midnight as if it were in UTC."""
    if timestamp_ms < 0:
        raise InvalidValue(_("its day lies before 1970"))
    try:
        return _day_numbered(_EPOCH + timestamp_ms // _DAY_MS)
    except (ValueError, OverflowError) as error:
        raise InvalidValue(_("its day lies beyond the calendar")) from error


@lru_cache(2**12)
def mark_of(value: int, kind: Kind) -> ForeignMark | None:
    """Return what an entry says about its day; None where it says nothing, or only what Loop worked out itself."""
    if value == Entry.SKIP:
        return ForeignMark(Answer.SKIPPED)
    if value == Entry.UNKNOWN:
        return None
    if kind is Kind.NUMERIC:
        if not 0 <= value <= _LARGEST_ENTRY:
            raise InvalidValue(_("{value} thousandths are no amount").format(value=value))
        return ForeignMark(Answer.DONE, value / _THOUSANDTHS)
    match value:
        case Entry.YES_MANUAL:
            return ForeignMark(Answer.DONE)
        case Entry.NO:
            return ForeignMark(Answer.MISSED)
        case Entry.YES_AUTO:
            return None
    raise InvalidValue(_("{value} is no answer to a yes-or-no habit").format(value=value))


def schedule_of(times: int | None, days: int | None, kind: Kind) -> Schedule:
    """Return the schedule of a frequency."""
    if times is None or days is None or times < 1 or days < times or days > _LONGEST_WINDOW_DAYS:
        raise InvalidValue(_("{times} times in {days} days is no schedule").format(times=times, days=days))
    if times == days:
        return Daily()
    if times == 1 and kind is Kind.YES_NO:
        return EveryDays(days)
    return TimesPerWindow(times, days)


def timestamp_of(day: date) -> int:
    """Return the timestamp of a calendar date."""
    return (day.toordinal() - _EPOCH) * _DAY_MS


def weekday_bits(weekdays: frozenset[int]) -> int:
    """Return a reminder's weekdays, Monday 0, as bits."""
    return sum(1 << (day + 2) % 7 for day in weekdays)


def reminder_of(hour: int | None, minute: int | None, weekday_bits: int | None) -> tuple[ReminderTime, ...]:
    """Return the reminder of a habit, or none; bit 0 of its weekdays is Saturday."""
    if hour is None or minute is None:
        return ()
    bits = 0b1111111 if weekday_bits is None else weekday_bits
    weekdays = frozenset(day for day in ALL_WEEKDAYS if bits >> (day + 2) % 7 & 1)
    try:
        return (ReminderTime(time(hour, minute), weekdays),) if weekdays else ()
    except (ValueError, OverflowError) as error:
        raise InvalidValue(_("{hour}:{minute} is no time of day").format(hour=hour, minute=minute)) from error
