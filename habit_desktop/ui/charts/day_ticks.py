"""Where a time axis has its labels, and what they say."""

from datetime import date, timedelta

from habit_desktop.wording.dates import day_and_month, short_month
from habit_desktop.wording.language import _

LABEL_PX = 56
LONGEST_IN_DAYS = 62
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 2, 3, 6)


def day_ticks(first: float, last: float, width_px: float) -> list[tuple[float, str]]:
    """The labels between two ordinals: days, weeks, months or years, as many as there is room for."""
    span_days = max(last - first, 1.0)
    most = max(width_px / LABEL_PX, 1.0)
    start, end = date.fromordinal(max(int(first), 1)), date.fromordinal(int(last) + 1)
    for step_days in DAY_STEPS:
        if span_days <= LONGEST_IN_DAYS and span_days / step_days <= most:
            return _days(start, end, step_days)
    for step in MONTH_STEPS:
        if span_days / 30.4 / step <= most:
            return _months(start, end, step)
    years = max(1, round(span_days / 365 / most + 0.5))
    return [
        (float(date(year, 1, 1).toordinal()), str(year))
        for year in range(start.year, end.year + 1)
        if year % years == 0
    ]


def _days(start: date, end: date, step: int) -> list[tuple[float, str]]:
    """Every so many days, weeks beginning on Mondays."""
    day = start + timedelta(days=-start.toordinal() % step + (1 if step % 7 == 0 else 0))
    ticks = []
    while day <= end:
        ticks.append((float(day.toordinal()), day_and_month(day)))
        day += timedelta(days=step)
    return ticks


def _months(start: date, end: date, step: int) -> list[tuple[float, str]]:
    """Every so many months; a January carries its year."""
    ticks = []
    for number in range(start.year * 12 + start.month - 1, end.year * 12 + end.month):
        year, month = divmod(number, 12)
        if month % step == 0:
            pattern = _("{month} {year}") if month == 0 else _("{month}")
            ticks.append(
                (float(date(year, month + 1, 1).toordinal()), pattern.format(month=short_month(month + 1), year=year))
            )
    return ticks
