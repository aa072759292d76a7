"""How far an erasure has come, as a value that can be told."""

from enum import StrEnum

from habit_desktop.domain.value import value


class Stage(StrEnum):
    """What is being done; until the log's turn comes nothing is gone."""

    BACKUPS = "backups"
    LOG = "log"
    NETWORKS = "networks"
    COMPACTING = "compacting"


@value
class ErasureProgress:
    """A stage about to begin; where it has parts, ``done`` of ``of`` are behind it."""

    stage: Stage
    done: int = 0
    of: int = 0

    @property
    def can_stop(self) -> bool:
        """Whether all is still as it was, so that the person may think again."""
        return self.stage is Stage.BACKUPS
