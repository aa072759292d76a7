"""Idle time from Windows."""

import ctypes
import sys

if sys.platform == "win32":

    class _LastInput(ctypes.Structure):
        """LASTINPUTINFO of winuser.h."""

        _fields_ = (("size", ctypes.c_uint), ("at_ms", ctypes.c_uint))

    class WindowsIdle:
        """Asks when the last key or pointer input was."""

        def idle_s(self) -> float | None:
            """Return seconds since the last input."""
            last = _LastInput(ctypes.sizeof(_LastInput))
            if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(last)):
                return None
            now_ms: int = ctypes.windll.kernel32.GetTickCount()
            idle_ms: int = (now_ms - last.at_ms) % 2**32  # the counter starts anew every 49.7 days
            return idle_ms / 1000
