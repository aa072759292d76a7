"""The CSV files Loop Habit Tracker writes, in the dialect of its version 2.3.1, but no words that are a formula.

Source: the exporter of Loop Habit Tracker 2.3.1.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import StringIO

from habit_desktop.domain.csv_table import guarded
from habit_desktop.domain.day import DAY
from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.loop_entries import Entry, computed_entries
from habit_desktop.domain.schedule import frequency
from habit_desktop.domain.strength import habit_strengths
from habit_desktop.storage.formats.foreign import ForeignHabit, loop_entries
from habit_desktop.storage.formats.loop_palette import PALETTE, nearest_index

_HEAD = (
    *("Position", "Name", "Type", "Question", "Description", "FrequencyNumerator", "FrequencyDenominator"),
    *("Color", "Unit", "Target Type", "Target Value", "Archived?"),
)
_NOT_IN_FOLDERS = re.compile(r"[^ a-zA-Z0-9._-]+")
_LONGEST_FOLDER = 100
_NAMED = {int(entry): entry.name for entry in Entry}  # also of amounts, where they happen to be equal


def loop_export(habits: Sequence[ForeignHabit], today: date) -> dict[str, str]:
    """Return the files of an export by their paths: days up to today, newest first, with Loop's own scores."""
    days = [_Days(habit, today) for habit in habits]
    files = {"Habits.csv": _written([_HEAD, *(_habit_row(place, h) for place, h in enumerate(habits, start=1))])}
    for place, (habit, told) in enumerate(zip(habits, days, strict=True), start=1):
        name = _NOT_IN_FOLDERS.sub("", habit.definition.name)[:_LONGEST_FOLDER]
        folder = f"{place:03} {name}".strip()
        files[f"{folder}/Checkmarks.csv"] = _written([("Date", "Value", "Notes"), *told.entries()])
        files[f"{folder}/Scores.csv"] = _written([("Date", "Score"), *told.scores()])
    first = min((told.first for told in days), default=today)
    names = [guarded(habit.definition.name) for habit in habits]
    files["Checkmarks.csv"] = _side_by_side(names, first, today, [told.value_on for told in days])
    files["Scores.csv"] = _side_by_side(names, first, today, [told.score_on for told in days])
    return files


class _Days:
    """A habit's days as Loop works them out."""

    def __init__(self, habit: ForeignHabit, today: date) -> None:
        entered = {day: value for day, value in loop_entries(habit).items() if day <= today}
        known = entered | {day: entered.get(day, int(Entry.UNKNOWN)) for day in habit.notes if day <= today}
        yes_no = habit.definition.kind is Kind.YES_NO
        filled = computed_entries(known, frequency(habit.definition.schedule)) if yes_no else known
        self._entries = {day: value for day, value in filled.items() if day <= today}
        self._scores = habit_strengths(habit.definition, entered, today)
        self._notes: Mapping[date, str] = habit.notes
        self.first = min(self._entries, default=today)

    def entries(self) -> Iterator[tuple[str, str, str]]:
        """Yield each known day with its value and note, newest first."""
        for day in sorted(self._entries, reverse=True):
            yield day.isoformat(), self.value_on(day), guarded(self._notes.get(day, ""))

    def scores(self) -> Iterator[tuple[str, str]]:
        """Yield each day's score, newest first."""
        for day in sorted(self._scores, reverse=True):
            yield day.isoformat(), self.score_on(day)

    def value_on(self, day: date) -> str:
        """Return a day's value as Loop writes it: an entry by its name, an amount in thousandths."""
        value = self._entries.get(day, int(Entry.UNKNOWN))
        return _NAMED.get(value, str(value))

    def score_on(self, day: date) -> str:
        """Return a day's score with Loop's four decimals."""
        return f"{self._scores.get(day, 0.0):.4f}"


def _habit_row(place: int, habit: ForeignHabit) -> tuple[object, ...]:
    defined = habit.definition
    often, numeric = frequency(defined.schedule), defined.kind is Kind.NUMERIC
    goal = "AT_MOST" if defined.goal is Goal.AT_MOST else "AT_LEAST"
    return (
        f"{place:03}",
        guarded(defined.name),
        "NUMERICAL" if numeric else "YES_NO",
        guarded(defined.question),
        guarded(defined.description),
        often.times,
        often.days,
        PALETTE[nearest_index(defined.color)],
        guarded(defined.unit) if numeric else "",
        goal if numeric else "",
        defined.target if numeric else "",
        "true" if habit.archived else "false",
    )


def _side_by_side(names: Sequence[str], first: date, today: date, told: Sequence[Callable[[date], str]]) -> str:
    """Return all habits day by day, newest first; Loop quotes nothing here and ends each line with a comma."""
    lines, day = [",".join(["Date", *names, ""])], today
    while day >= first:
        lines.append(",".join([day.isoformat(), *(tell(day) for tell in told), ""]))
        day -= DAY
    return "".join(f"{line}\n" for line in lines)


def _written(rows: Iterable[Sequence[object]]) -> str:
    text = StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
