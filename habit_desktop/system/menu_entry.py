"""The person's own entry in the desktop's menu, on Linux and its kin: for a program that no package manager installed.

Specifications: https://specifications.freedesktop.org/desktop-entry-spec/latest/ and, for where an icon belongs,
https://specifications.freedesktop.org/icon-theme-spec/latest/.
"""

import os
import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path

from habit_desktop.domain.value import value
from habit_desktop.system.autostart.whole_file import read_if_there, remove, write_whole
from habit_desktop.system.autostart.xdg import entry_of, exec_value

_ENTRY = re.compile(r"^(Exec|TryExec)=.*\n", re.MULTILINE)
_SYSTEMS = "/usr/local/share:/usr/share"


class MenuState(StrEnum):
    """What the menu holds."""

    ON = "on"  # this program
    OFF = "off"
    PACKAGE = "package"  # the one that a package put there for everybody
    OTHER = "other"  # another copy of the program
    UNKNOWN = "unknown"  # this system's menus are not made of such entries


@value
class InMenu:
    """What the menu holds; ``said`` is what starts where that is another copy."""

    state: MenuState
    said: str = ""


class MenuEntry:
    """Keeps one entry and its icon in the person's data folder; those of the system are read, too."""

    def __init__(
        self, shipped: Path, icon: Path, command: Sequence[str], environment: Mapping[str, str] = os.environ
    ) -> None:
        home = Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
        systems = (environment.get("XDG_DATA_DIRS") or _SYSTEMS).split(":")
        self._shipped, self._picture, self._command = shipped, icon, command
        self._own = home / "applications" / shipped.name
        self._icon = home / "icons" / "hicolor" / "scalable" / "apps" / icon.name
        self._of_system = [Path(folder) / "applications" / shipped.name for folder in systems if folder]

    def read(self) -> InMenu:
        """Return what the entry that counts, the person's before the system's, starts."""
        if (own := read_if_there(self._own)) is not None:
            started = entry_of(own.decode("utf-8", "replace")).get("Exec", "")
            return InMenu(MenuState.ON) if started == exec_value(self._command) else InMenu(MenuState.OTHER, started)
        return InMenu(MenuState.PACKAGE if any(path.exists() for path in self._of_system) else MenuState.OFF)

    def turn(self, on: bool) -> None:
        """The menu has an entry that starts this program, or none of the person's own. Raises Refused."""
        if on:
            write_whole(self._icon, self._picture.read_bytes())
            write_whole(self._own, self._entry().encode())
        else:
            remove(self._own)
            remove(self._icon)

    def _entry(self) -> str:
        """Return the shipped entry, starting this program, and hidden by desktops once the program is gone."""
        starts = f"Exec={exec_value(self._command)}\nTryExec={self._command[0]}\n"
        return _ENTRY.sub("", self._shipped.read_text("utf-8")) + starts
