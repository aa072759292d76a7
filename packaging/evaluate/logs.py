"""The logs that chances are measured on: one habit's calendar each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from habit_desktop.learning.odds import Floats
from habit_desktop.storage.formats.histories import HistoryRow


@dataclass(frozen=True, slots=True)
class Log:
    """One habit from its first row on, day by day: outcomes (days,), 1 done, 0 not done, NaN no row."""

    person: str
    habit: str
    first: date
    outcomes: Floats


def logs_of(rows: Sequence[HistoryRow]) -> list[Log]:
    """The habits in the order of their first rows in the file."""
    places: dict[tuple[str, str], list[HistoryRow]] = {}
    for row in rows:
        places.setdefault((row.person, row.habit), []).append(row)
    return [_log(own) for own in places.values()]


def along(logs: Sequence[Log], rows: Sequence[HistoryRow], chances: Sequence[float]) -> list[Floats]:
    """The chance said of each row, laid along the logs: (days,) each, NaN where there is no row."""
    said = {(log.person, log.habit): np.full(len(log.outcomes), np.nan) for log in logs}
    first = {(log.person, log.habit): log.first for log in logs}
    for row, chance in zip(rows, chances, strict=True):
        habit = row.person, row.habit
        said[habit][(row.day - first[habit]).days] = chance
    return list(said.values())


def _log(rows: Sequence[HistoryRow]) -> Log:
    first, last = min(row.day for row in rows), max(row.day for row in rows)
    outcomes = np.full((last - first).days + 1, np.nan)
    for row in rows:
        if row.done is not None:
            outcomes[(row.day - first).days] = row.done
    return Log(rows[0].person, rows[0].habit, first, outcomes)
