"""What the latest days of habits count in a rate, worked out once for as long as they stay as they are."""

from collections.abc import Sequence
from datetime import date, timedelta

from habit_desktop.domain.calendar import HabitDay
from habit_desktop.domain.credit import Credit, day_credits
from habit_desktop.engine.session import Session

SEEN_DAYS = 730


class Credits:
    """Remembers what was worked out beside the days it was worked out from."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Sequence[HabitDay], list[Credit]]] = {}

    def latest(self, session: Session, habit: str) -> list[Credit]:
        """Return what a habit's days of the last two years count, the newest last."""
        days = session.days(habit)
        if self._of(habit, days) is None:
            since = session.today() - timedelta(days=SEEN_DAYS - 1)
            self._known[habit] = days, _worked_out(session, habit, since, session.today())
        return self._known[habit][1]

    def between(self, session: Session, habit: str, first: date, last: date) -> list[Credit]:
        """Return what a habit's days from one to another count, those it has."""
        days = session.days(habit)
        known = self._of(habit, days)
        begin = days[-len(known)].day if known else date.max
        if known is None or (first < begin and len(known) < len(days)):
            return _worked_out(session, habit, first, last)
        return known[max(0, (first - begin).days) : max(0, (last - begin).days + 1)]

    def _of(self, habit: str, days: Sequence[HabitDay]) -> list[Credit] | None:
        """Return what is known of just these days: a session keeps its list for as long as nothing in it changes."""
        known = self._known.get(habit)
        return known[1] if known and known[0] is days else None


def _worked_out(session: Session, habit: str, first: date, last: date) -> list[Credit]:
    history, week_start = session.all_histories()[habit], session.settings().week_start
    return day_credits(history, session.days(habit), week_start, first, last)
