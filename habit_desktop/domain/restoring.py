"""How far a restore has come, as a value that can be told."""

from enum import StrEnum


class RestoreStage(StrEnum):
    """What is about to be done; until the last page of the last stage is in place all is as it was."""

    READING = "reading"
    PREPARING = "preparing"
    KEEPING = "keeping"
    PLACING = "placing"
