"""One window per data folder: a lock file decides who it is, a local socket brings it word from the others."""

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from habit_desktop.engine.refusal import Refused
from habit_desktop.system.paths import DataFolderUnusable
from habit_desktop.system.telling import Message, tell
from habit_desktop.wording.language import _
from habit_desktop.wording.starting import already_open

if TYPE_CHECKING:  # loaded after the first paint, with Qt's sockets
    from habit_desktop.system.window_socket import WindowSocket

_LOCK_NAME = "window.lock"
_ROOM = 64 * 2**10  # bytes a full disk may still count as free
_ATTEMPTS, _ATTEMPT_MS = 20, 250  # five seconds: a slow disk may take as long to start from


class SingleInstance(QObject):
    """Makes this process the window of a data folder, if it can be, and hears what others tell the window."""

    raised = Signal()
    changed = Signal()
    quick_check_requested = Signal()
    tick_requested = Signal()

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._data_dir = data_dir
        self._lock = QLockFile(os.fspath(data_dir / _LOCK_NAME))
        self._lock.setStaleLockTime(0)  # only a dead owner makes it stale, never age
        self._socket: WindowSocket | None = None

    def acquire_or_tell(self, message: Message) -> bool:
        """Return whether this process is now the folder's window; False means that another one was handed the message.

        One that has only just been started hears it as soon as it listens, and one that is just ending lets go. Raises
        Refused where another holds the folder and never answers.
        """
        for _attempt in range(_ATTEMPTS):
            if self.acquire(_ATTEMPT_MS):
                return True
            if tell(self._data_dir, message):
                return False
        raise Refused(already_open(self.holder()))

    def acquire(self, patience_ms: int = 50) -> bool:
        """Return whether this process is now the folder's window; False means that another one is.

        Raises DataFolderUnusable where no lock file can be written.
        """
        if not self._lock.tryLock(patience_ms):
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                raise DataFolderUnusable(self._why_no_lock())
            return False
        return True

    def listen(self) -> None:
        """Hear from now on what others tell the window; who has the folder does so once it is painted."""
        from habit_desktop.system.window_socket import WindowSocket

        if self._socket:
            return
        self._socket = WindowSocket(self)
        heard = {
            Message.RAISE: self.raised,
            Message.CHANGED: self.changed,
            Message.QUICK_CHECK: self.quick_check_requested,
            Message.TICK: self.tick_requested,
        }
        self._socket.heard.connect(lambda message: heard[message].emit())
        self._socket.listen(self._data_dir)

    def holder(self) -> str:
        """Return who holds the folder, as "process 123 on host": for a person who meets a lock that nobody answers."""
        pid, host, _app = self._lock.getLockInfo()
        return _("process {pid} on {host}").format(pid=pid, host=host)

    def release(self) -> None:
        """Stop listening and let the next start have the folder."""
        if self._socket:
            self._socket.close()
        self._lock.unlock()

    def _why_no_lock(self) -> str:
        """Return why no lock file can be written, what was kept and what to do."""
        if self._data_dir.is_dir() and shutil.disk_usage(self._data_dir).free < _ROOM:
            return _("The disk is full. Nothing was changed; make room and try again.")
        return _(
            "The data folder {folder} cannot be used: it may not be written. Nothing was changed; check its "
            "permissions, and whether its drive may be written."
        ).format(folder=self._data_dir)
