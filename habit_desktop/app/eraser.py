"""What is erased from the window: off the window's thread, and nothing is written beside it meanwhile."""

from PySide6.QtCore import Signal

from habit_desktop.app.sole_work import SoleWork
from habit_desktop.engine.erasing import Erased, erase_steps, finish_steps, is_unfinished
from habit_desktop.storage.scope import Scope


class Eraser(SoleWork):
    """Carries out one erasure at a time; ``progressed`` carries an ErasureProgress.

    ``erased`` carries an Erased, or None where it was stopped and all is as it was; ``finished`` says that one broken
    off earlier is through.
    """

    erased = Signal(object)
    finished = Signal()

    def erase(self, scope: Scope) -> None:
        """Begin to erase, or say in ``failed`` why not."""
        self._ask_for(lambda session, should_stop: erase_steps(session, scope, should_stop))

    def finish(self) -> bool:
        """Begin to finish what was broken off; return whether there is anything."""
        if self.running or not is_unfinished(self._session):
            return False
        self._begin(lambda session, _should_stop: finish_steps(session))
        return True

    def _tell(self, result: object) -> None:
        match result:
            case Erased() | None:
                self.erased.emit(result)
            case True:
                self.finished.emit()
