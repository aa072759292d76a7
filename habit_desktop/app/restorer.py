"""A backup put in the place of everything: off the window's thread, and nothing is written beside it meanwhile."""

from pathlib import Path

from PySide6.QtCore import Signal

from habit_desktop.app.sole_work import SoleWork
from habit_desktop.engine.backing_up import restore_steps


class Restorer(SoleWork):
    """Carries out one restore at a time; ``progressed`` carries a RestoreStage.

    ``restored`` carries a Restored, or None where it was stopped and all is as it was.
    """

    restored = Signal(object)

    def restore(self, path: Path, passphrase: str | None = None) -> None:
        """Begin to restore a backup, or say in ``failed`` why not."""
        self._ask_for(lambda session, should_stop: restore_steps(session, path, should_stop, passphrase))

    def _tell(self, result: object) -> None:
        self.restored.emit(result)
