"""What a disk does to a file: bits flip, a sector is lost, the end is cut off."""

import random
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

_SECTOR = 512


class Kind(StrEnum):
    """How a file is harmed."""

    BIT = "a bit flipped"
    BYTES = "eight bytes of noise"
    SECTOR = "a sector zeroed"
    CUT = "cut short"


class Target(StrEnum):
    """Which file is harmed."""

    DATABASE = "database"
    BACKUP = "backup"
    CHECKPOINT = "checkpoint"


@dataclass(frozen=True, slots=True)
class Harm:
    """One place of one file, harmed one way."""

    target: Target
    kind: Kind
    path: Path
    place: int


def drawn(folder: Path, target: Target, draw: random.Random) -> Harm:
    """Draw a place in one of the files of a kind; half of the harm is flipped bits."""
    kind = draw.choices([*Kind], (5, 1, 1, 3))[0]
    path = draw.choice(_files(folder, target))
    return Harm(target, kind, path.relative_to(folder), draw.randrange(path.stat().st_size))


def do(harm: Harm, folder: Path, draw: random.Random) -> None:
    """Harm the file."""
    path = folder / harm.path
    content = bytearray(path.read_bytes())
    match harm.kind:
        case Kind.BIT:
            content[harm.place] ^= 1 << draw.randrange(8)
        case Kind.BYTES:
            content[harm.place : harm.place + 8] = draw.randbytes(min(8, len(content) - harm.place))
        case Kind.SECTOR:
            first = harm.place - harm.place % _SECTOR
            content[first : first + _SECTOR] = bytes(min(_SECTOR, len(content) - first))
        case Kind.CUT:
            del content[harm.place :]
    path.write_bytes(content)


def _files(folder: Path, target: Target) -> list[Path]:
    places = {
        Target.DATABASE: folder.glob("habits.db"),
        Target.BACKUP: folder.glob("backups/*.db"),
        Target.CHECKPOINT: folder.glob("checkpoints/*.checkpoint"),
    }
    return sorted(places[target])
