"""What the Today page shows, as values: pure, so that it can be tested without a screen."""

from collections.abc import Mapping
from datetime import date

from habit_desktop.domain.value import value
from habit_desktop.engine.readings import TodayReading, TodayRow
from habit_desktop.ui.pages.today.arrangement import sections
from habit_desktop.ui.pages.today.choice import ViewChoice
from habit_desktop.ui.pages.today.row_state import RowState, row_state
from habit_desktop.wording.dates import day_title
from habit_desktop.wording.marks import answered_count, day_complete, left_out, nothing_due, nothing_left

KEYS = 9
EVERYTHING = ViewChoice()


@value
class Group:
    """Rows of one tag; the title is empty where no habit has any."""

    title: str
    rows: tuple[RowState, ...]


@value
class TodayState:
    """The Today page of one day.

    ``reached`` (0–1) is how much of the day is answered, None where nothing is due. ``free_day`` is said where habits
    exist and none is due, ``left_out`` counts the rows a view does not show, ``nothing`` is said where it shows none.
    """

    day: date
    title: str
    subtitle: str
    reached: float | None
    groups: tuple[Group, ...]
    tags: tuple[str, ...]
    is_today: bool
    is_empty: bool
    free_day: str
    left_out: str
    nothing: str
    can_undo: bool
    can_redo: bool

    @property
    def rows(self) -> tuple[RowState, ...]:
        """All rows from top to bottom."""
        return tuple(row for group in self.groups for row in group.rows)


def build_state(
    reading: TodayReading,
    order: tuple[str, ...] = (),
    choice: ViewChoice = EVERYTHING,
    before: Mapping[str, tuple[TodayRow, RowState]] | None = None,
) -> TodayState:
    """What the page shows of a reading; ids in ``order`` keep that order, else what is open stands first.

    ``before`` are the rows and states shown last: a row that is the same as it was is not put into words again.
    """
    shown = sections(reading.rows, choice, reading.day, reading.day_starts_at, order)
    groups, key = [], 0
    for section in shown:
        states = []
        for row in section.rows:
            key += 1
            states.append(_state_of(row, reading, key if key <= KEYS else None, before or {}))
        groups.append(Group(section.title, tuple(states)))
    visible = {row.habit.id for section in shown for row in section.rows}
    hidden = [row.mark for row in reading.rows if row.habit.id not in visible]
    return TodayState(
        day=reading.day,
        title=day_title(reading.day, reading.today),
        subtitle=_subtitle(reading),
        reached=reading.answered / len(reading.rows) if reading.rows else None,
        groups=tuple(groups),
        tags=tuple(dict.fromkeys(tag for row in reading.rows for tag in row.habit.tags)),
        is_today=reading.day == reading.today,
        is_empty=not reading.rows and not reading.hidden,
        free_day="" if reading.rows else nothing_due(reading.hidden),
        left_out=left_out(hidden) if hidden else "",
        nothing="" if visible or not reading.rows else nothing_left(choice.search, choice.tag, hidden),
        can_undo=reading.can_undo,
        can_redo=reading.can_redo,
    )


def _state_of(
    row: TodayRow, reading: TodayReading, key: int | None, before: Mapping[str, tuple[TodayRow, RowState]]
) -> RowState:
    known = before.get(row.habit.id)
    if known and known[1].key == key and known[0] == row:
        return known[1]
    return row_state(row, reading.day, reading.today, key)


def _subtitle(reading: TodayReading) -> str:
    if not reading.rows:
        return ""
    count = answered_count(reading.answered, len(reading.rows), reading.hidden)
    if reading.answered < len(reading.rows):
        return count
    return f"{count} · {day_complete(reading.day == reading.today)}"
