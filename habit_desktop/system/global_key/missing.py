"""Where no desktop gives programs a key that works from anywhere."""

from PySide6.QtCore import QObject, Signal

from habit_desktop.engine.ports import GlobalKey, KeyState


class MissingKey(QObject):
    """Says honestly, once it is asked, that there is no such key here."""

    pressed = Signal()
    changed = Signal(object)  # GlobalKey

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = GlobalKey(KeyState.OFF)

    def ask(self) -> None:
        """``changed`` tells that nothing comes of it."""
        self.key = GlobalKey(KeyState.MISSING)
        self.changed.emit(self.key)

    def give_back(self) -> None:
        """Nobody asks any more."""
        self.key = GlobalKey(KeyState.OFF)
        self.changed.emit(self.key)

    def close(self) -> None:
        """There is nothing to leave."""
