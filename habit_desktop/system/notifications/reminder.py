"""Reminders outside the window, by whatever way works at the moment."""

from PySide6.QtCore import QObject, Signal

from habit_desktop.engine.ports import Notice
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.native import native_notifier
from habit_desktop.system.notifications.popup_pile import PopupNotifier


class ReminderNotifier(QObject):
    """Shows each notice through the desktop's service, or as a popup of our own where that fails.

    Every notice tries the service first, so it is used again as soon as it is back. A notice whose service stops
    while it is on the screen comes back as a popup.
    """

    shown = Signal(str)
    answered = Signal(str, str)  # key, a NoticeAction's value
    closed = Signal(str)
    fell_back = Signal(str, str)  # key, why the service did not show it

    def __init__(self, identity: Identity, close_label: str, parent: QObject | None = None) -> None:
        """Be ready; ``close_label`` names the popup's closing cross for screen readers."""
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self._popups = PopupNotifier(close_label, self)
        self._native = native_notifier(identity, self)
        if self._native is not None:
            self._native.failed.connect(self._fall_back)
            self._native.shown.connect(self.shown)
            self._native.answered.connect(self._on_answered)
            self._native.closed.connect(self._on_closed)
        self._popups.shown.connect(self.shown)
        self._popups.answered.connect(self._on_answered)
        self._popups.closed.connect(self._on_closed)

    def show(self, notice: Notice) -> None:
        """Put the notice in front of the person, or replace the one with the same key."""
        self._popups.withdraw(notice.key)
        self._notices[notice.key] = notice
        if self._native is not None:
            self._native.show(notice)
        else:
            self._popups.show(notice)

    def withdraw(self, key: str) -> None:
        """Take the notice away again; nothing more is heard of it."""
        self._notices.pop(key, None)
        self._popups.withdraw(key)
        if self._native is not None:
            self._native.withdraw(key)

    def close(self) -> None:
        """Take every notice away: the app ends, and nobody would hear the answers."""
        for key in list(self._notices):
            self.withdraw(key)
        if self._native is not None:
            self._native.close()

    def _fall_back(self, key: str, why: str) -> None:
        if notice := self._notices.get(key):
            self.fell_back.emit(key, why)
            self._popups.show(notice)

    def _on_answered(self, key: str, action: str) -> None:
        self._notices.pop(key, None)
        self.answered.emit(key, action)

    def _on_closed(self, key: str) -> None:
        self._notices.pop(key, None)
        self.closed.emit(key)
