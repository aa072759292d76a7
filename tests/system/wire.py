"""A bus connection whose other end is a test."""

import itertools
import socket
from collections import deque

from jeepney import HeaderFields, Message


class Wire:
    """A bus connection that keeps what was sent and receives what the test says."""

    def __init__(self) -> None:
        self.outgoing_serial = itertools.count(1)
        self.sock = socket.socket(socket.AF_UNIX)
        self.sent: list[Message] = []
        self.incoming: deque[Message] = deque()
        self.broken = False

    def send(self, message: Message, serial: int) -> None:
        if self.broken:
            raise BrokenPipeError
        message.header.serial = serial
        self.sent.append(message)

    def receive(self, timeout: float | None) -> Message:
        if self.incoming:
            return self.incoming.popleft()
        if self.broken:
            raise ConnectionResetError
        raise TimeoutError

    def close(self) -> None:
        self.sock.close()

    def calls(self, member: str) -> list[Message]:
        """The calls of this name, the last one at the end."""
        return [message for message in self.sent if message.header.fields[HeaderFields.member] == member]
