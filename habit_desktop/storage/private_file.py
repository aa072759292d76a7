"""Files only their owner can read, replaced whole or not at all."""

import errno
import os
from collections.abc import Generator, Iterable
from pathlib import Path

_NO_SYNCING = (errno.EINVAL, errno.ENOTSUP, errno.EACCES)  # as some network drives answer, and folders one may not list
_AS_IT_IS = getattr(os, "O_BINARY", 0)  # Windows would write other line ends


def private_folder(path: Path) -> Path:
    """Make sure a folder exists that only its owner can enter, and return it; a power cut does not take it away."""
    if not path.is_dir():
        if path.parent != path:
            private_folder(path.parent)
        path.mkdir(mode=0o700, exist_ok=True)
        sync_folder(path.parent)
    return path


def write_private(path: Path, content: bytes) -> None:
    """Put content in place as ``write_private_pieces`` does."""
    write_private_pieces(path, (content,))


def write_private_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Put content in place, synced to disk; after a crash the file holds the old content or the new.

    Of several processes that write it at once the last one to finish stays. A link in its place is not written
    through: the file takes its place.
    """
    for _step in write_private_steps(path, pieces):
        pass


def write_private_steps(path: Path, pieces: Iterable[bytes]) -> Generator[None, None, None]:
    """Put content in place as ``write_private_pieces`` does, and pause after each piece.

    Where it is closed before its end, the file is as it was.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.unfinished")
    try:
        with os.fdopen(new_private(unfinished), "wb") as file:
            for piece in pieces:
                file.write(piece)
                yield
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make what is in a file survive a power cut."""
    _sync(path, os.O_RDWR)


def new_private(path: Path) -> int:
    """Return the descriptor of an empty file that was not there before, whatever was. Raises OSError.

    What is left behind may be open to others, and a link may lead to what nobody meant: neither is written to.
    """
    path.unlink(missing_ok=True)
    return os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | _AS_IT_IS, 0o600)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder survive a power cut, where the system lets folders be synced."""
    if os.name == "nt":  # not covered: Windows syncs no folders
        return
    try:
        _sync(folder, os.O_RDONLY)
    except OSError as error:
        if error.errno not in _NO_SYNCING:
            raise


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
