"""Owns the portal's name and gives a key that works from anywhere, or does not, as the first argument says.

Prints what it is asked for. A SIGUSR1 presses the key.
"""

import signal
import sys
from types import FrameType

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

PATH = "/org/freedesktop/portal/desktop"
SESSION = f"{PATH}/session/1_1/habit_desktop"
SHORTCUTS = DBusAddress(PATH, interface="org.freedesktop.portal.GlobalShortcuts")
gives = sys.argv[1] == "gives"


def say(*words: object) -> None:
    """Print a line at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def press(_number: int, _frame: FrameType | None) -> None:
    """The person presses the key."""
    body = (SESSION, "quick-check", 12345, {"activation_token": ("s", "token")})
    connection.send(new_signal(SHORTCUTS, "Activated", "osta{sv}", body))


def respond(request: str, code: int, results: dict[str, tuple[str, object]]) -> None:
    """Say what has become of a request."""
    address = DBusAddress(request, interface="org.freedesktop.portal.Request")
    connection.send(new_signal(address, "Response", "ua{sv}", (code, results)))


def answer(call: Message) -> None:
    """Answer a call as a portal does: with a request at once, and with what comes of it later."""
    member = call.header.fields[HeaderFields.member]
    if member == "Register":
        connection.send(new_error(call, "org.freedesktop.DBus.Error.UnknownMethod"))
        return
    request = f"{PATH}/request/1_1/{call.body[-1]['handle_token'][1]}"
    connection.send(new_method_return(call, "o", (request,)))
    if member == "CreateSession":
        respond(request, 0, {"session_handle": ("s", SESSION)})
        return
    [(key, told)] = call.body[1]
    say("asked for", key, told["description"][1], told["preferred_trigger"][1])
    bound = [(key, {"trigger_description": ("s", "Meta+H")})] if gives else []
    respond(request, 0 if gives else 1, {"shortcuts": ("a(sa{sv})", bound)})


signal.signal(signal.SIGUSR1, press)
with open_dbus_connection() as connection:
    connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
    while True:
        message = connection.receive()
        if message.header.message_type is MessageType.method_call:
            answer(message)
