"""A client of the desktop's notification service over D-Bus, for a blocking process and for an event loop alike.

The client never waits by itself: ``show`` and ``withdraw`` send, ``read`` returns what has come of it. Who has an
event loop calls ``read(0)`` when ``fileno()`` can be read; who has none calls it with the time it is ready to wait.
Specification: https://specifications.freedesktop.org/notification-spec/latest/
"""

from collections.abc import Iterator, Mapping
from dataclasses import field

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageFlag, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection

from habit_desktop.domain.value import value
from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.language import _
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.outcome import Answered, Closed, Failed, FoundAgain, Outcome, Shown
from habit_desktop.system.notifications.wire import action_in, capabilities_in, notify_arguments, reply_in
from habit_desktop.system.session_bus import BusClient, NoSessionBus, bus_gone, owner_rule

_SERVICE = DBusAddress(
    "/org/freedesktop/Notifications",
    bus_name="org.freedesktop.Notifications",
    interface="org.freedesktop.Notifications",
)
_EXPIRED = 1  # the reason of a notice that went by itself: some desktops keep it, with its buttons, in a list
_WITHDRAWN = ""  # stands for the key of a notice that was taken back while on its way


@value
class LeftOnScreen:
    """The service's numbers of notices on the screen with their keys; ``place`` is that one run of the service."""

    place: str = ""
    keys: Mapping[int, str] = field(default_factory=dict)


NOTHING_LEFT = LeftOnScreen()


class NotificationClient(BusClient):
    """One connection to the session bus and the notices shown through it."""

    def __init__(
        self, identity: Identity, connection: DBusConnection | None = None, left: LeftOnScreen = NOTHING_LEFT
    ) -> None:
        """Speak over the given connection, else over a new one; raises NoSessionBus where there is none.

        ``left`` is what an earlier client may have left on the screen: where the same service still runs, its notices
        are told of as found again.
        """
        super().__init__(connection)
        self._identity = identity
        self._capabilities: frozenset[str] | None = None  # None: not known, or no longer
        self._capabilities_serial: int | None = None
        self._waiting: dict[str, Notice] = {}  # to be sent once the capabilities are known
        self._sent: dict[int, str] = {}  # serial of a Notify call not yet answered -> key
        self._ids: dict[int, str] = {}  # the service's number of a shown notice -> key
        self._expired: dict[int, str] = {}
        self._tokens: dict[int, str] = {}
        self._left = left
        self._bus_id = self._owner = ""
        try:
            self._listen(_rules())
            self._bus_serial = self._send(message_bus.GetId())
            self._owner_serial = self._send(message_bus.GetNameOwner(_SERVICE.bus_name))
        except NoSessionBus:
            self._connection.close()
            raise

    @property
    def unconfirmed_keys(self) -> frozenset[str]:
        """The keys of notices of which the service has not yet said whether it shows them."""
        return (frozenset(self._waiting) | frozenset(self._sent.values())) - {_WITHDRAWN}

    @property
    def open_keys(self) -> frozenset[str]:
        """The keys of notices that may still be answered or reported on."""
        return self.unconfirmed_keys | frozenset(self._ids.values())

    @property
    def left_on_screen(self) -> LeftOnScreen:
        """What the next client would find, were this one to end without a word."""
        known = self._bus_id and self._owner
        return LeftOnScreen(f"{self._bus_id} {self._owner}", {**self._ids}) if known else NOTHING_LEFT

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
        for number in [number for number, shown in (self._expired | self._ids).items() if shown == key]:
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
            raise bus_gone() from error

    def _outcomes(self, message: Message) -> Iterator[Outcome]:
        kind, fields = message.header.message_type, message.header.fields
        if kind is MessageType.signal:
            return self._from_signal(fields.get(HeaderFields.member), message.body)
        serial = fields.get(HeaderFields.reply_serial)
        error = _reason(message) if kind is MessageType.error else None
        if serial == self._capabilities_serial:
            return self._from_capabilities(message.body, error)
        if serial in (self._bus_serial, self._owner_serial):
            return self._from_the_bus(serial, message.body, error)
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

    def _from_the_bus(self, serial: int, body: tuple[object, ...], error: str | None) -> Iterator[Outcome]:
        """Learn which bus this is and who the service is on it, and whether that is where notices were left."""
        if error is None and serial == self._bus_serial:
            self._bus_id = str(body[0])
        elif error is None:
            self._owner = str(body[0])
        found = self.left_on_screen
        if found.place and found.place == self._left.place:
            self._ids |= self._left.keys
            yield from (FoundAgain(key) for key in self._left.keys.values())

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
            case "NameOwnerChanged", (_, _, str(owner)):
                yield from self._from_another_owner(owner)
            case "ActivationToken", (int(number), str(token)) if number in self._ids:
                self._tokens[number] = token
            case "ActionInvoked", (int(number), str(word)) if answer := action_in(word):
                yield from self._answered(number, *answer)
            case "NotificationReplied", (int(number), str(text)):
                yield from self._answered(number, *reply_in(text))
            case "NotificationClosed", (int(number), *reason) if number in self._ids:
                self._tokens.pop(number, None)
                key = self._ids.pop(number)
                if reason == [_EXPIRED]:
                    self._expired[number] = key
                yield Closed(key)

    def _answered(self, number: int, action: NoticeAction, amount: float | None) -> Iterator[Outcome]:
        key = (self._expired | self._ids).get(number)
        if key is not None:
            yield Answered(key, action, self._tokens.get(number, ""), amount)
            self._close(number)  # some services leave an answered notice on the screen

    def _from_another_owner(self, owner: str) -> Iterator[Outcome]:
        """Forget what the former service knew; its notices went with it."""
        self._owner = owner
        self._capabilities = None
        gone, self._ids, self._expired, self._tokens = self._ids, {}, {}, {}
        yield from (Failed(key, _("the notification service stopped")) for key in gone.values())

    def _notify(self, notice: Notice, capabilities: frozenset[str]) -> None:
        former = next((number for number, shown in self._ids.items() if shown == notice.key), 0)
        body = notify_arguments(notice, self._identity, capabilities, replaces=former)
        self._sent[self._send(new_method_call(_SERVICE, "Notify", "susssasa{sv}i", body))] = notice.key

    def _close(self, number: int) -> None:
        for known in (self._ids, self._expired, self._tokens):
            known.pop(number, None)
        message = new_method_call(_SERVICE, "CloseNotification", "u", (number,))
        message.header.flags |= MessageFlag.no_reply_expected  # it may be gone already, which is as good
        self._send(message)


def _rules() -> Iterator[MatchRule]:
    """Yield what the bus shall pass on to us: from the owner of the service's name alone, whoever else may speak."""
    for member in ("ActionInvoked", "NotificationReplied", "NotificationClosed", "ActivationToken"):
        yield MatchRule(
            type="signal",
            sender=_SERVICE.bus_name,
            interface=_SERVICE.interface,
            path=_SERVICE.object_path,
            member=member,
        )
    yield owner_rule(_SERVICE.bus_name)


def _reason(message: Message) -> str:
    text = message.body[0] if message.body and isinstance(message.body[0], str) else ""
    return text or str(message.header.fields.get(HeaderFields.error_name, "refused"))
