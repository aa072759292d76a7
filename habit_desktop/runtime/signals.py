"""The session's listeners as a Qt signal."""

from PySide6.QtCore import QObject, Signal

from habit_desktop.engine.session import Session


class SessionSignals(QObject):
    """Tells Qt what the session tells its listeners: something changed."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        session.on_change.append(self.changed.emit)
