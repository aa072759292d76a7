"""Any table of days: a column of dates, habits in columns or named in one, read as it is guessed to be meant.

What was guessed is said, so that the person can see it before anything is brought in.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from habit_desktop.domain.csv_table import unguarded
from habit_desktop.domain.habit import AMOUNT_LIMIT, Habit, Kind
from habit_desktop.domain.history import Answer
from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.formats.cells import InvalidValue, line, number, shown
from habit_desktop.storage.formats.csv_rows import read_table
from habit_desktop.storage.formats.foreign import Example, ForeignFile, ForeignMark, Guess
from habit_desktop.storage.formats.telling import HabitDays, Telling
from habit_desktop.storage.formats.unreadable import NotThatFormat
from habit_desktop.storage.formats.written_dates import day_comes_first, is_ambiguous, written_date

FORMAT = "csv"

_DELIMITERS = ",;\t|"
_LOOKED_AT_BYTES = 2**14
_NOTE_COLUMNS = frozenset({"note", "notes", "comment", "comments", "text", "remark", "remarks"})
_DONE = frozenset({"x", "✓", "✔", "✅", "☑", "yes", "y", "true", "done", "ja", "oui", "si", "sí", "да", "はい", "是"})
_MISSED = frozenset({"no", "n", "false", "missed", "failed", "nein", "non", "нет", "✗", "✘", "❌", "☐", "-"})
_SKIPPED = frozenset({"skip", "skipped", "s"})
_EXAMPLES = 3
_MOST_CELLS = 10**7  # of a table filled up to its widest row: a hundred habits of three centuries
_COUNT_OF_NAMES = 0.5  # of a column's cells, at most so many are different where it names habits


@value
class _Layout:
    """Which column is what: ``habits`` hold answers, one habit each, or ``name`` says whose ``habits[0]`` is."""

    day: int
    name: int | None
    note: int | None
    habits: tuple[int, ...]


class _Table:
    """The rows of a file below its header, where it has one; every cell is stripped."""

    def __init__(self, content: bytes) -> None:
        rows = [(where, [cell.strip() for cell in cells]) for where, cells in read_table(content, _delimiter(content))]
        self.has_header = bool(rows) and not any(_looks_like_date(cell) for cell in rows[0][1])
        self.rows = rows[1:] if self.has_header else rows
        self.width = max((len(cells) for _, cells in rows), default=0)
        self.header = [*(rows[0][1] if self.has_header else []), *[""] * self.width][: self.width]

    def column(self, place: int) -> list[str]:
        """Return the cells of a column, empty ones where rows are too short."""
        return [cells[place] if place < len(cells) else "" for _, cells in self.rows]


def read_plain_csv(content: bytes, file_stem: str, day_first: bool | None = None) -> ForeignFile:
    """Return the habits a table tells; one without a name is called as its file.

    ``day_first`` is what the person says about a table that does not tell it itself. Raises UnreadableFile.
    """
    table = _Table(content)
    layout = _layout(table)
    if layout is None:
        raise NotThatFormat(
            _("In this table no column holds dates, so that no day can be told, or it is far too wide.")
        )
    telling, dates = Telling(FORMAT), table.column(layout.day)
    told = day_comes_first(dates)
    ambiguous = next((at for at, cell in enumerate(dates) if told is None and is_ambiguous(cell)), None)
    day_first = day_first if told is None else told
    if day_first is None and ambiguous is not None:
        where = table.rows[ambiguous][0]
        telling.leave_out(
            where,
            _("{value} may be either of two days; read with the month first").format(value=shown(dates[ambiguous])),
        )
    habits = [*_answers(table, layout, file_stem)]
    for name, cells in habits:
        _tell(name, cells, day_first, telling)
    day_column = table.header[layout.day] or f"{layout.day + 1}"
    examples = tuple(_examples(habits, day_first, ambiguous=ambiguous is not None))
    guess = Guess(day_column, layout.name is not None, day_first, ambiguous is not None, examples)
    return replace(telling.told(), guess=guess)


def is_plain_csv(content: bytes) -> bool:
    """Tell whether a file may be a table with a column of dates."""
    text = content[:_LOOKED_AT_BYTES]
    if b"\0" in text:
        return False
    end = text.rfind(b"\n") + 1 if len(content) > _LOOKED_AT_BYTES else len(text)
    return _layout(_Table(text[: end or len(text)])) is not None


def _delimiter(content: bytes) -> str:
    """Return what stands between the cells: what splits the first rows into the most columns, evenly."""
    lines = content[:_LOOKED_AT_BYTES].decode("utf-8-sig", "replace").splitlines()[:20]

    def columns(delimiter: str) -> int:
        return min((len(cells) for cells in csv.reader(lines, delimiter=delimiter) if any(cells)), default=0)

    return max(_DELIMITERS, key=columns)


def _layout(table: _Table) -> _Layout | None:
    """Guess which column is what; None where no column holds dates."""
    if table.width * len(table.rows) > _MOST_CELLS:
        return None
    columns = range(table.width)
    days = [place for place in columns if _mostly(table.column(place), _looks_like_date)]
    if not days:
        return None
    rest = [place for place in columns if place != days[0] and any(table.column(place))]
    note = next((place for place in rest if table.header[place].lower() in _NOTE_COLUMNS), None)
    answers = [place for place in rest if place != note]
    names = [place for place in answers if _names(table.column(place))]
    if names:
        habits = tuple(place for place in answers if place not in names)[:1]
        return _Layout(days[0], names[0], note, habits)
    return _Layout(days[0], None, note, tuple(answers))


def _mostly(cells: Sequence[str], is_one: Callable[[str], bool]) -> bool:
    """Tell whether nearly all cells that are not empty are of a kind."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(map(is_one, filled)) >= 0.9 * len(filled)


def _names(cells: Sequence[str]) -> bool:
    """Tell whether a column names habits: words that come again and again and answer nothing."""
    filled = [cell for cell in cells if cell]
    words = [cell for cell in filled if number(cell) is None and not _is_answer(cell) and not _looks_like_date(cell)]
    return len(words) == len(filled) > 0 and (len(set(words)) <= max(1, _COUNT_OF_NAMES * len(words)))


def _looks_like_date(cell: str) -> bool:
    return any(written_date(cell[:length], True) or written_date(cell[:length], False) for length in (None, 10))


def _is_answer(cell: str) -> bool:
    return cell.lower() in _DONE | _MISSED | _SKIPPED


@value
class _Cell:
    """What a row says of a habit: on which day as written, its answer (None: being there is one) and its note."""

    where: str
    day: str
    answer: str | None
    note: str


def _answers(table: _Table, layout: _Layout, file_stem: str) -> Iterable[tuple[str, list[_Cell]]]:
    """Return each habit's name and cells, in the order of their columns or first rows."""
    notes = table.column(layout.note) if layout.note is not None else [""] * len(table.rows)
    where, dates = [where for where, _ in table.rows], table.column(layout.day)
    found: dict[str, list[_Cell]] = {}
    if layout.name is not None:
        answers: list[str | None] = [*table.column(layout.habits[0])] if layout.habits else [None] * len(table.rows)
        for cells in zip(table.column(layout.name), where, dates, answers, notes, strict=True):
            found.setdefault(cells[0], []).append(_Cell(*cells[1:]))
        return found.items()
    if not layout.habits:
        return [(file_stem, [_Cell(at, day, None, note) for at, day, note in zip(where, dates, notes, strict=True)])]
    unnamed = {place: f"{place + 1}" for place in layout.habits} if len(layout.habits) > 1 else {}
    titles = [table.header[place] or unnamed.get(place, file_stem) for place in layout.habits]
    return [
        (title, [_Cell(*cells) for cells in zip(where, dates, table.column(place), notes, strict=True)])
        for title, place in zip(titles, layout.habits, strict=True)
    ]


def _tell(name: str, cells: Sequence[_Cell], day_first: bool | None, telling: Telling) -> None:
    """Take in a habit; one with an amount among its answers counts, and aims for nothing the table would say."""
    numeric = any(cell.answer is not None and number(cell.answer) not in (None, 0, 1) for cell in cells)
    kind = Kind.NUMERIC if numeric else Kind.YES_NO
    days = HabitDays()
    for cell in cells:
        with telling.attempt(cell.where):
            day = _day(cell.day, day_first)
            if mark := _mark(cell.answer, kind):
                days.answer(day, mark)
            days.note(day, unguarded(cell.note))
    name, where = unguarded(name), cells[0].where if cells else ""
    if kind is Kind.NUMERIC:
        telling.leave_out(where, _("{name}: the file does not say how many are aimed for").format(name=shown(name)))
    telling.add(Habit(f"csv:{line(name)}", telling.name(line(name), where), kind=kind), days)


def _examples(
    habits: Sequence[tuple[str, Sequence[_Cell]]], day_first: bool | None, *, ambiguous: bool
) -> Iterator[Example]:
    """Yield the first rows that say something; where dates could be two days, the first of these."""
    said = ((name, cell) for name, cells in habits for cell in cells if cell.answer != "")
    for name, cell in islice((each for each in said if is_ambiguous(each[1].day) or not ambiguous), _EXAMPLES):
        if day := written_date(cell.day, day_first) or written_date(cell.day[:10], day_first):
            yield Example(cell.day, day, name, cell.answer or "")


def _day(cell: str, day_first: bool | None) -> date:
    """Return the day of a cell that may go on with a time."""
    day = written_date(cell, day_first) or written_date(cell[:10], day_first)
    if day is None:
        raise InvalidValue(_("{cell} is no day").format(cell=shown(cell)))
    return day


def _mark(answer: str | None, kind: Kind) -> ForeignMark | None:
    """Return what a cell says: nothing where it is empty, done where there is no column for an answer."""
    if answer == "":
        return None
    word, amount = (answer or "").lower(), number(answer) if answer is not None else 1.0
    if word in _SKIPPED:
        return ForeignMark(Answer.SKIPPED)
    if word in _MISSED or amount == 0:
        return ForeignMark(Answer.MISSED)
    if word in _DONE:
        amount = 1.0
    if amount is None or not 0 <= amount <= AMOUNT_LIMIT:
        raise InvalidValue(_("{answer} is no answer").format(answer=shown(answer)))
    return ForeignMark(Answer.DONE, amount if kind is Kind.NUMERIC else None)
