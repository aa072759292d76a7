"""Everything the app keeps, in one folder: the database, the network's versions and the backups."""

import sqlite3
from pathlib import Path
from typing import Self

from habit_desktop.domain.value import value
from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.database import hold, is_held, is_open, open_database, sorted_errors
from habit_desktop.storage.event_store import EventStore
from habit_desktop.storage.network_table import become_a_folder, is_backup
from habit_desktop.storage.prediction_store import PredictionStore
from habit_desktop.storage.private_file import private_folder


@value
class DataFolder:
    """The open stores of one data folder."""

    path: Path
    connection: sqlite3.Connection
    events: EventStore
    predictions: PredictionStore
    checkpoints: CheckpointStore

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the stores of a folder, made where there are none. Raises a StorageError."""
        with sorted_errors(path):
            private_folder(path)
        connection = open_database(path)
        try:
            stores = EventStore(connection), PredictionStore(connection), CheckpointStore(path / "checkpoints")
            if is_backup(connection):
                become_a_folder(connection, stores[2])
        except BaseException:
            connection.close()
            raise
        return cls(path, connection, *stores)

    @property
    def backups(self) -> Path:
        """Where the backups lie."""
        return self.path / "backups"

    @property
    def is_open(self) -> bool:
        """Whether the folder can still be asked."""
        return is_open(self.connection)

    @property
    def held(self) -> bool:
        """Whether nothing may be written here just now: something is being erased or restored."""
        return is_held(self.connection)

    def hold(self, *, held: bool) -> None:
        """Let nothing be written here, so that nothing comes back of what is just going; or let it again.

        Whoever tries meets Held. Others who have the same folder open may write.
        """
        hold(self.connection, held=held)

    def close(self) -> None:
        """Let go of the database; nothing is lost without it."""
        self.connection.close()
