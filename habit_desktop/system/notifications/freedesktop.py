"""A client of the desktop's notification service over D-Bus, for a blocking process and for an event loop alike.

The client never waits by itself: ``show`` and ``withdraw`` send, ``read`` returns what has come of it. Who has an
event loop calls ``read(0)`` when ``fileno()`` can be read; who has none calls it with the time it is ready to wait.
Specification: https://specifications.freedesktop.org/notification-spec/latest/
"""

import html
from collections.abc import Iterator

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageFlag, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection

from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.outcome import Answered, Closed, Failed, Outcome, Shown
from habit_desktop.system.session_bus import NoSessionBus, open_session_bus

_SERVICE = DBusAddress(
    "/org/freedesktop/Notifications",
    bus_name="org.freedesktop.Notifications",
    interface="org.freedesktop.Notifications",
)
_SERVICE_DECIDES_WHEN_IT_EXPIRES = -1
_URGENCY_NORMAL = 1
_SERVICE_STOPPED = "the notification service stopped"
_BUS_LOST = "the session bus is gone"
_WITHDRAWN = ""  # stands for the key of a notice that was taken back while on its way


class NotificationClient:
    """One connection to the session bus and the notices shown through it."""

    def __init__(self, identity: Identity, connection: DBusConnection | None = None) -> None:
        """Speak over the given connection, else over a new one; raises NoSessionBus where there is none."""
        self._identity = identity
        self._connection = connection or open_session_bus()
        self._capabilities: frozenset[str] | None = None  # None: not known, or no longer
        self._capabilities_serial: int | None = None
        self._waiting: dict[str, Notice] = {}  # to be sent once the capabilities are known
        self._sent: dict[int, str] = {}  # serial of a Notify call not yet answered -> key
        self._ids: dict[int, str] = {}  # the service's number of a shown notice -> key
        self._tokens: dict[int, str] = {}
        try:
            for rule in _rules():
                self._send(message_bus.AddMatch(rule))
        except NoSessionBus:
            self._connection.close()
            raise

    def close(self) -> None:
        """Leave the bus; some services take the notices of those who left off the screen."""
        self._connection.close()

    def fileno(self) -> int:
        """Return the descriptor that can be read when something has happened."""
        return int(self._connection.sock.fileno())

    @property
    def unconfirmed_keys(self) -> frozenset[str]:
        """The keys of notices of which the service has not yet said whether it shows them."""
        return (frozenset(self._waiting) | frozenset(self._sent.values())) - {_WITHDRAWN}

    @property
    def open_keys(self) -> frozenset[str]:
        """The keys of notices that may still be answered or reported on."""
        return self.unconfirmed_keys | frozenset(self._ids.values())

    def show(self, notice: Notice) -> None:
        """Send a notice, in place of the one with the same key; raises NoSessionBus when the bus is gone."""
        if self._capabilities is not None:
            self._notify(notice, self._capabilities)
            return
        self._waiting[notice.key] = notice
        if self._capabilities_serial is None:
            self._capabilities_serial = self._send(new_method_call(_SERVICE, "GetCapabilities"))

    def withdraw(self, key: str) -> None:
        """Take a notice off the screen; nothing more is heard of it. Raises NoSessionBus when the bus is gone."""
        self._waiting.pop(key, None)
        self._sent = {serial: _WITHDRAWN if sent == key else sent for serial, sent in self._sent.items()}
        for number in [number for number, shown in self._ids.items() if shown == key]:
            self._close(number)

    def read(self, timeout_s: float | None) -> list[Outcome]:
        """Return what has happened since the last call, waiting up to the timeout (None: for ever) for something.

        Raises NoSessionBus when the bus is gone; ``open_keys`` then still says which notices went with it.
        """
        outcomes: list[Outcome] = []
        try:
            while True:
                message = self._connection.receive(timeout=timeout_s)
                outcomes += self._outcomes(message)
                timeout_s = 0
        except TimeoutError:
            return outcomes
        except OSError as error:
            if outcomes:
                return outcomes  # first what was still said; the next call finds the bus as dead as this one
            raise NoSessionBus(_BUS_LOST) from error

    def _outcomes(self, message: Message) -> Iterator[Outcome]:
        kind, fields = message.header.message_type, message.header.fields
        if kind is MessageType.signal:
            return self._from_signal(fields.get(HeaderFields.member), message.body)
        serial = fields.get(HeaderFields.reply_serial)
        error = _reason(message) if kind is MessageType.error else None
        if serial == self._capabilities_serial:
            return self._from_capabilities(message.body, error)
        if serial in self._sent:
            return self._from_notify(self._sent.pop(serial), message.body, error)
        return iter(())

    def _from_capabilities(self, body: tuple[object, ...], error: str | None) -> Iterator[Outcome]:
        self._capabilities_serial = None
        waiting, self._waiting = self._waiting, {}
        if error is not None:
            yield from (Failed(key, error) for key in waiting)
            return
        self._capabilities = capabilities_in(body)
        for notice in waiting.values():
            self._notify(notice, self._capabilities)

    def _from_notify(self, key: str, body: tuple[object, ...], error: str | None) -> Iterator[Outcome]:
        if error is not None:
            if key != _WITHDRAWN:
                yield Failed(key, error)
            return
        number = int(str(body[0]))
        if key == _WITHDRAWN:
            self._close(number)
            return
        for older in [other for other, shown in self._ids.items() if shown == key and other != number]:
            self._close(older)
        self._ids[number] = key
        yield Shown(key)

    def _from_signal(self, member: str, body: tuple[object, ...]) -> Iterator[Outcome]:
        match member, body:
            case "NameOwnerChanged", _:
                yield from self._from_another_owner()
            case "ActivationToken", (int(number), str(token)) if number in self._ids:
                self._tokens[number] = token
            case "ActionInvoked", (int(number), str(action)) if number in self._ids and action in set(NoticeAction):
                token = self._tokens.get(number, "")
                yield Answered(self._ids[number], NoticeAction(action), token)
                self._close(number)  # some services leave an answered notice on the screen
            case "NotificationClosed", (int(number), *_) if number in self._ids:
                self._tokens.pop(number, None)
                yield Closed(self._ids.pop(number))

    def _from_another_owner(self) -> Iterator[Outcome]:
        """Forget what the former service knew; its notices went with it."""
        self._capabilities = None
        gone, self._ids, self._tokens = self._ids, {}, {}
        yield from (Failed(key, _SERVICE_STOPPED) for key in gone.values())

    def _notify(self, notice: Notice, capabilities: frozenset[str]) -> None:
        former = next((number for number, shown in self._ids.items() if shown == notice.key), 0)
        body = notify_arguments(notice, self._identity, capabilities, replaces=former)
        self._sent[self._send(new_method_call(_SERVICE, "Notify", "susssasa{sv}i", body))] = notice.key

    def _close(self, number: int) -> None:
        self._ids.pop(number, None)
        self._tokens.pop(number, None)
        message = new_method_call(_SERVICE, "CloseNotification", "u", (number,))
        message.header.flags |= MessageFlag.no_reply_expected  # it may be gone already, which is as good
        self._send(message)

    def _send(self, message: Message) -> int:
        serial = next(self._connection.outgoing_serial)
        try:
            self._connection.send(message, serial=serial)
        except OSError as error:
            raise NoSessionBus(_BUS_LOST) from error
        return int(serial)


def capabilities_in(body: tuple[object, ...]) -> frozenset[str]:
    """Return the capabilities a service answered with."""
    match body:
        case (list(names),):
            return frozenset(str(name) for name in names)
    return frozenset()


def notify_arguments(
    notice: Notice, identity: Identity, capabilities: frozenset[str], replaces: int
) -> tuple[object, ...]:
    """Return the arguments of Notify, made for what the service can do.

    Without "actions" no buttons are sent: such services put up a dialogue instead. With "body-markup" the body is
    escaped, so that a habit called "Read <5 pages" is shown as it is.
    """
    actions = [text for action, label in notice.buttons for text in (action.value, label)]
    hints = {
        "desktop-entry": ("s", identity.desktop_entry),
        "urgency": ("y", _URGENCY_NORMAL),
        "category": ("s", "x-habit-desktop.reminder"),
    }
    return (
        identity.app_name,
        replaces,
        identity.icon,
        notice.title,
        html.escape(notice.body, quote=False) if "body-markup" in capabilities else notice.body,
        actions if "actions" in capabilities else [],
        hints,
        _SERVICE_DECIDES_WHEN_IT_EXPIRES,
    )


def _rules() -> Iterator[MatchRule]:
    """Yield what the bus shall pass on to us: from the owner of the service's name alone, whoever else may speak."""
    for member in ("ActionInvoked", "NotificationClosed", "ActivationToken"):
        yield MatchRule(
            type="signal",
            sender=_SERVICE.bus_name,
            interface=_SERVICE.interface,
            path=_SERVICE.object_path,
            member=member,
        )
    owner = MatchRule(
        type="signal", sender=message_bus.bus_name, interface=message_bus.interface, member="NameOwnerChanged"
    )
    owner.add_arg_condition(0, _SERVICE.bus_name)
    yield owner


def _reason(message: Message) -> str:
    text = message.body[0] if message.body and isinstance(message.body[0], str) else ""
    return text or str(message.header.fields.get(HeaderFields.error_name, "refused"))
