"""What the grid of two weeks shows, as values: pure, so that it can be tested without a screen."""

from datetime import date

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.value import value
from habit_desktop.engine.readings import FortnightCell, FortnightReading, FortnightRow, TodayRow
from habit_desktop.ui.pages.today.arrangement import sections
from habit_desktop.ui.pages.today.choice import ViewChoice
from habit_desktop.ui.pages.today.row_state import RowState, row_state
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.wording.marks import cell_said, left_out, nothing_left
from habit_desktop.wording.numbers import short_amount

ANSWERED = (Mark.DONE, Mark.MISSED, Mark.SKIPPED)


@value
class Line:
    """A line of the grid: a habit's, or the title of those below it."""

    title: str
    row: FortnightRow | None = None


@value
class FortnightState:
    """The grid: a column a day, oldest first, and its lines from top to bottom."""

    today: date
    days: tuple[date, ...]
    lines: tuple[Line, ...]
    tags: tuple[str, ...]
    left_out: str
    nothing: str


def build_fortnight(reading: FortnightReading, choice: ViewChoice) -> FortnightState:
    """What the grid shows of a reading; its lines stay in their order, whatever is answered."""
    last = reading.days[-1]
    shown = sections(reading.rows, choice, last, reading.day_starts_at, open_first=False)
    lines: list[Line] = []
    for section in shown:
        if section.title:
            lines.append(Line(section.title))
        lines += [Line(row.habit.name, row) for row in section.rows]
    visible = {line.row.habit.id for line in lines if line.row}
    hidden = [row.mark for row in reading.rows if row.habit.id not in visible]
    return FortnightState(
        today=reading.today,
        days=reading.days,
        lines=tuple(lines),
        tags=tuple(dict.fromkeys(tag for row in reading.rows for tag in row.habit.tags)),
        left_out=left_out(hidden) if hidden else "",
        nothing="" if visible or not reading.rows else nothing_left(choice.search, choice.tag, hidden),
    )


def cell_look(habit: Habit, cell: FortnightCell) -> Look:
    """How a cell's mark is drawn."""
    return Look(cell.mark, habit.color, cell.reached)


def cell_text(habit: Habit, cell: FortnightCell) -> str:
    """The amount under a cell's mark; empty where there is none."""
    if habit.kind is Kind.YES_NO or cell.amount is None or (habit.to_quit and not cell.amount):
        return ""
    return short_amount(cell.amount)


def cell_words(habit: Habit, cell: FortnightCell) -> str:
    """A cell in words."""
    return cell_said(habit, cell.day, cell.mark, cell.amount, cell.note)


def cell_row(habit: Habit, cell: FortnightCell, today: date) -> RowState:
    """A cell as a row of its day, for what can be done with it."""
    row = TodayRow(habit, cell.mark, cell.amount, cell.note, None, (), 0, None, None)
    return row_state(row, cell.day, today, None)
