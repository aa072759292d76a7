"""What the quick check shows, as a value: pure, so that it can be tested without a screen."""

from dataclasses import dataclass

from habit_desktop.engine.readings import TodayReading
from habit_desktop.ui.pages.today.arrangement import OPEN, matches
from habit_desktop.ui.pages.today.row_state import RowState, row_state
from habit_desktop.wording.language import _
from habit_desktop.wording.marks import answered_count, day_complete
from habit_desktop.wording.notices import remaining

KEYS = 9


@dataclass(frozen=True, slots=True)
class QuickState:
    """The habits of today that are left, and how far the day is; ``nothing`` is said where no row is shown."""

    title: str
    subtitle: str
    rows: tuple[RowState, ...]
    nothing: str


def build_state(reading: TodayReading, kept: frozenset[str] = frozenset(), typed: str = "") -> QuickState:
    """Return what is shown of today: what is open, what is in ``kept``, and of these what matches what is typed."""
    left = [row for row in reading.rows if row.mark in OPEN]
    shown = [row for row in reading.rows if (row.mark in OPEN or row.habit.id in kept) and matches(row.habit, typed)]
    rows = tuple(
        row_state(row, reading.day, reading.today, place if place <= KEYS else None)
        for place, row in enumerate(shown, start=1)
    )
    subtitle = answered_count(reading.answered, len(reading.rows), 0) if reading.rows else ""
    return QuickState(remaining(len(left)), subtitle, rows, "" if rows else _nothing(reading, typed))


def _nothing(reading: TodayReading, typed: str) -> str:
    if typed.strip():
        return _("No open habit matches “{typed}”.").format(typed=typed.strip())
    return day_complete(is_today=True) if reading.rows else ""
