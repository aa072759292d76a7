"""Notifications of Windows and macOS through the library desktop-notifier, where it is installed.

The library waits on asyncio, in a thread of its own here; Qt brings what it tells over to the window's thread. It was
tried on Linux, whose service it speaks to as well, and neither on Windows nor on macOS.
"""

import asyncio
from collections.abc import Coroutine
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.language import _
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.wire import action_in, reply_in, word_of

LIBRARY = "desktop_notifier"
_PATIENCE_MS = 5000
_ENDS_WITHIN_S = 2.0


def library_is_there() -> bool:
    """Tell whether the library is installed."""
    return find_spec(LIBRARY) is not None


class LibraryNotifier(QObject):
    """Shows notices through the system; the library tells of those an earlier run has left as of its own."""

    shown = Signal(str)
    answered = Signal(str, str, object)  # key, a NoticeAction's value, an amount or None
    closed = Signal(str)
    failed = Signal(str, str)  # key, why
    found_again = Signal(str)
    _dispatched = Signal(str)
    _dismissed = Signal(str)
    _pressed = Signal(str, str)  # key, the button's word
    _replied = Signal(str, str)  # key, what was typed

    def __init__(self, identity: Identity, parent: QObject | None = None, library: Any = None) -> None:
        """Be ready; ``library`` is the module desktop_notifier, which by default is loaded here."""
        super().__init__(parent)
        self._library = library or import_module(LIBRARY)
        self._unconfirmed: set[str] = set()
        self._open: set[str] = set()
        self._dispatched.connect(self._on_dispatched)
        self._dismissed.connect(self._on_dismissed)
        self._pressed.connect(self._on_pressed)
        self._replied.connect(self._on_replied)
        self._desktop = self._library.DesktopNotifier(
            app_name=identity.app_name, app_icon=self._library.Icon(path=Path(identity.icon))
        )
        self._desktop.on_dispatched = self._dispatched.emit
        self._desktop.on_clicked = lambda key: self._pressed.emit(key, NoticeAction.OPEN.value)
        self._desktop.on_dismissed = self._dismissed.emit
        self._desktop.on_button_pressed = self._pressed.emit
        self._desktop.on_replied = self._replied.emit
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._run, name="notifications", daemon=True)
        self._thread.start()

    def find_again(self) -> None:
        """Ask which notices of an earlier run are still there; ``found_again`` follows for each."""
        self._do(self._find_again())

    def show(self, notice: Notice) -> None:
        """Send the notice; ``shown`` or ``failed`` follows."""
        self._unconfirmed.add(notice.key)
        self._do(self._desktop.send_notification(self._notification(notice)))
        QTimer.singleShot(_PATIENCE_MS, self, lambda: self._give_up(notice.key))

    def withdraw(self, key: str) -> None:
        """Take the notice off the screen."""
        self._unconfirmed.discard(key)
        self._open.discard(key)
        self._do(self._desktop.clear(key))

    def close(self) -> None:
        """Hear no more; what is still to be sent or taken away is."""
        self._do(self._end())
        self._thread.join(_ENDS_WITHIN_S)

    def _run(self) -> None:
        try:
            self._loop.run_forever()
        finally:
            self._loop.close()

    def _do(self, what: Coroutine[Any, Any, Any]) -> None:
        asyncio.run_coroutine_threadsafe(what, self._loop)

    async def _find_again(self) -> None:
        for key in await self._desktop.get_current_notifications():
            self.found_again.emit(key)

    async def _end(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*others, return_exceptions=True)
        self._loop.stop()

    def _notification(self, notice: Notice) -> Any:
        buttons = tuple(
            self._library.Button(title=label, identifier=word_of(action, notice))
            for action, label in notice.buttons
            if action not in (NoticeAction.OPEN, NoticeAction.AMOUNT)
        )
        return self._library.Notification(
            title=notice.title,
            message=notice.body,
            buttons=buttons,
            reply_field=self._field(notice),
            identifier=notice.key,
        )

    def _field(self, notice: Notice) -> Any:
        """Return the field an amount is typed into, None where none is asked for."""
        label = dict(notice.buttons).get(NoticeAction.AMOUNT)
        if notice.asked is None or label is None:
            return None
        return self._library.ReplyField(title=label, button_title=notice.asked.save)

    def _give_up(self, key: str) -> None:
        """The library tells of no failure, only of what was sent."""
        if key in self._unconfirmed:
            self.withdraw(key)
            self.failed.emit(key, _("the system did not take the notification; it may not be allowed"))

    @Slot(str)
    def _on_dispatched(self, key: str) -> None:
        if key in self._unconfirmed:
            self._unconfirmed.discard(key)
            self._open.add(key)
            self.shown.emit(key)

    @Slot(str)
    def _on_dismissed(self, key: str) -> None:
        if key in self._open:
            self._open.discard(key)
            self.closed.emit(key)

    @Slot(str, str)
    def _on_pressed(self, key: str, word: str) -> None:
        if answer := action_in(word):
            self._tell(key, *answer)

    @Slot(str, str)
    def _on_replied(self, key: str, text: str) -> None:
        self._tell(key, *reply_in(text))

    def _tell(self, key: str, action: NoticeAction, amount: float | None) -> None:
        self._open.discard(key)
        self.answered.emit(key, action.value, amount)
