"""Our own popups, piled up in a corner of the screen."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication

from habit_desktop.engine.ports import Notice
from habit_desktop.system.notifications.popup import ReminderPopup

_MARGIN = 16  # from the screen's edge
_GAP = 10  # between two popups


class PopupNotifier(QObject):
    """Shows notices as popups in the corner of the main screen, the newest on top of the pile.

    Those the screen has no room for wait until others have gone, and count as shown only then.
    """

    shown = Signal(str)
    answered = Signal(str, str, object)
    closed = Signal(str)

    def __init__(self, close_label: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._close_label = close_label
        self._popups: dict[str, ReminderPopup] = {}

    def show(self, notice: Notice) -> None:
        """Put the notice on the screen, in place of the one with the same key."""
        self.withdraw(notice.key)
        popup = ReminderPopup(notice, self._close_label)
        # Queued: the popup may be deleted in these, which it must not be while it handles the click itself.
        popup.answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)
        popup.closed.connect(self._on_closed, Qt.ConnectionType.QueuedConnection)
        self._popups[notice.key] = popup
        self._arrange()

    def withdraw(self, key: str) -> None:
        """Take the notice off the screen; nothing more is heard of it."""
        if popup := self._popups.pop(key, None):
            popup.dismiss()
            self._arrange()

    def close(self) -> None:
        """Take every notice off the screen."""
        for key in list(self._popups):
            self.withdraw(key)

    def _on_answered(self, key: str, action: str, amount: float | None) -> None:
        self._forget(key)
        self.answered.emit(key, action, amount)

    def _on_closed(self, key: str) -> None:
        self._forget(key)
        self.closed.emit(key)

    def _forget(self, key: str) -> None:
        popup = self._popups.get(key)
        if popup is not None and popup.over:  # else it is a new one under the same key
            self.withdraw(key)

    def _arrange(self) -> None:
        """Pile up what the screen has room for, and tell of what has come."""
        area = QApplication.primaryScreen().availableGeometry()
        bottom, came = area.bottom() - _MARGIN, list[str]()
        for popup in self._popups.values():
            top = bottom - popup.height()
            if top < area.top() + _MARGIN and bottom < area.bottom() - _MARGIN:
                break
            popup.move(QPoint(area.right() - _MARGIN - popup.width(), max(top, area.top())))
            if not popup.isVisible():
                popup.show()
                QAccessible.updateAccessibility(QAccessibleEvent(popup, QAccessible.Event.Alert))
                came.append(popup.key)
            bottom = top - _GAP
        for key in came:
            self.shown.emit(key)
