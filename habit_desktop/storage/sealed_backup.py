"""A backup closed with a passphrase: what it holds lies open in the data folder alone, and only for a moment."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from habit_desktop.storage.backup import UNFINISHED, copy_pages, go_on_unless, never, prepared_copy
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import FILE_NAME, sorted_errors
from habit_desktop.storage.formats.archive import OWN_SIZE_LIMIT, opened_file
from habit_desktop.storage.network_table import add_networks
from habit_desktop.storage.private_file import write_private_pieces
from habit_desktop.storage.sealed_file import CHUNK, Closed, sealed, unsealed_pieces, unsealing


def write_sealed_backup(
    folder: DataFolder, path: Path, passphrase: str, should_stop: Callable[[], bool] = never
) -> None:
    """Write everything there is to a file that a passphrase opens.

    Raises a StorageError: Stopped where ``should_stop`` says so in time; no file is left then.
    """

    def fill(copy: sqlite3.Connection) -> None:
        copy_pages(folder.connection, copy, should_stop)
        add_networks(copy, folder.checkpoints)

    plain = prepared_copy(folder.path / f"closing-{FILE_NAME}", fill)
    try:
        with sorted_errors(path):
            write_private_pieces(path, sealed(_each(_pieces(plain), should_stop), passphrase))
    finally:
        plain.unlink()


@contextmanager
def unsealed_backup(
    folder: DataFolder, path: Path, passphrase: str | None, should_stop: Callable[[], bool] = never
) -> Iterator[Path]:
    """Hold a backup open until the end of the block, also one that is not closed.

    Raises Closed, WrongPassphrase, UnreadableFile where it is damaged, or a StorageError: Stopped where ``should_stop``
    says so before it is open.
    """
    from habit_desktop.storage.formats.detect import is_closed  # with it come all the formats there are

    if not is_closed(path):
        yield path
        return
    if passphrase is None:
        raise Closed
    opener = unsealing(lambda: opened_file(path, OWN_SIZE_LIMIT), passphrase)
    # By this name it goes with the next erasure, should the program be ended before it is closed again.
    plain = folder.path / f"open-{path.name}.{os.getpid()}{UNFINISHED}"
    try:
        with sorted_errors(path):
            write_private_pieces(plain, _each(unsealed_pieces(opener), should_stop))
        yield plain
    finally:
        plain.unlink(missing_ok=True)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            yield piece


def _each(pieces: Iterator[bytes], should_stop: Callable[[], bool]) -> Iterator[bytes]:
    for piece in pieces:
        go_on_unless(should_stop)
        yield piece
