"""Predictions that wait until all of them are known: of a long past they are more than there is memory for.

They lie in a database of their own, in memory while it is small and in an unnamed file once it is large, and are gone
when it is closed.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from habit_desktop.domain.prediction import Prediction
from habit_desktop.storage.database import sorted_errors
from habit_desktop.storage.prediction_store import PREDICTIONS, prediction_of, prediction_row

_TABLE = f"""
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE prediction ({PREDICTIONS});
BEGIN;
"""


class WaitingPredictions:
    """Predictions in the order in which they came."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def add(self, predictions: Iterable[Prediction]) -> None:
        """Let more of them wait. Raises a StorageError."""
        places = ",".join("?" * len(PREDICTIONS.split(",")))
        with sorted_errors():
            self._connection.executemany(f"INSERT INTO prediction VALUES ({places})", map(prediction_row, predictions))

    def __iter__(self) -> Iterator[Prediction]:
        """Yield them; only the one asked for is in memory."""
        yield from map(prediction_of, self._connection.execute("SELECT * FROM prediction ORDER BY rowid"))


@contextmanager
def waiting_predictions() -> Iterator[WaitingPredictions]:
    """Let predictions wait until the end of the block."""
    with closing(sqlite3.connect("", isolation_level=None)) as connection:
        connection.executescript(_TABLE)
        yield WaitingPredictions(connection)
