"""A damaged database brought back: how far it has come, and what came of it, as values that can be told."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path

from habit_desktop.domain.value import value


class RecoveryStage(StrEnum):
    """What is about to be done; until the last one the damaged database stays where it is."""

    READING = "reading"
    CHECKING = "checking"
    PLACING = "placing"


@value
class Brought:
    """What was brought back, or would be.

    Of the facts of the damaged file ``readable`` could be read there; ``backup_at`` is when the newest good backup was
    made, None where there is none. ``facts`` is how many there are in the end, ``lost`` how many the damaged file names
    that are in no good backup either; habits (those in the trash, too) and marks are what the facts amount to.
    ``part_gone`` is whether the file has lost a part, of which nobody can tell what stood in it.
    """

    readable: int
    backup_at: datetime | None
    facts: int
    lost: int
    habits: int
    marks: int
    part_gone: bool = False


class Condition(StrEnum):
    """What state a database is in: UNTRUE is one whose facts are sound, while what is told of them is not."""

    SOUND = "sound"
    UNTRUE = "untrue"
    DAMAGED = "damaged"


@value
class Mended:
    """What was found and done, or would be: ``brought`` and ``set_aside`` where the database was damaged.

    ``networks`` are the versions of the network that were damaged and came back from a backup.
    """

    condition: Condition
    brought: Brought | None = None
    set_aside: Path | None = None
    networks: tuple[int, ...] = ()
