"""A digest at the end of a finished file, behind all that SQLite reads: a flipped bit anywhere before it is noticed."""

import hashlib
import os
from pathlib import Path

_MARK = b"\nHABIT-DESKTOP-WHOLE 1\n"
_SIZE = len(_MARK) + hashlib.sha256().digest_size
_PIECE = 2**20


def close_with_digest(path: Path) -> None:
    """Put the digest of all there is behind a file that nobody writes to any more, synced to disk."""
    digest = _digest(path, path.stat().st_size)
    with path.open("ab") as file:
        file.write(_MARK + digest)
        file.flush()
        os.fsync(file.fileno())


def is_whole(path: Path) -> bool | None:
    """Tell whether a file is as it was when it was finished; None where it has no digest. Raises OSError."""
    size = path.stat().st_size - _SIZE
    if size < 0:
        return None
    with path.open("rb") as file:
        file.seek(size)
        end = file.read(_SIZE)
    if not end.startswith(_MARK):
        return None
    return _digest(path, size) == end[len(_MARK) :]


def _digest(path: Path, size: int) -> bytes:
    found = hashlib.sha256()
    with path.open("rb") as file:
        while size and (piece := file.read(min(_PIECE, size))):
            found.update(piece)
            size -= len(piece)
    return found.digest()
