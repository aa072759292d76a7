"""Idle time from an X server's screen saver extension."""

import ctypes


class _Info(ctypes.Structure):
    """XScreenSaverInfo of X11/extensions/scrnsaver.h."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle_ms", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


class X11Idle:
    """Asks the X server that DISPLAY names, over a connection that is kept."""

    def __init__(self, x11: ctypes.CDLL, saver: ctypes.CDLL, display: int) -> None:
        self._saver = saver
        self._display = display
        self._root = x11.XDefaultRootWindow(display)
        self._info = _Info()

    def idle_s(self) -> float | None:
        """Return seconds since the last input."""
        if not self._saver.XScreenSaverQueryInfo(self._display, self._root, ctypes.byref(self._info)):
            return None
        return float(self._info.idle_ms) / 1000


def x11_idle() -> X11Idle | None:
    """Return the source, None without libXss, without a server, or with one that lacks the extension (XWayland)."""
    try:
        x11, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
    except OSError:
        return None
    _declare(x11, saver)
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    event, error = ctypes.c_int(), ctypes.c_int()
    if not saver.XScreenSaverQueryExtension(display, ctypes.byref(event), ctypes.byref(error)):
        x11.XCloseDisplay(display)
        return None
    return X11Idle(x11, saver, display)


def _declare(x11: ctypes.CDLL, saver: ctypes.CDLL) -> None:
    display, number = ctypes.c_void_p, ctypes.POINTER(ctypes.c_int)
    x11.XOpenDisplay.restype = display
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    x11.XCloseDisplay.argtypes = [display]
    x11.XDefaultRootWindow.restype = ctypes.c_ulong
    x11.XDefaultRootWindow.argtypes = [display]
    saver.XScreenSaverQueryExtension.argtypes = [display, number, number]
    saver.XScreenSaverQueryInfo.argtypes = [display, ctypes.c_ulong, ctypes.POINTER(_Info)]
