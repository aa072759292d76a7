"""Owns the notification service's name and says, as KDE's does, whether the person is not to be disturbed."""

import sys

from jeepney import MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

with open_dbus_connection() as connection:
    connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
    while True:
        message = connection.receive()
        if message.header.message_type is not MessageType.method_call:
            continue
        if message.body == ("org.freedesktop.Notifications", "Inhibited"):
            connection.send(new_method_return(message, "v", (("b", sys.argv[1] == "yes"),)))
        else:
            connection.send(new_error(message, "org.freedesktop.DBus.Error.UnknownProperty"))
