"""Who this program is, as desktops show it."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from habit_desktop.engine.ports import Autostart
from habit_desktop.resources import resource
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.paths import usual_data_dir

if TYPE_CHECKING:  # loaded when the menu is looked at
    from habit_desktop.system.menu_entry import MenuEntry

IDENTITY = Identity("Habit Desktop", "habit-desktop", str(resource("icons/habit-desktop.svg")))


def own_program() -> list[str]:
    """Return the command line that starts this program again, from a checkout, a wheel or a bundle."""
    if is_bundled():
        started = Path(os.environ.get("APPIMAGE") or sys.executable)  # an AppImage is unpacked anew at each start
        silent = started.with_name("habit-desktop-window.exe")  # on Windows, the one that opens no console
        return [str(silent if silent.exists() else started)]
    return [sys.executable, "-m", "habit_desktop"]


def is_bundled() -> bool:
    """Tell whether the program brings its own Python."""
    return bool(getattr(sys, "frozen", False))


def on_folder(folder: Path, *words: str) -> list[str]:
    """Return the command line that starts this program on a data folder, from wherever it is started."""
    where = [] if folder == usual_data_dir() else ["--data-dir", str(folder)]
    return [*own_program(), *where, *words]


def login(folder: Path) -> Autostart:
    """Return what sees to it that this program starts at login, in the tray, on a data folder."""
    from habit_desktop.system.autostart.choice import autostart

    return autostart(IDENTITY, on_folder(folder, "--background"))


def menu_entry() -> "MenuEntry":
    """Return what sees to it that the desktop's menu shows this program."""
    from habit_desktop.system.menu_entry import MenuEntry

    return MenuEntry(resource("habit-desktop.desktop"), Path(IDENTITY.icon), own_program())
