"""A notification service that can do what KDE's can: a field in a notice. It prints what it is sent.

At each SIGTERM the newest notice gets the next of the arguments as its reply; after the last it ends.
"""

import signal
import sys
from collections.abc import Iterator

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

NAME = "org.freedesktop.Notifications"
SERVICE = DBusAddress("/org/freedesktop/Notifications", bus_name=NAME, interface=NAME)
CAN = ["actions", "body", "body-markup", "inline-reply", "persistence"]


class Asked(Exception):
    """The test asks for the next reply."""


def ask(_number: int, _frame: object) -> None:
    """Break off waiting for the bus."""
    raise Asked


def answers(connection: DBusConnection) -> Iterator[int]:
    """Answer the next call; yield the number of each notice that came."""
    number = 0
    while True:
        call = connection.receive()
        if call.header.message_type is not MessageType.method_call:
            continue
        match call.header.fields.get(HeaderFields.member):
            case "GetCapabilities":
                reply(connection, call, "as", CAN)
            case "GetServerInformation":
                reply(connection, call, "ssss", "Plasma", "KDE", "6.0", "1.2")
            case "Notify":
                number += 1
                reply(connection, call, "u", number)
                say("notice", number, *call.body[3:6])
                yield number
            case "CloseNotification":
                say("closed", *call.body)


def reply(connection: DBusConnection, call: Message, signature: str, *body: object) -> None:
    """Answer a call."""
    connection.send(new_method_return(call, signature, body))


def say(*words: object) -> None:
    """Print a line at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Serve until every reply is given."""
    connection = open_dbus_connection()
    connection.send_and_get_reply(message_bus.RequestName(NAME))
    signal.signal(signal.SIGTERM, ask)
    say("ready")
    newest = 0
    for text in sys.argv[1:]:
        try:
            for number in answers(connection):
                newest = number
        except Asked:
            connection.send(new_signal(SERVICE, "NotificationReplied", "us", (newest, text)))
    for _ in answers(connection):
        pass


if __name__ == "__main__":
    main()
