"""Power as psutil and the power profiles daemon tell it."""

from jeepney import DBusAddress, MessageFlag, MessageType, Properties
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from habit_desktop.system.power.battery import Battery

_DAEMON = DBusAddress(
    "/net/hadess/PowerProfiles", bus_name="net.hadess.PowerProfiles", interface="net.hadess.PowerProfiles"
)
_TIMEOUT_S = 0.2  # it answers within a millisecond; the window waits for it meanwhile
_SAVER = "power-saver"


class LinuxPower(Battery):
    """Asks the daemon that keeps the power profiles over a connection that is kept, and never has it started."""

    def __init__(self, bus: str = "SYSTEM") -> None:
        """``bus`` is which one the daemon is on: a name jeepney knows, or an address."""
        self._bus = bus
        self._connection: DBusConnection | None = None

    def saves(self) -> bool | None:
        """Return whether the person, or the desktop for them, has chosen to save power."""
        try:
            self._connection = self._connection or open_dbus_connection(self._bus)
            call = Properties(_DAEMON).get("ActiveProfile")
            call.header.flags |= MessageFlag.no_auto_start
            reply = self._connection.send_and_get_reply(call, timeout=_TIMEOUT_S)
        except (OSError, RuntimeError, ValueError, StopIteration, KeyError):  # no bus, and addresses nobody can read
            self.close()
            return None
        if reply.header.message_type is MessageType.error:
            return None
        return bool(reply.body[0][1] == _SAVER)

    def close(self) -> None:
        """Leave the bus."""
        if self._connection:
            self._connection.close()
        self._connection = None
