"""Which way of knowing the idle time works on this machine."""

import os
import sys

from habit_desktop.engine.ports import IdleSource
from habit_desktop.system.idle.unknown import UnknownIdle

if sys.platform == "win32":
    from habit_desktop.system.idle.windows import WindowsIdle

    def idle_source() -> IdleSource:
        """Return the way that works here."""
        return WindowsIdle()

elif sys.platform == "darwin":
    from habit_desktop.system.idle.macos import mac_idle

    def idle_source() -> IdleSource:
        """Return the way that works here."""
        return mac_idle() or UnknownIdle()

else:
    from habit_desktop.system.idle.mutter import mutter_idle
    from habit_desktop.system.idle.x11 import x11_idle

    def idle_source() -> IdleSource:
        """Return the way that works here.

        Under Wayland an X server may run as well, but it sees only the input that goes to its own windows.
        """
        wayland = bool(os.environ.get("WAYLAND_DISPLAY")) or os.environ.get("XDG_SESSION_TYPE") == "wayland"
        return (None if wayland else x11_idle()) or mutter_idle() or UnknownIdle()
