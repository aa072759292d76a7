"""Whether a folder lies on a drive that other computers share: there SQLite's write-ahead log must not be used."""

import os
from pathlib import Path

_MOUNTS = Path("/proc/self/mounts")
_SHARED = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "davfs", "fuse.sshfs")
)
_ESCAPES = (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\"))


def is_on_network(folder: Path) -> bool:
    """Tell whether a folder lies on a network drive, as far as the system says so."""
    if os.name == "nt":  # not covered: only Windows names a drive so
        return str(folder.resolve()).startswith("\\\\")
    try:
        return kind_of_drive(folder.resolve(), _MOUNTS.read_text(errors="surrogateescape")) in _SHARED
    except OSError:
        return False


def kind_of_drive(folder: Path, mounts: str) -> str:
    """Return the kind of file system a folder lies on, by the system's list of mounts; empty where it is not said."""
    found = [
        (len(place.parts), number, kind)
        for number, (place, kind) in enumerate(_listed(mounts))
        if place in (folder, *folder.parents)
    ]
    return max(found)[2] if found else ""


def _listed(mounts: str) -> list[tuple[Path, str]]:
    rows = [line.split(" ") for line in mounts.splitlines()]
    return [(Path(_plain(row[1])), row[2]) for row in rows if len(row) > 2]


def _plain(text: str) -> str:
    for escape, letter in _ESCAPES:
        text = text.replace(escape, letter)
    return text
