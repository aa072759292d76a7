"""The person's session bus."""

import os
from collections.abc import Iterable
from pathlib import Path

from jeepney import MatchRule, Message, MessageType
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from habit_desktop.language import _


class NoSessionBus(Exception):
    """There is no session bus to speak on, or it is gone; the message says why."""


def session_bus_address() -> str:
    """Return the address of the person's session bus; raises NoSessionBus where there is none."""
    if named := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return named
    usual = Path(os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}") / "bus"
    if usual.exists():
        return f"unix:path={usual}"
    raise NoSessionBus(_("there is no session bus"))


def open_session_bus() -> DBusConnection:
    """Return a new connection to the session bus; raises NoSessionBus where that fails."""
    try:
        return open_dbus_connection(session_bus_address())
    except (OSError, RuntimeError, ValueError, StopIteration) as error:  # refused, and addresses nobody can read
        raise NoSessionBus(_("the session bus cannot be reached ({error})").format(error=error)) from error


def answer_to(question: Message, connection: DBusConnection, timeout_s: float) -> tuple[object, ...] | None:
    """Return what is answered to a call, None where nobody does, or only with an error."""
    try:
        reply = connection.send_and_get_reply(question, timeout=timeout_s)
    except OSError:  # also TimeoutError
        return None
    return None if reply.header.message_type is MessageType.error else tuple(reply.body)


def owner_rule(name: str) -> MatchRule:
    """Return what has the bus tell when a service's name goes to another owner, or to none."""
    rule = MatchRule(
        type="signal", sender=message_bus.bus_name, interface=message_bus.interface, member="NameOwnerChanged"
    )
    rule.add_arg_condition(0, name)
    return rule


def bus_gone() -> NoSessionBus:
    """Return the error of a bus that was there."""
    return NoSessionBus(_("the session bus is gone"))


class BusClient:
    """A client that never waits: it has one connection, which an event loop can watch."""

    def __init__(self, connection: DBusConnection | None = None) -> None:
        """Speak over the given connection, else over a new one; raises NoSessionBus where there is none."""
        self._connection = connection or open_session_bus()

    def close(self) -> None:
        """Leave the bus; what was asked for over it ends, and some services take notices off the screen."""
        self._connection.close()

    def fileno(self) -> int:
        """Return the descriptor that can be read when something has happened."""
        return int(self._connection.sock.fileno())

    def _listen(self, rules: Iterable[MatchRule]) -> None:
        """Have the bus pass on what fits one of these; raises NoSessionBus when it is gone."""
        for rule in rules:
            self._send(message_bus.AddMatch(rule))

    def _send(self, message: Message) -> int:
        """Return the serial of a message that is on its way; raises NoSessionBus when the bus is gone."""
        serial = next(self._connection.outgoing_serial)
        try:
            self._connection.send(message, serial=serial)
        except OSError as error:
            raise bus_gone() from error
        return int(serial)
