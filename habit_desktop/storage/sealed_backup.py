"""A backup closed with a passphrase: what it holds lies open in the data folder alone, and only for a moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from habit_desktop.storage.backup_series import write_backup
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import FILE_NAME, sorted_errors
from habit_desktop.storage.formats.archive import OWN_SIZE_LIMIT, opened_file
from habit_desktop.storage.formats.detect import is_closed
from habit_desktop.storage.private_file import write_private_pieces
from habit_desktop.storage.sealed_file import CHUNK, Closed, sealed, unsealed_pieces, unsealing


def write_sealed_backup(folder: DataFolder, path: Path, passphrase: str) -> None:
    """Write everything there is to a file that a passphrase opens. Raises a StorageError; no file is left then."""
    with _place(folder) as place, sorted_errors(path):
        write_backup(folder, place / FILE_NAME)
        write_private_pieces(path, sealed(_pieces(place / FILE_NAME), passphrase))


@contextmanager
def unsealed_backup(folder: DataFolder, path: Path, passphrase: str | None) -> Iterator[Path]:
    """Hold a backup open until the end of the block, also one that is not closed.

    Raises Closed, WrongPassphrase, UnreadableFile where it is damaged, or a StorageError.
    """
    if not is_closed(path):
        yield path
        return
    if passphrase is None:
        raise Closed
    opener = unsealing(lambda: opened_file(path, OWN_SIZE_LIMIT), passphrase)
    with _place(folder) as place:
        with sorted_errors(path):
            write_private_pieces(place / path.name, unsealed_pieces(opener))
        yield place / path.name


@contextmanager
def _place(folder: DataFolder) -> Iterator[Path]:
    """Hold a folder that only its owner can enter."""
    with TemporaryDirectory(prefix="open-", dir=folder.path) as place:
        yield Path(place)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            yield piece
