"""Idle time from macOS."""

import ctypes
import ctypes.util

_HID_SYSTEM_STATE = 1  # kCGEventSourceStateHIDSystemState
_ANY_INPUT = 0xFFFFFFFF  # kCGAnyInputEventType


class MacIdle:
    """Asks when the last key or pointer input was."""

    def __init__(self, services: ctypes.CDLL) -> None:
        self._seconds_since = services.CGEventSourceSecondsSinceLastEventType
        self._seconds_since.restype = ctypes.c_double
        self._seconds_since.argtypes = [ctypes.c_int32, ctypes.c_uint32]

    def idle_s(self) -> float | None:
        """Return seconds since the last input."""
        return float(self._seconds_since(_HID_SYSTEM_STATE, _ANY_INPUT))


def mac_idle() -> MacIdle | None:
    """Return the source, None where the framework is missing."""
    path = ctypes.util.find_library("ApplicationServices")
    return MacIdle(ctypes.CDLL(path)) if path else None
