"""Which days the calendar shows at once: the last twelve months, a year, or as many weeks as there is room for."""

from dataclasses import dataclass
from datetime import date, timedelta

from habit_desktop.domain.schedule import Period, period_of

WEEKS_OF_A_YEAR = 54  # so many calendar weeks a year can touch
DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Sheet:
    """The days from ``first`` to ``last``, drawn as columns of weeks; ``back`` counts sheets from the newest, 0.

    ``year`` is set where the sheet is a calendar year.
    """

    first: date
    last: date
    week_start: int
    back: int
    year: int | None = None

    @property
    def begin(self) -> date:
        """The first day of the first column, which may lie before the first day shown."""
        return period_of(self.first, Period.WEEK, self.week_start)[0]

    @property
    def columns(self) -> int:
        """How many weeks the days touch."""
        return ((self.last - self.begin).days) // DAYS_OF_A_WEEK + 1

    def holds(self, day: date) -> bool:
        """Whether a day is shown."""
        return self.first <= day <= self.last

    def spot(self, day: date) -> tuple[int, int]:
        """The column and the line of a day."""
        return divmod((day - self.begin).days, DAYS_OF_A_WEEK)

    def day_at(self, column: int, line: int) -> date | None:
        """The day at a column and a line; None where none is shown."""
        if not (0 <= column < self.columns and 0 <= line < DAYS_OF_A_WEEK):
            return None
        day = self.begin + timedelta(days=column * DAYS_OF_A_WEEK + line)
        return day if self.holds(day) else None


def sheet(today: date, week_start: int, weeks: int, back: int) -> Sheet:
    """The sheet so many steps back, where ``weeks`` columns have room."""
    this_week = period_of(today, Period.WEEK, week_start)[0]
    if weeks < WEEKS_OF_A_YEAR:
        first = this_week - timedelta(weeks=(back + 1) * weeks - 1)
        return Sheet(first, min(first + timedelta(weeks=weeks, days=-1), today), week_start, back)
    if back == 0:
        return Sheet(this_week - timedelta(weeks=WEEKS_OF_A_YEAR - 2), today, week_start, 0)
    year = today.year - back
    return Sheet(date(year, 1, 1), date(year, 12, 31), week_start, back, year)


def sheet_with(day: date, shown: Sheet, today: date, weeks: int) -> Sheet:
    """The sheet that shows a day: the one shown where it does, else the newest that does."""
    if shown.holds(day):
        return shown
    newest = sheet(today, shown.week_start, weeks, 0)
    if newest.holds(day):
        return newest
    if weeks >= WEEKS_OF_A_YEAR:
        return sheet(today, shown.week_start, weeks, today.year - day.year)
    weeks_back = -(-(newest.first - day).days // DAYS_OF_A_WEEK)
    return sheet(today, shown.week_start, weeks, -(-weeks_back // weeks))
