"""Whether Qt can open a window here, asked before Qt is: Qt itself ends the process when it cannot."""

import ctypes
import os
import sys

from habit_desktop.domain.value import value

# Shared libraries the PySide6 wheels expect from the system, and the Debian packages that hold them.
# Found by installing into bare Debian 12 systems; everything else comes with the wheels or with these packages.
_FOR_QT = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libbrotlidec.so.1": "libfontconfig1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
_FOR_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_FOR_WAYLAND = {
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}

SCREENLESS = frozenset({"offscreen", "minimal", "vnc"})
"""Qt platforms that paint without a screen."""


@value
class MissingLibraries:
    """Shared libraries that are not there, and the Debian packages that would bring them."""

    names: tuple[str, ...]
    packages: tuple[str, ...]

    @property
    def command(self) -> str:
        """The command line that installs them on Debian and its descendants."""
        return f"sudo apt-get install -y --no-install-recommends {' '.join(self.packages)}"


def has_display() -> bool:
    """Return whether there is a screen to open a window on, or Qt was told to do without one."""
    if not sys.platform.startswith("linux") or _platform() in SCREENLESS or os.environ.get("WAYLAND_DISPLAY"):
        return True
    return bool(os.environ.get("DISPLAY")) and _x_server_answers()


def missing_qt_libraries() -> MissingLibraries | None:
    """Return what Qt needs here and the system lacks, None where nothing is missing."""
    if not sys.platform.startswith("linux"):
        return None
    return _missing(_needed())


def _platform() -> str:
    return os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]


def _x_server_answers() -> bool:
    """Return False where DISPLAY leads nowhere or does not let us in, as after sudo or from a stale terminal."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # whatever is wrong, it is not the server
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    connection = x11.XOpenDisplay(None)
    if connection:
        x11.XCloseDisplay(connection)
    return bool(connection)


def _needed() -> dict[str, str]:
    if _platform() in SCREENLESS:
        return _FOR_QT
    if _platform().startswith("wayland") or (os.environ.get("WAYLAND_DISPLAY") and not os.environ.get("DISPLAY")):
        return _FOR_QT | _FOR_WAYLAND
    return _FOR_QT | _FOR_X11


def _missing(needed: dict[str, str]) -> MissingLibraries | None:
    names = tuple(name for name in needed if not _loads(name))
    packages = tuple(dict.fromkeys(needed[name] for name in names))
    return MissingLibraries(names, packages) if names else None


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True
