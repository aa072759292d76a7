"""Loop Habit Tracker's CSV export, in every dialect from 1.4 to 2.3.1.

A habit's days lie in a folder named by its position; the name behind the number is cut down and says nothing.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from io import StringIO

from habit_desktop.domain.csv_table import unguarded
from habit_desktop.domain.habit import AMOUNT_LIMIT, Goal, Habit, InvalidHabit, Kind
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.schedule import Daily, Schedule
from habit_desktop.language import _
from habit_desktop.storage.formats.archive import Archive
from habit_desktop.storage.formats.cells import InvalidValue, calendar_date, integer, line, name_of, number, shown
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.loop_palette import PALETTE
from habit_desktop.storage.formats.loop_values import mark_of, schedule_of
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile

FORMAT = "loop-csv"
HABITS = "Habits.csv"

_FIELD_LIMIT = 2**20
_FOLDER = re.compile(r"(\d{3,9})(?: .*)?/(Checkmarks|Scores)\.csv", re.DOTALL)
_KINDS = {"YES_NO": Kind.YES_NO, "NUMERICAL": Kind.NUMERIC}
_GOALS = {"": Goal.AT_LEAST, "AT_LEAST": Goal.AT_LEAST, "AT_MOST": Goal.AT_MOST}
_NAMED_ENTRIES = {entry.name: int(entry) for entry in Entry}

_Row = Mapping[str, str]


@dataclass(slots=True)
class _Days:
    """A habit's days as its folder tells them: entry values not yet understood, notes and scores."""

    values: dict[date, int] = field(default_factory=dict)
    notes: dict[date, str] = field(default_factory=dict)
    scores: dict[date, float] = field(default_factory=dict)


def read_loop_csv(archive: Archive) -> ForeignFile:
    """Return the habits of an export's files, with ``Habits.csv`` at their top. Raises UnreadableFile."""
    if HABITS not in archive.readers:
        raise NotThatFormat(
            _("There is no {habits} here, as an export from Loop Habit Tracker has it.").format(habits=HABITS)
        )
    return _Reading(archive).told()


def is_habits_table(content: bytes) -> bool:
    """Tell whether a file is an export's list of habits, without the habits' days."""
    first_line = content[:300].decode("utf-8-sig", "replace").partition("\n")[0]
    return _is_header(first_line.rstrip("\r").split(","))


def _is_header(names: list[str]) -> bool:
    return {"Name", "Color"} <= set(names) and bool({"Interval", "FrequencyDenominator"} & set(names))


class _Reading:
    """One pass through an export: its habits, their days, and what could not be kept."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._left_out: list[LeftOut] = []
        self._files: dict[tuple[int, str], str] = {}
        for name in archive.readers:
            if (match := _FOLDER.fullmatch(name)) and (int(match[1]), match[2]) in self._files:
                self._leave_out(name, _("another folder has the number {number}").format(number=int(match[1])))
            elif match:
                self._files[int(match[1]), match[2]] = name

    def told(self) -> ForeignFile:
        """Return everything the files tell."""
        habits: dict[int, ForeignHabit] = {}
        for count, row in enumerate(self._habit_rows(), start=1):
            where = f"{HABITS}, habit {count}"
            position = integer(row.get("Position", count))
            if position is None or position in habits:
                self._leave_out(
                    where,
                    _("{value} is not a position, or another habit has it").format(value=shown(row.get("Position"))),
                )
            else:
                habits[position] = self._habit(row, position, where)
        for (position, _name), name in self._files.items():
            if position not in habits:
                self._leave_out(
                    name, _("no habit in {habits} has the number {position}").format(habits=HABITS, position=position)
                )
        return ForeignFile(FORMAT, tuple(habits[position] for position in sorted(habits)), tuple(self._left_out))

    def _habit_rows(self) -> Iterator[_Row]:
        rows = self._table(HABITS)
        header = next(rows, [])
        if not _is_header(header):
            raise NotThatFormat(_("This {file} is not from Loop Habit Tracker.").format(file=HABITS))
        for cells in rows:
            yield {name: unguarded(cell) for name, cell in zip(header, cells, strict=False)}

    def _habit(self, row: _Row, position: int, where: str) -> ForeignHabit:
        days = self._days(position, where)
        typed = "Type" in row
        kind = self._kind(row, where) if typed else _kind_of(days)
        if kind is Kind.NUMERIC and not typed:
            self._leave_out(where, _("its file does not say what its amounts count nor how many are aimed for"))
        marks = self._marks(days, kind, where)
        comparable = bool(days.scores) and "Question" in row and (typed or kind is Kind.YES_NO)
        return ForeignHabit(
            self._definition(row, kind, position, where),
            row.get("Archived?", "").strip().lower() == "true",
            marks,
            days.notes,
            days.scores if comparable else None,
        )

    def _definition(self, row: _Row, kind: Kind, position: int, where: str) -> Habit:
        name = row.get("Name", "")
        if name_of(name) != name:
            self._leave_out(where, _("its name is empty or too long"))
        habit = Habit(
            id=f"loop:csv:{position}:{name}",
            name=name_of(name),
            question=row.get("Question", row.get("Description", "")),
            description=row.get("Description", "") if "Question" in row else "",
            color=PALETTE[0],
            kind=kind,
            unit=line(row.get("Unit")),
            schedule=self._schedule(row, kind, where),
            position=position - 1,
        )
        try:
            habit = replace(habit, color=row.get("Color", "").strip().upper())
        except InvalidHabit:
            self._leave_out(where, _("{value} is no colour").format(value=shown(row.get("Color"))))
        return self._aiming(habit, row, where) if kind is Kind.NUMERIC else habit

    def _aiming(self, habit: Habit, row: _Row, where: str) -> Habit:
        """Return a numeric habit with its target."""
        target, goal = number(row.get("Target Value", "0")), _GOALS.get(row.get("Target Type", "").strip())
        if target is None or abs(target) > AMOUNT_LIMIT or goal is None:
            self._leave_out(where, _("its target cannot be read"))
        known = target if target is not None and abs(target) <= AMOUNT_LIMIT else 0.0
        return replace(habit, target=known, goal=goal or Goal.AT_LEAST)

    def _kind(self, row: _Row, where: str) -> Kind:
        kind = _KINDS.get(row["Type"].strip())
        if kind is None:
            self._leave_out(where, _("{value} is no type of habit; read as yes or no").format(value=shown(row["Type"])))
        return kind or Kind.YES_NO

    def _schedule(self, row: _Row, kind: Kind, where: str) -> Schedule:
        times = row.get("FrequencyNumerator", row.get("NumRepetitions"))
        days = row.get("FrequencyDenominator", row.get("Interval"))
        try:
            return schedule_of(integer(times), integer(days), kind)
        except InvalidValue as error:
            self._leave_out(where, _("{error}; read as daily").format(error=error))
            return Daily()

    def _marks(self, days: _Days, kind: Kind, where: str) -> dict[date, ForeignMark]:
        marks = {}
        for day, value in days.values.items():
            try:
                if mark := mark_of(value, kind):
                    marks[day] = mark
            except InvalidValue as error:
                self._leave_out(f"{where}, {day}", str(error))
        return marks

    def _days(self, position: int, where: str) -> _Days:
        days = _Days()
        checkmarks, scores = (self._files.get((position, name)) for name in ("Checkmarks", "Scores"))
        if checkmarks is None:
            self._leave_out(
                where, _("there is no folder {position} with its Checkmarks.csv").format(position=f"{position:03}")
            )
        for name, take_in in ((checkmarks, self._take_in_mark), (scores, self._take_in_score)):
            for count, cells in enumerate(self._table(name) if name else (), start=1):
                if count == 1 and cells[0].strip() == "Date":
                    continue
                try:
                    take_in(days, cells)
                except InvalidValue as error:
                    self._leave_out(f"{name}, row {count}", str(error))
        return days

    @staticmethod
    def _take_in_mark(days: _Days, cells: list[str]) -> None:
        day = _day(cells)
        value = _NAMED_ENTRIES.get(cells[1].strip(), integer(cells[1]))
        if len(cells) > 2 and cells[2]:
            days.notes.setdefault(day, unguarded(cells[2]))
        if value is None:
            raise InvalidValue(_("{value} is no answer").format(value=shown(cells[1])))
        if days.values.setdefault(day, value) != value:
            raise InvalidValue(_("another row answers for {day}").format(day=day))

    @staticmethod
    def _take_in_score(days: _Days, cells: list[str]) -> None:
        score = number(cells[1]) if len(cells) == 2 else None
        if score is not None:
            days.scores[_day(cells)] = score

    def _table(self, name: str) -> Iterator[list[str]]:
        """Yield the rows of a file that have cells. Raises UnreadableFile."""
        content = self._archive.read(name).decode("utf-8-sig", "replace")
        csv.field_size_limit(_FIELD_LIMIT)
        try:
            yield from (cells for cells in csv.reader(StringIO(content, newline="")) if any(cells))
        except csv.Error as error:
            raise UnreadableFile(_("{name} cannot be read: {error}.").format(name=line(name), error=error)) from error

    def _leave_out(self, where: str, why: str) -> None:
        self._left_out.append(LeftOut(where, why))


def _kind_of(days: _Days) -> Kind:
    """Return the kind of a habit from a dialect that does not name it: an amount is no answer to yes or no."""
    answers = frozenset(Entry)
    return Kind.YES_NO if all(value in answers for value in days.values.values()) else Kind.NUMERIC


def _day(cells: list[str]) -> date:
    day = calendar_date(cells[0])
    if day is None or len(cells) < 2:
        raise InvalidValue(_("{value} is no day").format(value=shown(cells[0])))
    return day
