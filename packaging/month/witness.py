"""A witness on the session bus: what the notification service was really asked to show, and what became of it."""

from dataclasses import dataclass
from datetime import datetime
from threading import Event, Thread

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

from month.clock import MachineClock

_MONITORING = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus.Monitoring")
_LOOK_S = 0.2


@dataclass
class Notice:
    """A notification: when it was sent (by the machine's clock), what it said, and the word of the button pressed."""

    at: datetime
    title: str
    body: str
    replaces: int
    number: int = 0
    pressed: str = ""
    forgotten: bool = False  # it was said between a backup and its restore


class Witness:
    """Writes down every notification on a bus while it is there."""

    def __init__(self, address: str, clock: MachineClock) -> None:
        """Listen from now on."""
        self.notices: list[Notice] = []
        self._clock, self._asked = clock, dict[tuple[str, int], Notice]()
        self._bus, self._over = open_dbus_connection(address), Event()
        self._bus.send_and_get_reply(new_method_call(_MONITORING, "BecomeMonitor", "asu", ([], 0)))
        self._thread = Thread(target=self._listen, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Go away."""
        self._over.set()
        self._thread.join()
        self._bus.close()

    def _listen(self) -> None:
        while not self._over.is_set():
            try:
                self._hear(self._bus.receive(timeout=_LOOK_S))
            except TimeoutError:
                continue

    def _hear(self, message: Message) -> None:
        fields, serial = message.header.fields, message.header.serial
        match fields.get(HeaderFields.member), message.body:
            case "Notify", (_, int(replaces), _, str(title), str(body), *_):
                notice = Notice(self._clock.now(), title, body, replaces)
                self.notices.append(notice)
                self._asked[fields[HeaderFields.sender], serial] = notice
            case "ActionInvoked", (int(number), str(word)):
                for each in self.notices:
                    if each.number == number:
                        each.pressed = word
        asked = fields.get(HeaderFields.destination), fields.get(HeaderFields.reply_serial)
        if message.header.message_type is MessageType.method_return and asked in self._asked:
            self._asked.pop(asked).number = int(message.body[0])
