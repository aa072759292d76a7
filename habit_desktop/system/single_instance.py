"""One window per data folder: a lock file decides who it is, a local socket brings it word from the others."""

import logging
import os
import shutil
import sys
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from habit_desktop.engine.refusal import Refused
from habit_desktop.system.paths import DataFolderUnusable
from habit_desktop.system.peer import is_another_user
from habit_desktop.system.telling import LONGEST_LINE_BYTES, Message, Word, addresses, decoded, tell
from habit_desktop.wording.starting import already_open

_LOCK_NAME = "window.lock"
_ROOM = 64 * 2**10  # bytes a full disk may still count as free
_ATTEMPTS, _ATTEMPT_MS = 20, 250  # five seconds: a slow disk may take as long to start from
_MOST_CHANNELS = 32
_SILENCE_MS = 2000  # a word is said within a millisecond
_log = logging.getLogger(__name__)


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
        self._channels: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        self._heard = {
            Message.RAISE: self.raised,
            Message.CHANGED: self.changed,
            Message.QUICK_CHECK: self.quick_check_requested,
            Message.TICK: self.tick_requested,
        }

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
        if not any(self._listen(address) for address in addresses(self._data_dir)):
            # The window works all the same: it sees what commands wrote at its next tick instead of at once.
            _log.warning("no local socket could be made: %s", self._server.errorString())
        return True

    def holder(self) -> str:
        """Return who holds the folder, as "process 123 on host": for a person who meets a lock that nobody answers."""
        pid, host, _app = self._lock.getLockInfo()
        return f"process {pid} on {host}"

    def release(self) -> None:
        """Stop listening and let the next start have the folder."""
        self._server.close()
        self._lock.unlock()

    def _why_no_lock(self) -> str:
        """Return why no lock file can be written, what was kept and what to do."""
        if self._data_dir.is_dir() and shutil.disk_usage(self._data_dir).free < _ROOM:
            return "The disk is full. Nothing was changed; make room and try again."
        return (
            f"The data folder {self._data_dir} cannot be used: it may not be written. Nothing was changed; "
            "check its permissions, and whether its drive may be written."
        )

    def _listen(self, address: str) -> bool:
        if sys.platform != "win32" and Path(address).exists():
            QLocalServer.removeServer(address)  # the lock is ours, so this is what a killed window left behind
        return self._server.listen(address)

    def _accept(self) -> None:
        while self._server.hasPendingConnections():
            channel = self._server.nextPendingConnection()
            channel.setReadBufferSize(2 * LONGEST_LINE_BYTES)
            channel.disconnected.connect(self._forget)
            self._channels.append(channel)
            if is_another_user(int(channel.socketDescriptor())):
                _log.warning("another user was not listened to")
                channel.abort()
                continue
            channel.readyRead.connect(self._read)
            QTimer.singleShot(_SILENCE_MS, channel, channel.abort)
            self._read_from(channel)
            if channel.state() == QLocalSocket.LocalSocketState.UnconnectedState:
                self._let_go(channel)  # it spoke and left before anyone looked
        for channel in self._channels[:-_MOST_CHANNELS]:
            channel.abort()  # whoever holds so many says nothing with them

    @Slot()
    def _read(self) -> None:
        channel = self.sender()
        if isinstance(channel, QLocalSocket):
            self._read_from(channel)

    @Slot()
    def _forget(self) -> None:
        channel = self.sender()
        if isinstance(channel, QLocalSocket):
            self._let_go(channel)

    def _let_go(self, channel: QLocalSocket) -> None:
        if channel in self._channels:
            self._channels.remove(channel)
            channel.deleteLater()

    def _read_from(self, channel: QLocalSocket) -> None:
        """Carry out what was said; the same said many times in one breath is carried out once."""
        words: dict[Message, Word] = {}
        while channel.canReadLine():
            word = decoded(bytes(channel.readLine(LONGEST_LINE_BYTES).data()))
            if word is None:
                _log.warning("an unknown message was dropped")
                channel.abort()  # whoever it is, it does not speak our language
                break
            words[word.message] = word
        if channel.bytesAvailable() > LONGEST_LINE_BYTES:
            channel.abort()
        for word in words.values():
            if word.activation_token:
                os.environ["XDG_ACTIVATION_TOKEN"] = word.activation_token  # Qt takes it when it raises a window
            self._heard[word.message].emit()
