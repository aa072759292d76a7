"""The hours in which nothing speaks, whatever asks to."""

from datetime import date, datetime, time, tzinfo

from habit_desktop.domain.day import DAY, instant_of
from habit_desktop.domain.value import value


@value
class QuietHours:
    """From one time on the wall up to another, over midnight where the second is the earlier; none where both agree."""

    first: time
    last: time

    def end_at(self, at: datetime, zone: tzinfo) -> datetime | None:
        """Return when the quiet hours an instant lies in are over, None where it lies in none.

        An hour the clock shows twice is quiet, or over, the first time.
        """
        evening = at.astimezone(zone).date()
        spans = (self._of(evening - back * DAY, zone) for back in (0, 1))
        return next((last for first, last in spans if first <= at < last), None)

    def _of(self, date: date, zone: tzinfo) -> tuple[datetime, datetime]:
        first, last = (instant_of(date, wall, zone, time()) for wall in (self.first, self.last))
        return first, last if last >= first else instant_of(date + DAY, self.last, zone, time())
