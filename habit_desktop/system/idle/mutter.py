"""Idle time from GNOME's compositor, which knows it under Wayland too."""

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection

from habit_desktop.system.session_bus import NoSessionBus, answer_to, open_session_bus

_MONITOR = DBusAddress(
    "/org/gnome/Mutter/IdleMonitor/Core",
    bus_name="org.gnome.Mutter.IdleMonitor",
    interface="org.gnome.Mutter.IdleMonitor",
)
_TIMEOUT_S = 0.5


class MutterIdle:
    """Asks the compositor over a bus connection that is kept."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection

    def idle_s(self) -> float | None:
        """Return seconds since the last input, None when the compositor does not answer."""
        told = answer_to(new_method_call(_MONITOR, "GetIdletime"), self._connection, _TIMEOUT_S)
        return float(str(told[0])) / 1000 if told else None

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()


def mutter_idle() -> MutterIdle | None:
    """Return the source, None without a session bus or without GNOME's compositor on it."""
    try:
        connection = open_session_bus()
    except NoSessionBus:
        return None
    source = MutterIdle(connection)
    if source.idle_s() is None:
        source.close()
        return None
    return source
