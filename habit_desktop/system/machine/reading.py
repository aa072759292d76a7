"""What the machine offers, as far as a program can find out; it takes up to some seconds where a service hangs."""

import os
import sys
from collections.abc import Iterator

from habit_desktop.engine.machine import Desktop, MachineReading, Offer, Part

_DESKTOPS = {
    "gnome": Desktop.GNOME,
    "unity": Desktop.GNOME,
    "kde": Desktop.KDE,
    "xfce": Desktop.XFCE,
    "lxqt": Desktop.LXQT,
    "x-cinnamon": Desktop.CINNAMON,
    "cinnamon": Desktop.CINNAMON,
    "mate": Desktop.MATE,
}


def read_machine(told_by_the_system: tuple[Offer, ...]) -> MachineReading:
    """Look at the desktop anew; what the system tells of itself is known already."""
    return MachineReading(desktop_here(), wayland_here(), (*_shown_by_the_desktop(), *told_by_the_system))


def wayland_here() -> bool:
    """Tell whether the session is one of Wayland's."""
    return bool(os.environ.get("WAYLAND_DISPLAY")) or os.environ.get("XDG_SESSION_TYPE") == "wayland"


if sys.platform == "win32":

    def desktop_here() -> Desktop:
        """Return whose desktop it is."""
        return Desktop.WINDOWS

elif sys.platform == "darwin":

    def desktop_here() -> Desktop:
        """Return whose desktop it is."""
        return Desktop.MACOS

else:

    def desktop_here() -> Desktop:
        """Return whose desktop it is: of several names, such as ubuntu:GNOME, the first that is known."""
        names = os.environ.get("XDG_CURRENT_DESKTOP", "").lower().split(":")
        return next((_DESKTOPS[name] for name in names if name in _DESKTOPS), Desktop.OTHER)


if sys.platform in ("win32", "darwin"):
    from habit_desktop.system.notifications.library import library_is_there

    def _shown_by_the_desktop() -> Iterator[Offer]:
        there = library_is_there()
        yield Offer(Part.NOTIFICATIONS, there)
        yield Offer(Part.BUTTONS, there)
        yield Offer(Part.TRAY, True)

else:
    from habit_desktop.system.machine.session_services import offers_on_the_bus
    from habit_desktop.system.machine.x11_tray import x11_tray_is_there

    def _shown_by_the_desktop() -> Iterator[Offer]:
        for offer in offers_on_the_bus():
            if offer.part is Part.TRAY and not offer.there:
                yield Offer(Part.TRAY, x11_tray_is_there(), "XEmbed")
            else:
                yield offer
