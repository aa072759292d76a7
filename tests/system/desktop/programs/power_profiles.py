"""Owns the name of the daemon of power profiles and answers with the profile given as an argument."""

import sys

from jeepney import MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

with open_dbus_connection() as connection:
    connection.send_and_get_reply(message_bus.RequestName("net.hadess.PowerProfiles"))
    while True:
        message = connection.receive()
        if message.header.message_type is MessageType.method_call:
            connection.send(new_method_return(message, "v", (("s", sys.argv[1]),)))
