"""Power as the kernel and the power profiles daemon tell it."""

from collections.abc import Iterator
from pathlib import Path

from jeepney import DBusAddress, MessageFlag, MessageType, Properties
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_DAEMON = DBusAddress(
    "/net/hadess/PowerProfiles", bus_name="net.hadess.PowerProfiles", interface="net.hadess.PowerProfiles"
)
_TIMEOUT_S = 0.2  # it answers within a millisecond; the window waits for it meanwhile
_SAVER = "power-saver"
_SUPPLIES = Path("/sys/class/power_supply")


class LinuxPower:
    """Reads the batteries; asks the daemon that keeps the power profiles, and never has it started.

    psutil would tell of the batteries, too; it takes two megabytes for as long as the program runs.
    """

    def __init__(self, bus: str = "SYSTEM", supplies: Path = _SUPPLIES) -> None:
        """``bus`` is which one the daemon is on, a name jeepney knows or an address; ``supplies`` a kernel's folder."""
        self._bus, self._supplies = bus, supplies
        self._connection: DBusConnection | None = None

    def on_battery(self) -> bool | None:
        """Return whether a battery is being drained, None where none of them says; without any it is mains."""
        try:
            states = {_told(battery, "status") for battery in _batteries(self._supplies)}
        except OSError:
            return None
        if "Discharging" in states:
            return True
        return None if states and states <= {"Unknown", ""} else False

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


def _batteries(supplies: Path) -> Iterator[Path]:
    """Yield the machine's own batteries: that of a mouse is a device's. Raises OSError where no supply is told."""
    for supply in supplies.iterdir():
        if _told(supply, "type") == "Battery" and _told(supply, "scope") != "Device":
            yield supply


def _told(supply: Path, what: str) -> str:
    """Return what is told of a supply, empty where it is not told, or the supply has just gone."""
    try:
        return (supply / what).read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
