"""What was predicted at the start of each day, as it was served then, and what the day turned out to be."""

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from typing import NamedTuple

from habit_desktop.domain.habit import Json
from habit_desktop.domain.prediction import Origin, Outcome, Prediction, Scored
from habit_desktop.storage.database import sorted_errors, sound_rows, transaction
from habit_desktop.storage.row_sum import outcome_sum, prediction_sum

ORIGINS = {str(origin): origin for origin in Origin}  # thrice as quick as asking the enum, for years of days
INPUTS = struct.Struct("<10d")
_DAY_BEFORE_ALL = 1721424.5
"""The Julian date of the day before the first that a date can hold: an ordinal counts from there."""
PredictionRow = tuple[str, str, str, str, int, float, float, float, float, float, float | None, bytes]
OutcomeRow = tuple[str, str, bool, str]

OUTCOMES = "habit, day, done, closed_at"
PREDICTIONS = "habit, day, made_at, origin, version, served, rules, network, low, high, prior, inputs"
_SELECT = f"SELECT {PREDICTIONS} FROM prediction"
_ALL_KNOWN = (  # the table's key begins with the habit: with the habits at hand, some days cost a look for each
    "WITH RECURSIVE known (habit) AS (SELECT min(habit) FROM prediction UNION ALL"
    " SELECT (SELECT min(habit) FROM prediction AS p WHERE p.habit > known.habit) FROM known"
    " WHERE known.habit IS NOT NULL)"
)
_OF_ALL = (
    f"{_ALL_KNOWN} SELECT {', '.join(f'p.{name}' for name in PREDICTIONS.split(', '))}"
    " FROM known JOIN prediction AS p ON p.habit = known.habit"
)


class Foretold(NamedTuple):
    """A prediction and what its day turned out to be, None while that is open; ``day`` is an ordinal, chances 0–1."""

    habit: str
    day: int
    made: int
    served: float
    rules: float
    network: float
    prior: float | None
    done: int | None


class Told(NamedTuple):
    """What was said of a habit on a day, with its range, and what the day turned out to be, None while it is open."""

    day: date
    origin: Origin
    version: int
    served: float
    low: float
    high: float
    done: bool | None


class PredictionStore:
    """Keeps the first prediction and the first outcome of each habit and day.

    Those really made are never changed; replayed ones are worked out of the days before them,
    and anew when these change.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._written = 0

    def add(self, predictions: Iterable[Prediction], device: str | None = None) -> None:
        """Record predictions of days that have none yet.

        ``device`` is what the folder was called when they were begun: none is kept of days erased since.
        """
        self.add_rows(map(prediction_row, predictions), device)

    def add_rows(self, rows: Iterable[PredictionRow], device: str | None = None) -> None:
        """Record predictions as ``add`` does, from their rows."""
        self._insert(_insertion("INSERT OR IGNORE"), map(_summed, rows), device)

    def add_replayed(self, predictions: Iterable[Prediction], device: str | None = None) -> None:
        """Record a replay's predictions as ``add`` does, but instead of what was replayed of their days before."""
        columns = [*PREDICTIONS.split(", "), "sum"]
        statement = (
            f"{_insertion('INSERT')} ON CONFLICT (habit, day) DO UPDATE SET"
            f" ({', '.join(columns)}) = ({', '.join(f'excluded.{name}' for name in columns)}) WHERE origin = 'replayed'"
        )
        self._insert(statement, map(_summed, map(prediction_row, predictions)), device)

    def close(self, outcomes: Iterable[Outcome], device: str | None = None) -> None:
        """Join days that have closed to their predictions; days joined before stay as they are.

        ``device`` is what the folder was called when they were read: none is kept of days erased since.
        """
        self.close_rows(map(outcome_row, outcomes), device)

    def close_rows(self, rows: Iterable[OutcomeRow], device: str | None = None) -> None:
        """Join days that have closed as ``close`` does, from the rows of their outcomes."""
        statement = f"INSERT OR IGNORE INTO outcome ({OUTCOMES}, sum) VALUES (?, ?, ?, ?, ?)"
        self._insert(statement, ((*row, outcome_sum(*row)) for row in rows), device)

    def forget_replayed(self, since: date) -> None:
        """Let go of the replayed predictions from a day on, and of their outcomes: an earlier day has changed."""
        with sorted_errors():
            found = self._connection.execute(
                "SELECT 1 FROM prediction WHERE day >= ? AND origin = 'replayed' LIMIT 1", (since.isoformat(),)
            ).fetchone()
        if not found:
            return
        self._written += 1
        with transaction(self._connection):
            self._connection.execute(
                "DELETE FROM outcome WHERE day >= :since AND EXISTS (SELECT 1 FROM prediction AS p"
                " WHERE p.habit = outcome.habit AND p.day = outcome.day AND p.origin = 'replayed')",
                {"since": since.isoformat()},
            )
            self._connection.execute(
                "DELETE FROM prediction WHERE day >= ? AND origin = 'replayed'", (since.isoformat(),)
            )

    def of_habit(self, habit: str) -> dict[date, Prediction]:
        """Return a habit's predictions by day, oldest first."""
        return {p.day: p for p in self._select(f"{_SELECT} WHERE habit = ? ORDER BY day", (habit,))}

    def of_day(self, day: date) -> dict[str, Prediction]:
        """Return the predictions of one day by habit."""
        return {p.habit: p for p in self._select(f"{_OF_ALL} AND p.day = ? ORDER BY p.habit", (day.isoformat(),))}

    def of_habit_on(self, habit: str, day: date) -> Prediction | None:
        """Return the prediction of a habit's day, None where there is none."""
        found = self._select(f"{_SELECT} WHERE habit = ? AND day = ?", (habit, day.isoformat()))
        return found[0] if found else None

    def told(self, habit: str) -> list[Told]:
        """Return what was said of a habit, oldest first, with what came of it."""
        with sorted_errors(), sound_rows():
            rows = self._connection.execute(
                "SELECT p.day, p.origin, p.version, p.served, p.low, p.high, o.done FROM prediction AS p"
                " LEFT JOIN outcome AS o ON o.habit = p.habit AND o.day = p.day WHERE p.habit = ? ORDER BY p.day",
                (habit,),
            )
            return [
                Told(
                    date.fromisoformat(day),
                    ORIGINS[origin],
                    version,
                    said,
                    low,
                    high,
                    None if done is None else bool(done),
                )
                for day, origin, version, said, low, high, done in rows
            ]

    def inputs_since(self, day: date) -> tuple[int, bytes]:
        """Return on how many days, from a day on, something was predicted, and the inputs of all that, packed."""
        with sorted_errors(), sound_rows():
            rows = self._connection.execute(
                f"{_ALL_KNOWN} SELECT p.day, p.inputs FROM known JOIN prediction AS p ON p.habit = known.habit"
                " AND p.day >= ?",
                (day.isoformat(),),
            ).fetchall()
            return len({day for day, _inputs in rows}), b"".join(inputs for _day, inputs in rows)

    def since(self, day: date) -> list[Prediction]:
        """Return the predictions of a day and all later ones, by day and habit."""
        return self._select(f"{_OF_ALL} AND p.day >= ? ORDER BY p.day, p.habit", (day.isoformat(),))

    def scored(self, habit: str, since: date) -> list[Scored]:
        """Return what was said of a habit on a day and all later ones, oldest first, with what came of it."""
        with sorted_errors(), sound_rows():
            rows = self._connection.execute(
                "SELECT p.day, p.served, p.rules, p.network, p.prior, o.done FROM prediction AS p"
                " LEFT JOIN outcome AS o ON o.habit = p.habit AND o.day = p.day"
                " WHERE p.habit = ? AND p.day >= ? ORDER BY p.day",
                (habit, since.isoformat()),
            )
            return [
                Scored(date.fromisoformat(day), served, rules, network, prior, None if done is None else bool(done))
                for day, served, rules, network, prior, done in rows
            ]

    def predicted_days(self, habit: str) -> set[date]:
        """Return the days on which a habit has a prediction."""
        with sorted_errors(), sound_rows():
            rows = self._connection.execute("SELECT day FROM prediction WHERE habit = ?", (habit,))
            return {date.fromisoformat(day) for (day,) in rows}

    def outcomes_of(self, habit: str) -> dict[date, bool]:
        """Return what a habit's closed days turned out to be."""
        with sorted_errors(), sound_rows():
            rows = self._connection.execute("SELECT day, done FROM outcome WHERE habit = ?", (habit,))
            return {date.fromisoformat(day): bool(done) for day, done in rows}

    def count(self, habit: str | None, first: date | None, last: date | None) -> int:
        """Return how many predictions there are of a habit, or all, from a day to another, both included."""
        values = habit, habit, (first or date.min).isoformat(), (last or date.max).isoformat()
        with sorted_errors():
            found = "SELECT count(*) FROM prediction WHERE (habit = ? OR ? IS NULL) AND day BETWEEN ? AND ?"
            return int(self._connection.execute(found, values).fetchone()[0])

    def state(self) -> tuple[int, int]:
        """Return what stays as long as nobody adds or takes away a prediction or an outcome."""
        with sorted_errors():
            return self._written, int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def outcomes(self) -> dict[tuple[str, date], bool]:
        """Return what every closed day turned out to be, by habit and day."""
        with sorted_errors(), sound_rows():
            rows = self._connection.execute("SELECT habit, day, done FROM outcome")
            return {(habit, date.fromisoformat(day)): bool(done) for habit, day, done in rows}

    def foretold(self) -> list[Foretold]:
        """Return all predictions, each with what its day turned out to be, by habit and day."""
        with sorted_errors(), sound_rows():
            rows = self._connection.execute(
                "SELECT p.habit, CAST(julianday(p.day) - ? AS INTEGER), p.origin = 'made',"
                " p.served, p.rules, p.network, p.prior, o.done"
                " FROM prediction AS p LEFT JOIN outcome AS o ON o.habit = p.habit AND o.day = p.day"
                " ORDER BY p.habit, p.day",
                (_DAY_BEFORE_ALL,),
            )
            return [*map(Foretold._make, rows)]

    def met(self) -> list[tuple[int, float, float, bool]]:
        """Return the predictions really made that met an outcome: version, the network's chance, the rules', done."""
        with sorted_errors(), sound_rows():
            rows = self._connection.execute(
                "SELECT version, network, rules, done FROM prediction JOIN outcome USING (habit, day)"
                " WHERE origin = 'made'"
            )
            return [(version, network, rules, bool(done)) for version, network, rules, done in rows]

    def exported_predictions(self) -> Iterator[dict[str, Json]]:
        """Yield the predictions as JSON objects, by habit and day."""
        columns = PREDICTIONS.split(", ")
        with sorted_errors(), sound_rows():
            for row in self._connection.execute(f"SELECT {PREDICTIONS} FROM prediction ORDER BY habit, day"):
                yield {**dict(zip(columns, row[:-1], strict=False)), "inputs": [*INPUTS.unpack(row[-1])]}

    def exported_outcomes(self) -> Iterator[dict[str, Json]]:
        """Yield the outcomes as JSON objects, by habit and day."""
        columns = OUTCOMES.split(", ")
        with sorted_errors():
            for row in self._connection.execute(f"SELECT {OUTCOMES} FROM outcome ORDER BY habit, day"):
                yield dict(zip(columns, row, strict=True))

    def _insert(self, statement: str, rows: Iterable[tuple[object, ...]], device: str | None) -> None:
        self._written += 1
        with transaction(self._connection):
            if self._is_called(device):
                self._connection.executemany(statement, rows)

    def _is_called(self, device: str | None) -> bool:
        """Tell whether the folder is still the same device: each erasure makes it another."""
        return device is None or device == self._connection.execute("SELECT id FROM device").fetchone()[0]

    def _select(self, statement: str, values: Sequence[str]) -> list[Prediction]:
        with sorted_errors(), sound_rows():
            return [prediction_of(row) for row in self._connection.execute(statement, values)]


def _insertion(how: str) -> str:
    return f"{how} INTO prediction ({PREDICTIONS}, sum) VALUES ({','.join('?' * 13)})"


def _summed(row: PredictionRow) -> tuple[object, ...]:
    return *row, prediction_sum(*row)


def prediction_row(said: Prediction) -> PredictionRow:
    """Return the values of a prediction's columns."""
    return (
        said.habit,
        said.day.isoformat(),
        said.made_at.astimezone(UTC).isoformat(),
        said.origin,
        said.version,
        said.served,
        said.rules,
        said.network,
        said.low,
        said.high,
        said.prior,
        INPUTS.pack(*said.inputs),
    )


def outcome_row(closed: Outcome) -> OutcomeRow:
    """Return the values of an outcome's columns."""
    return closed.habit, closed.day.isoformat(), closed.done, closed.closed_at.astimezone(UTC).isoformat()


def outcome_of(row: OutcomeRow) -> Outcome:
    """Return the outcome of a row."""
    habit, day, done, closed_at = row
    return Outcome(habit, date.fromisoformat(day), bool(done), datetime.fromisoformat(closed_at))


def prediction_of(row: PredictionRow) -> Prediction:
    """Return the prediction of a row."""
    habit, day, made_at, origin, version, served, rules, network, low, high, prior, inputs = row
    return Prediction(
        habit,
        date.fromisoformat(day),
        datetime.fromisoformat(made_at),
        ORIGINS[origin],
        version,
        served,
        rules,
        network,
        low,
        high,
        INPUTS.unpack(inputs),
        prior,
    )
