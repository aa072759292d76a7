"""Reminders outside the window, by whatever way works at the moment."""

from PySide6.QtCore import QObject, QSettings, Signal

from habit_desktop.engine.ports import Notice, NoticeAction, Way, asked_again
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.native import native_notifier
from habit_desktop.system.notifications.popup_pile import PopupNotifier


class ReminderNotifier(QObject):
    """Shows each notice through the desktop's service, or as a popup of our own where that fails.

    Every notice tries the service first, so it is used again as soon as it is back. A notice whose service stops
    while it is on the screen comes back as a popup. The tray's own messages are no way between the two: most trays hand
    them to the same service, and none gives them buttons.
    """

    shown = Signal(str)
    answered = Signal(str, str, object)  # key, a NoticeAction's value, an amount or None
    closed = Signal(str)
    found_again = Signal(str)  # a notice that an earlier run has left on the screen
    fell_back = Signal(str, str)  # key, why the service did not show it

    def __init__(
        self, identity: Identity, close_label: str, kept: QSettings | None = None, parent: QObject | None = None
    ) -> None:
        """Be ready; ``close_label`` names the popup's closing cross for screen readers.

        ``kept`` remembers what is on the screen for the next run.
        """
        super().__init__(parent)
        self._notices: dict[str, Notice] = {}
        self._found: set[str] = set()
        self._popped_up: set[str] = set()
        self._popups = PopupNotifier(close_label, self)
        self._native = native_notifier(identity, kept, self)
        if self._native is not None:
            self._native.failed.connect(self._fall_back)
            self._native.shown.connect(self.shown)
            self._native.answered.connect(self._on_answered)
            self._native.closed.connect(self._on_closed)
            self._native.found_again.connect(self._on_found_again)
        self._popups.shown.connect(self._on_popup_shown)
        self._popups.answered.connect(self._on_answered)
        self._popups.closed.connect(self._on_closed)

    def find_again(self) -> None:
        """Look for what an earlier run has left on the screen, and tell of each notice that can still be answered."""
        if self._native is not None:
            self._native.find_again()

    def show(self, notice: Notice) -> None:
        """Put the notice in front of the person, or replace the one with the same key."""
        self._popups.withdraw(notice.key)
        self._popped_up.discard(notice.key)
        self._notices[notice.key] = notice
        if self._native is not None:
            self._native.show(notice)
        else:
            self._popups.show(notice)

    def withdraw(self, key: str) -> None:
        """Take the notice away again; nothing more is heard of it."""
        self._notices.pop(key, None)
        self._found.discard(key)
        self._popups.withdraw(key)
        if self._native is not None:
            self._native.withdraw(key)

    def way(self, key: str) -> Way:
        """Return through what a notice that is on the screen got there."""
        return Way.POPUP if key in self._popped_up else Way.NOTIFICATION

    def close(self) -> None:
        """Take every notice away: the app ends, and nobody would hear the answers."""
        for key in {*self._notices, *self._found}:
            self.withdraw(key)
        if self._native is not None:
            self._native.close()

    def _fall_back(self, key: str, why: str) -> None:
        if notice := self._notices.get(key):
            self.fell_back.emit(key, why)
            self._popups.show(notice)
        else:  # shown by an earlier run, whose words nobody knows any more
            self.closed.emit(key)

    def _on_answered(self, key: str, action: str, amount: float | None) -> None:
        notice = self._notices.pop(key, None)
        if action != NoticeAction.AMOUNT or amount is not None:
            self.answered.emit(key, action, amount)
        elif notice:
            self.show(asked_again(notice))
        else:
            self.answered.emit(key, NoticeAction.OPEN.value, None)

    def _on_found_again(self, key: str) -> None:
        self._found.add(key)
        self.found_again.emit(key)

    def _on_popup_shown(self, key: str) -> None:
        self._popped_up.add(key)
        self.shown.emit(key)

    def _on_closed(self, key: str) -> None:
        self._notices.pop(key, None)
        self.closed.emit(key)
