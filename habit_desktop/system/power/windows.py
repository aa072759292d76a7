"""Power as Windows tells it."""

import ctypes
import sys

from habit_desktop.system.power.battery import Battery

if sys.platform == "win32":

    class _Status(ctypes.Structure):
        """SYSTEM_POWER_STATUS of winbase.h."""

        _fields_ = (
            ("ac_line", ctypes.c_ubyte),
            ("battery", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("seconds", ctypes.c_ulong),
            ("full_seconds", ctypes.c_ulong),
        )

    class WindowsPower(Battery):
        """Reads the battery, and asks whether the battery saver is on."""

        def saves(self) -> bool | None:
            """Return whether the battery saver is on."""
            status = _Status()
            if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
                return None
            return status.saver == 1
