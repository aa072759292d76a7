"""HISTORIES.csv, the days of several people's habits to measure predictions with, and the PREDICTIONS.csv to answer."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.formats.unreadable import MalformedHistories

_COLUMNS = ("person", "habit", "date", "value", "time")
_REQUIRED = _COLUMNS[:4]
_VALUES = {"1": True, "0": False, "": None}


@value
class HistoryRow:
    """One day of one habit; `done` is None where it was skipped or not observed."""

    person: str
    habit: str
    day: date
    done: bool | None


def read_histories(path: Path) -> list[HistoryRow]:
    """All rows in the order of the file. Raises MalformedHistories, or OSError when it cannot be read."""
    rows: list[HistoryRow] = []
    seen: set[tuple[str, str, date]] = set()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            _check_columns(reader.fieldnames)
            for fields in reader:
                row = _row(fields, reader.line_num)
                key = row.person, row.habit, row.day
                if key in seen:
                    raise MalformedHistories(
                        _("Line {line}: {day} stands there twice for {person}'s habit {habit}.").format(
                            line=reader.line_num, day=row.day, person=row.person, habit=row.habit
                        )
                    )
                seen.add(key)
                rows.append(row)
    except UnicodeDecodeError as error:
        raise MalformedHistories(_("This is not a text file in UTF-8.")) from error
    except csv.Error as error:
        raise MalformedHistories(_("Line {line}: {error}.").format(line=len(rows) + 2, error=error)) from error
    if not rows:
        raise MalformedHistories(_("There are no rows in this file."))
    return rows


def write_predictions(path: Path, rows: Sequence[HistoryRow], probabilities: Iterable[float]) -> None:
    """PREDICTIONS.csv stands at path: one line per row in the same order, each chance in full precision."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["person", "habit", "date", "probability"])
        for row, probability in zip(rows, probabilities, strict=True):
            writer.writerow([row.person, row.habit, row.day.isoformat(), repr(float(probability))])


def _check_columns(names: Sequence[str] | None) -> None:
    missing = [name for name in _REQUIRED if name not in (names or [])]
    if missing:
        raise MalformedHistories(
            _("Line 1: the column {column} is missing; expected are {columns}.").format(
                column=missing[0], columns=",".join(_COLUMNS)
            )
        )


def _row(fields: dict[str | None, str | None], line: int) -> HistoryRow:
    person, habit, day, value = (fields.get(name) for name in _REQUIRED)
    if None in fields or value is None:
        raise MalformedHistories(
            _("Line {line}: the number of fields differs from the first line's.").format(line=line)
        )
    if not person or not habit:
        raise MalformedHistories(
            (_("Line {line}: the habit is missing.") if person else _("Line {line}: the person is missing.")).format(
                line=line
            )
        )
    if value not in _VALUES:
        raise MalformedHistories(
            _("Line {line}: the value {value} is neither 1 nor 0 nor empty.").format(line=line, value=repr(value))
        )
    try:
        parsed = date.fromisoformat(day or "")
    except ValueError as error:
        raise MalformedHistories(
            _("Line {line}: {day} is no date like 2024-05-31.").format(line=line, day=repr(day))
        ) from error
    return HistoryRow(person, habit, parsed, _VALUES[value])
