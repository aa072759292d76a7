"""The local socket of a window: what others say to it, each word checked before it is heard."""

import logging
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from habit_desktop.system.peer import is_another_user
from habit_desktop.system.telling import LONGEST_LINE_BYTES, Message, Word, addresses, decoded

_MOST_CHANNELS = 32
_SILENCE_MS = 2000  # a word is said within a millisecond
_log = logging.getLogger(__name__)


class WindowSocket(QObject):
    """Listens for one window; whoever makes it holds the folder's lock."""

    heard = Signal(object)  # Message

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._channels: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)

    def listen(self, data_dir: Path) -> None:
        """Words are heard from now on.

        Where no socket can be made the window works all the same: it sees what commands wrote at its next tick.
        """
        if not any(self._listen(address) for address in addresses(data_dir)):
            _log.warning("no local socket could be made: %s", self._server.errorString())

    def close(self) -> None:
        """Nothing is heard any more."""
        self._server.close()

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
            self.heard.emit(word.message)
