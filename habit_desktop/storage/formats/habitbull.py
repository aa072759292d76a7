"""HabitBull's CSV export: a row for each day of each habit.

Source: the importer of Loop Habit Tracker 2.3.1 and the files it is tested with.
"""

import csv
import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from io import StringIO
from typing import NamedTuple

from habit_desktop.domain.habit import AMOUNT_LIMIT, Habit, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.storage.formats.cells import calendar_date, line, number, shown
from habit_desktop.storage.formats.foreign import (
    ForeignFile,
    ForeignHabit,
    ForeignMark,
    LeftOut,
    NotThatFormat,
    UnreadableFile,
)
from habit_desktop.storage.formats.loop_values import InvalidValue, name_of

FORMAT = "habitbull-csv"

_REQUIRED = {"HabitName", "CalendarDate", "Value"}
_HEADER_BYTES = 300
_FIELD_LIMIT = 2**20
_YEAR_LAST = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4})\s*")
_MONTHS = 12
_NO_DATA = -2_150_000_000  # spreadsheets turn it into -2.15E+09


class _Row(NamedTuple):
    where: str
    cells: Mapping[str, str]

    @property
    def day(self) -> str:
        return self.cells.get("CalendarDate", "")


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
    table = _table(content)
    header = next(table, ("", ()))[1]
    if not _is_header(header):
        raise NotThatFormat("This file is no export from HabitBull.")
    names = [name.strip() for name in header]
    return _Reading().told([_Row(where, dict(zip(names, cells, strict=False))) for where, cells in table])


def is_habitbull(content: bytes) -> bool:
    """Tell whether a file begins with the header of an export."""
    return _is_header(next(_table(content[:_HEADER_BYTES]), ("", ()))[1])


def _is_header(cells: Iterable[str]) -> bool:
    return {name.strip() for name in cells} >= _REQUIRED


def _table(content: bytes) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the rows that have cells, each with where it begins. Raises UnreadableFile."""
    csv.field_size_limit(_FIELD_LIMIT)
    reader = csv.reader(StringIO(content.decode("utf-8-sig", "replace"), newline=""))
    first_line = 1
    try:
        for cells in reader:
            if any(cells):
                yield f"line {first_line}", cells
            first_line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(f"This file cannot be read from line {first_line} on: {error}.") from error


class _Reading:
    """One pass through an export: its habits, their days, and what could not be kept."""

    def __init__(self) -> None:
        self._left_out: list[LeftOut] = []

    def told(self, rows: Sequence[_Row]) -> ForeignFile:
        """Return everything the rows tell."""
        day_first = self._day_first(rows)
        told: dict[_Words, _Days] = {}
        for row in rows:
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

    def _day_first(self, rows: Sequence[_Row]) -> bool | None:
        """Tell whether the day stands before the month; None where no number is too large to be a month's."""
        dates = [(row, match) for row in rows if (match := _YEAR_LAST.fullmatch(row.day))]
        first, second = (any(int(match[place]) > _MONTHS for _, match in dates) for place in (1, 3))
        if first is not second:
            return first
        for row, match in dates:
            if match[2] == "/" and match[1] != match[3]:
                self._leave_out(row.where, f"{shown(row.day)} may be either of two days; read with the month first")
                break
        return None

    def _tell(self, row: _Row, days: _Days, day_first: bool | None) -> None:
        """Take in one row; of several about one day the first one counts."""
        day = _day(row.day, day_first)
        note = row.cells.get("CommentText", "")
        if note.strip() and days.notes.setdefault(day, note) != note:
            self._leave_out(row.where, f"another row has a note for {day}")
        value = number(row.cells.get("Value"))
        if value == _NO_DATA:
            return
        if value is None or not 0 <= value <= AMOUNT_LIMIT:
            raise InvalidValue(f"{shown(row.cells.get('Value'))} is no answer")
        if days.values.setdefault(day, value) != value:
            raise InvalidValue(f"another row answers for {day}")

    def _habit(self, key: str, words: _Words, days: _Days, position: int) -> ForeignHabit:
        kind = _kind_of(days.values.values())
        if name_of(words.name) != words.name:
            self._leave_out(days.where, "its name is empty or too long")
        if kind is Kind.NUMERIC:
            self._leave_out(days.where, "its file does not say what its amounts count nor how many are aimed for")
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


def _words(row: _Row) -> _Words:
    name, category = (line(row.cells.get(column)) for column in ("HabitName", "HabitCategory"))
    return _Words(name, category, row.cells.get("HabitDescription", ""))


def _key(words: _Words, taken: Container[str]) -> str:
    """Return a key of its own, with no more words than it takes; a name or category has no line ends."""
    keys = ["habitbull:" + "\n".join(words[:count]) for count in range(1, len(words) + 1)]
    return next(key for key in keys if key not in taken)


def _day(cell: str, day_first: bool | None) -> date:
    match = _YEAR_LAST.fullmatch(cell)
    if match:
        first, separator, second, year = match.groups()
        if day_first is None:
            day_first = separator != "/"  # only with slashes do some put the month first
        day = calendar_date(f"{year}-{second}-{first}" if day_first else f"{year}-{first}-{second}")
    else:
        day = calendar_date(cell)
    if day is None:
        raise InvalidValue(f"{shown(cell)} is no day")
    return day


def _kind_of(values: Iterable[float]) -> Kind:
    """Return a habit's kind, which the file does not name: an amount is no answer to yes or no."""
    return Kind.YES_NO if all(value in (0, 1) for value in values) else Kind.NUMERIC


def _mark(value: float, kind: Kind) -> ForeignMark:
    if value == 0:
        return ForeignMark(Answer.MISSED)  # as an amount it would reach the target of 0
    return ForeignMark(Answer.DONE, value if kind is Kind.NUMERIC else None)
