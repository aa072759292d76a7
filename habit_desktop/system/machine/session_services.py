"""What runs on the person's session bus: the notification service and the tray."""

from collections.abc import Iterator

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection

from habit_desktop.engine.machine import Offer, Part
from habit_desktop.system.notifications.wire import capabilities_in
from habit_desktop.system.session_bus import NoSessionBus, answer_to, open_session_bus

_TIMEOUT_S = 3.0  # for a service that the bus starts only when it is asked
_NOTIFICATIONS = DBusAddress(
    "/org/freedesktop/Notifications",
    bus_name="org.freedesktop.Notifications",
    interface="org.freedesktop.Notifications",
)
_TRAY = DBusAddress(
    "/StatusNotifierWatcher", bus_name="org.kde.StatusNotifierWatcher", interface="org.kde.StatusNotifierWatcher"
)


def offers_on_the_bus() -> Iterator[Offer]:
    """Yield whether there are notifications, buttons on them, and a tray of the newer kind."""
    try:
        connection = open_session_bus()
    except NoSessionBus:
        yield from (Offer(part, False) for part in (Part.NOTIFICATIONS, Part.BUTTONS, Part.TRAY))
        return
    try:
        yield from _notifications(connection)
        yield Offer(Part.TRAY, _tray_is_there(connection), "StatusNotifier")
    finally:
        connection.close()


def _notifications(connection: DBusConnection) -> Iterator[Offer]:
    told = answer_to(new_method_call(_NOTIFICATIONS, "GetServerInformation"), connection, _TIMEOUT_S)
    if told is None:
        yield from (Offer(part, False) for part in (Part.NOTIFICATIONS, Part.BUTTONS))
        return
    name = " ".join(str(word) for word in (*told[:1], *told[2:3]) if word)
    can = capabilities_in(answer_to(new_method_call(_NOTIFICATIONS, "GetCapabilities"), connection, _TIMEOUT_S) or ())
    yield Offer(Part.NOTIFICATIONS, True, name)
    yield Offer(Part.BUTTONS, "actions" in can, name)


def _tray_is_there(connection: DBusConnection) -> bool:
    owned = answer_to(message_bus.NameHasOwner(_TRAY.bus_name), connection, _TIMEOUT_S)
    if owned != (True,):
        return False
    hosted = answer_to(Properties(_TRAY).get("IsStatusNotifierHostRegistered"), connection, _TIMEOUT_S)
    return hosted == (("b", True),)
