"""The portable archive: the folder that starts by itself, packed for one system and processor."""

import sys
import tarfile
from pathlib import Path
from typing import Final

from shipping import third_party
from shipping.bundle import build_bundle, bundled, largest_parts
from shipping.release import DIST, NAME, VERSION, machine, made_at_s, told

_PARTS_TOLD = 6
_LEVEL: Final = 6  # of xz; 9 takes three times the memory for one per cent
_MAY_RUN = 0o100


def show_bundle() -> Path:
    """Return the archive, after what weighs most in it is told."""
    if sys.platform == "linux":  # which the list was made on
        third_party.check(bundled())
    folder = build_bundle()
    parts = [*largest_parts(folder)]
    print(f"unpacked {sum(size for _, size in parts) / 1e6:.0f} MB: ", end="")
    print(", ".join(f"{name} {size / 1e6:.0f}" for name, size in parts[:_PARTS_TOLD]))
    return told(_packed(folder, DIST / f"{NAME}-{VERSION}-{machine()}.tar.xz"))


def _packed(folder: Path, archive: Path) -> Path:
    """Return the archive of the folder: names in order, one moment, nobody's files."""
    top = archive.name.removesuffix(".tar.xz")
    archive.parent.mkdir(exist_ok=True)
    with tarfile.open(archive, "w:xz", preset=_LEVEL) as packed:
        for path in (folder, *sorted(folder.rglob("*"))):
            packed.add(path, f"{top}/{path.relative_to(folder)}", recursive=False, filter=_nobody)
    return archive


def _nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = made_at_s()
    entry.mode = 0o755 if entry.isdir() or entry.mode & _MAY_RUN else 0o644
    return entry
