"""The person's session bus."""

import os
from pathlib import Path

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
