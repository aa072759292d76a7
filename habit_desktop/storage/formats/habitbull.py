"""HabitBull's CSV export: a row for each day of each habit.

Source: the importer of Loop Habit Tracker 2.3.1 and the files it is tested with.
"""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from habit_desktop.domain.habit import AMOUNT_LIMIT, Habit, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.language import _
from habit_desktop.storage.formats.cells import InvalidValue, line, name_of, number, shown
from habit_desktop.storage.formats.csv_rows import CsvRow, header_of, read_rows
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.unreadable import NotThatFormat
from habit_desktop.storage.formats.written_dates import day_comes_first, is_ambiguous, written_date

FORMAT = "habitbull-csv"

_REQUIRED = {"HabitName", "CalendarDate", "Value"}
_DAY = "CalendarDate"
_NO_DATA = -2_150_000_000  # spreadsheets turn it into -2.15E+09


class _Words(NamedTuple):
    """All that a row says of its habit, and so which one it is."""

    name: str
    category: str
    description: str


@dataclass(slots=True)
class _Days:
    """A habit's days as its rows tell them, and where the first of these stands; values are not yet understood."""

    where: str
    values: dict[date, float] = field(default_factory=dict)
    notes: dict[date, str] = field(default_factory=dict)


def read_habitbull(content: bytes) -> ForeignFile:
    """Return the habits of an export in the order of their first rows. Raises UnreadableFile."""
    if not is_habitbull(content):
        raise NotThatFormat(_("This file is no export from HabitBull."))
    return _Reading().told(content)


def is_habitbull(content: bytes) -> bool:
    """Tell whether a file begins with the header of an export."""
    return set(header_of(content)) >= _REQUIRED


class _Reading:
    """One pass through an export: its habits, their days, and what could not be kept."""

    def __init__(self) -> None:
        self._left_out: list[LeftOut] = []

    def told(self, content: bytes) -> ForeignFile:
        """Return everything the rows tell; of a large file only one of them at a time is in memory."""
        day_first = self._day_first(content)
        told: dict[_Words, _Days] = {}
        for row in read_rows(content):
            days = told.setdefault(_words(row), _Days(row.where))
            try:
                self._tell(row, days, day_first)
            except InvalidValue as error:
                self._leave_out(row.where, str(error))
        habits: dict[str, ForeignHabit] = {}
        for words, days in told.items():
            key = _key(words, habits)
            habits[key] = self._habit(key, words, days, len(habits))
        return ForeignFile(FORMAT, tuple(habits.values()), tuple(self._left_out))

    def _day_first(self, content: bytes) -> bool | None:
        """Tell whether the day stands before the month; None where no number is too large to be a month's."""
        day_first = day_comes_first(row.cell(_DAY) for row in read_rows(content))
        if day_first is not None:
            return day_first
        if ambiguous := next((row for row in read_rows(content) if is_ambiguous(row.cell(_DAY))), None):
            cell = ambiguous.cell(_DAY)
            self._leave_out(
                ambiguous.where,
                _("{value} may be either of two days; read with the month first").format(value=shown(cell)),
            )
        return None

    def _tell(self, row: CsvRow, days: _Days, day_first: bool | None) -> None:
        """Take in one row; of several about one day the first one counts."""
        day = written_date(row.cell(_DAY), day_first)
        if day is None:
            raise InvalidValue(_("{value} is no day").format(value=shown(row.cell(_DAY))))
        note = row.cell("CommentText")
        if note.strip() and days.notes.setdefault(day, note) != note:
            self._leave_out(row.where, _("another row has a note for {day}").format(day=day))
        value = number(row.cell("Value"))
        if value == _NO_DATA:
            return
        if value is None or not 0 <= value <= AMOUNT_LIMIT:
            raise InvalidValue(_("{value} is no answer").format(value=shown(row.cell("Value"))))
        if days.values.setdefault(day, value) != value:
            raise InvalidValue(_("another row answers for {day}").format(day=day))

    def _habit(self, key: str, words: _Words, days: _Days, position: int) -> ForeignHabit:
        kind = _kind_of(days.values.values())
        if name_of(words.name) != words.name:
            self._leave_out(days.where, _("its name is empty or too long"))
        if kind is Kind.NUMERIC:
            self._leave_out(days.where, _("its file does not say what its amounts count nor how many are aimed for"))
        habit = Habit(
            id=key,
            name=name_of(words.name),
            description=words.description,
            tags=(words.category,) if words.category else (),
            kind=kind,
            target=0.0,  # the file names none; each amount reaches this one until the person sets their own
            position=position,
        )
        marks = {day: _mark(value, kind) for day, value in days.values.items()}
        return ForeignHabit(habit, marks=marks, notes=days.notes)

    def _leave_out(self, where: str, why: str) -> None:
        self._left_out.append(LeftOut(where, why))


def _words(row: CsvRow) -> _Words:
    name, category = (line(row.cell(column)) for column in ("HabitName", "HabitCategory"))
    return _Words(name, category, row.cell("HabitDescription"))


def _key(words: _Words, taken: Container[str]) -> str:
    """Return a key of its own, with no more words than it takes; a name or category has no line ends."""
    keys = ["habitbull:" + "\n".join(words[:count]) for count in range(1, len(words) + 1)]
    return next(key for key in keys if key not in taken)


def _kind_of(values: Iterable[float]) -> Kind:
    """Return a habit's kind, which the file does not name: an amount is no answer to yes or no."""
    return Kind.YES_NO if all(value in (0, 1) for value in values) else Kind.NUMERIC


@lru_cache(2**12)
def _mark(value: float, kind: Kind) -> ForeignMark:
    if value == 0:
        return ForeignMark(Answer.MISSED)  # as an amount it would reach the target of 0
    return ForeignMark(Answer.DONE, value if kind is Kind.NUMERIC else None)
