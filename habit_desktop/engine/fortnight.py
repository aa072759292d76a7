"""The grid beside the Today page: every habit in use over the last days, put together from histories."""

from collections.abc import Mapping
from datetime import date

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import DAY
from habit_desktop.domain.habit import Kind
from habit_desktop.domain.history import History
from habit_desktop.engine.readings import Chance, FortnightCell, FortnightReading, FortnightRow
from habit_desktop.engine.session import Session

FORTNIGHT_DAYS = 14


def read_fortnight(
    session: Session,
    last: date | None = None,
    chances: Mapping[str, Chance] | None = None,
    strengths: Mapping[str, float] | None = None,
) -> FortnightReading:
    """Return the days up to one, today unless another is named; ``chances`` and ``strengths`` are shown along."""
    today = session.today()
    last = last or today
    days = tuple(last - back * DAY for back in range(FORTNIGHT_DAYS - 1, -1, -1))
    rows = tuple(
        FortnightRow(
            history.defined_on(last),
            tuple(_cell(session, history, day) for day in days),
            (chances or {}).get(habit),
            (strengths or {}).get(habit),
        )
        for habit, history in session.histories().items()
        if not history.archived
    )
    return FortnightReading(today, days, rows, session.settings().day_starts_at)


def _cell(session: Session, history: History, day: date) -> FortnightCell:
    found = session.day_of(history.id, day)
    if found is None:
        return FortnightCell(day, Mark.NOT_DUE, editable=False)
    habit = history.defined_on(day)
    reached = None
    if habit.kind is Kind.NUMERIC and found.amount is not None and habit.target > 0:
        reached = min(1.0, found.amount / habit.target)
    return FortnightCell(day, found.mark, found.amount, reached, found.note, found.mark is not Mark.NOT_DUE)
