"""Whether an X server's panel has a tray of the older kind."""

import ctypes


def x11_tray_is_there() -> bool:
    """Tell whether somebody takes icons in on the screen that DISPLAY names; False without an X server."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return False
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    display = x11.XOpenDisplay(None)
    if not display:
        return False
    try:
        return _owner_of_the_tray(x11, ctypes.c_void_p(display)) != 0
    finally:
        x11.XCloseDisplay(ctypes.c_void_p(display))


def _owner_of_the_tray(x11: ctypes.CDLL, display: ctypes.c_void_p) -> int:
    x11.XInternAtom.restype = x11.XGetSelectionOwner.restype = ctypes.c_ulong
    x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_ulong]
    name = f"_NET_SYSTEM_TRAY_S{x11.XDefaultScreen(display)}".encode()
    return int(x11.XGetSelectionOwner(display, x11.XInternAtom(display, name, 0)))
