"""Loop Habit Tracker's database, of every version since 2016, told apart by the columns it has.

Its tables of scores are left alone: their numbers come from formulas Loop has since replaced.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from habit_desktop.domain.habit import AMOUNT_LIMIT, Goal, Habit, Kind, ReminderTime
from habit_desktop.domain.schedule import Daily, Schedule
from habit_desktop.language import _
from habit_desktop.storage.formats import loop_palette
from habit_desktop.storage.formats.cells import InvalidValue, integer, line, name_of, number, shown, text
from habit_desktop.storage.formats.database_copy import Row, columns_of, opened_database, rows_of
from habit_desktop.storage.formats.foreign import ForeignFile, ForeignHabit, ForeignMark, LeftOut
from habit_desktop.storage.formats.loop_values import day_of, mark_of, reminder_of, schedule_of
from habit_desktop.storage.formats.unreadable import NotThatFormat

FORMAT = "loop-db"

_REQUIRED = {"habits": {"id", "name", "freq_num", "freq_den"}, "repetitions": {"habit", "timestamp"}}
_FIRST_WITH_INDEX_COLORS = 14
_FIRST_WITH_TWENTY_COLORS = 21


@dataclass(slots=True)
class _Days:
    """What a habit's rows have told so far."""

    marks: dict[date, ForeignMark] = field(default_factory=dict)
    notes: dict[date, str] = field(default_factory=dict)


def read_loop_db(content: bytes, side_files: Mapping[str, bytes] | None = None) -> ForeignFile:
    """Return the habits of a database; ``side_files`` are what SQLite left beside it, by suffix.

    Reads a copy, so that nothing appears beside the original. Raises UnreadableFile.
    """
    with opened_database(content, side_files) as connection:
        columns = {table: columns_of(connection, table) for table in _REQUIRED}
        if any(not needed <= set(columns[table]) for table, needed in _REQUIRED.items()):
            raise NotThatFormat(
                _("This database is not from Loop Habit Tracker: its habits are not where Loop has them.")
            )
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        habits = list(rows_of(connection, "habits", columns["habits"]))
        repetitions = rows_of(connection, "repetitions", columns["repetitions"])
        return _Reading(version, columns).told(habits, repetitions)


class _Reading:
    """One pass through a database: its habits, their days, and what could not be kept."""

    def __init__(self, version: int, columns: Mapping[str, Sequence[str]]) -> None:
        self._version = version
        self._habit_columns = frozenset(columns["habits"])
        self._left_out: list[LeftOut] = []

    def told(self, habits: Sequence[Row], repetitions: Iterator[Row]) -> ForeignFile:
        """Return everything the rows tell."""
        definitions = self._definitions(habits)
        days = {number: _Days() for number in definitions}
        for count, row in enumerate(repetitions, start=1):
            try:
                self._tell(row, definitions, days)
            except InvalidValue as error:
                self._leave_out(f"Repetitions, row {count}", str(error))
        found = [
            ForeignHabit(habit, archived, days[number].marks, days[number].notes)
            for number, (habit, archived) in definitions.items()
        ]
        return ForeignFile(FORMAT, tuple(sorted(found, key=_place)), tuple(self._left_out))

    def _definitions(self, rows: Sequence[Row]) -> dict[int, tuple[Habit, bool]]:
        """Return each habit and whether it is archived, by its number in the file."""
        definitions: dict[int, tuple[Habit, bool]] = {}
        keys: set[str] = set()
        for count, row in enumerate(rows, start=1):
            where = f"Habits, row {count}"
            number_in_file = integer(row["id"])
            if number_in_file is None:
                self._leave_out(where, _("it has no number"))
            elif number_in_file in definitions:
                self._leave_out(where, _("another habit has the number {number}").format(number=number_in_file))
            else:
                uuid = line(row.get("uuid"))
                key = f"loop:uuid:{uuid}"
                if not uuid or key in keys:
                    key = f"loop:id:{number_in_file}"
                keys.add(key)
                habit = self._habit(row, key, count - 1, where)
                definitions[number_in_file] = habit, bool(integer(row.get("archived")))
        return definitions

    def _habit(self, row: Row, key: str, place: int, where: str) -> Habit:
        kind = self._kind(row, where)
        name = text(row["name"])
        if name_of(name) != name:
            self._leave_out(where, _("its name is empty or too long"))
        question, description = row.get("question"), row.get("description")
        if "question" not in self._habit_columns:
            question, description = description, None
        position = integer(row.get("position"))
        return Habit(
            id=key,
            name=name_of(name),
            question=text(question),
            description=text(description),
            color=self._color(row, where),
            kind=kind,
            unit=line(row.get("unit")) if kind is Kind.NUMERIC else "",
            target=self._target(row, where) if kind is Kind.NUMERIC else 0.0,
            goal=Goal.AT_MOST if kind is Kind.NUMERIC and integer(row.get("target_type")) == 1 else Goal.AT_LEAST,
            schedule=self._schedule(row, kind, where),
            reminders=self._reminders(row, where),
            position=place if position is None else position,
        )

    def _kind(self, row: Row, where: str) -> Kind:
        match integer(row.get("type", 0)):
            case 0:
                return Kind.YES_NO
            case 1:
                return Kind.NUMERIC
        self._leave_out(where, _("{value} is no type of habit; read as yes or no").format(value=shown(row.get("type"))))
        return Kind.YES_NO

    def _color(self, row: Row, where: str) -> str:
        color = integer(row.get("color"))
        if color is None:
            self._leave_out(where, _("it has no colour"))
            return loop_palette.PALETTE[0]
        written_out = "type" not in self._habit_columns and 0 < self._version < _FIRST_WITH_INDEX_COLORS
        if written_out or not 0 <= color < len(loop_palette.PALETTE):
            return loop_palette.from_argb(color)
        return loop_palette.from_index(color) if self._twenty_colors else loop_palette.from_earlier_index(color)

    @property
    def _twenty_colors(self) -> bool:
        """Whether colours count today's palette: the one change that left no trace in the columns of its version."""
        if not {"type", "target_type"} <= self._habit_columns:
            return False
        later = {"question", "uuid"} & self._habit_columns
        return bool(later) or self._version == 0 or self._version >= _FIRST_WITH_TWENTY_COLORS

    def _target(self, row: Row, where: str) -> float:
        target = number(row.get("target_value", 0))
        if target is not None and abs(target) <= AMOUNT_LIMIT:
            return target
        self._leave_out(where, _("its target is no number") if target is None else _("its target is too large"))
        return 0.0

    def _schedule(self, row: Row, kind: Kind, where: str) -> Schedule:
        try:
            return schedule_of(integer(row["freq_num"]), integer(row["freq_den"]), kind)
        except InvalidValue as error:
            self._leave_out(where, _("{error}; read as daily").format(error=error))
            return Daily()

    def _reminders(self, row: Row, where: str) -> tuple[ReminderTime, ...]:
        hour, minute, weekdays = (integer(row.get(f"reminder_{part}")) for part in ("hour", "min", "days"))
        try:
            return reminder_of(hour, minute, weekdays)
        except InvalidValue as error:
            self._leave_out(where, _("its reminder cannot be kept: {error}").format(error=error))
            return ()

    def _tell(self, row: Row, definitions: Mapping[int, tuple[Habit, bool]], days: Mapping[int, _Days]) -> None:
        """Take in one row; of several about one day the first one counts, as in Loop."""
        number_in_file = integer(row["habit"])
        if number_in_file is None or number_in_file not in definitions:
            raise InvalidValue(_("its habit is not in this file"))
        told = days[number_in_file]
        day = _day(row)
        note = text(row.get("notes"))
        if note and told.notes.setdefault(day, note) != note:
            raise InvalidValue(_("another row has a note for {day}").format(day=day))
        value = integer(row.get("value", 2))
        if value is None:
            raise InvalidValue(_("{value} is no answer").format(value=shown(row.get("value"))))
        mark = mark_of(value, definitions[number_in_file][0].kind)
        if mark and told.marks.setdefault(day, mark) != mark:
            raise InvalidValue(_("another row answers for {day}").format(day=day))

    def _leave_out(self, where: str, why: str) -> None:
        self._left_out.append(LeftOut(where, why))


def _day(row: Row) -> date:
    timestamp_ms = integer(row["timestamp"])
    if timestamp_ms is None:
        raise InvalidValue(_("it has no day"))
    return day_of(timestamp_ms)


def _place(habit: ForeignHabit) -> int:
    return habit.definition.position
