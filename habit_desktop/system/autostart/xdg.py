"""Starting at login by the desktop's autostart folder, on Linux and its kin.

Specification: https://specifications.freedesktop.org/autostart-spec/latest/, and for the lines of the file
https://specifications.freedesktop.org/desktop-entry-spec/latest/.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from habit_desktop.engine.ports import AtLogin, LoginState
from habit_desktop.system.autostart.whole_file import read_if_there, remove, write_whole
from habit_desktop.system.notifications.identity import Identity

_RESERVED = set(" \t\n\"'\\><~|&;$*?#()`")  # what makes an argument need its quotes
_ESCAPED_IN_QUOTES = '"`$\\'
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}  # in any value of such a file
_NO = "false"


class XdgAutostart:
    """Keeps one desktop entry in the person's autostart folder; those of the system are read, too."""

    def __init__(self, identity: Identity, command: Sequence[str], environment: Mapping[str, str] = os.environ) -> None:
        self._identity, self._command = identity, command
        name = f"{identity.desktop_entry}.desktop"
        home = environment.get("XDG_CONFIG_HOME") or Path.home() / ".config"
        systems = (environment.get("XDG_CONFIG_DIRS") or "/etc/xdg").split(":")
        self._own = Path(home) / "autostart" / name
        self._of_system = [Path(folder) / "autostart" / name for folder in systems if folder]
        self._desktops = {*filter(None, environment.get("XDG_CURRENT_DESKTOP", "").split(":"))}

    def read(self) -> AtLogin:
        """Return what the entry that counts, the person's before the system's, says."""
        held = map(read_if_there, (self._own, *self._of_system))
        found = next((each for each in held if each is not None), None)
        if found is None:
            return AtLogin(LoginState.OFF)
        entry = entry_of(found.decode("utf-8", "replace"))
        if self._is_switched_off(entry):
            return AtLogin(LoginState.TURNED_OFF)
        if (started := entry.get("Exec", "")) != exec_value(self._command):
            return AtLogin(LoginState.OTHER, started)
        return AtLogin(LoginState.ON)

    def turn(self, on: bool) -> None:
        """There is an entry that starts the program, or none that does. Raises Refused."""
        if on:
            write_whole(self._own, self._entry().encode())
        elif any(path.exists() for path in self._of_system):
            write_whole(self._own, (self._entry() + "Hidden=true\n").encode())  # hides the system's from this person
        else:
            remove(self._own)

    def _entry(self) -> str:
        lines = {
            "Type": "Application",
            "Name": self._identity.app_name,
            "Exec": exec_value(self._command),
            "TryExec": _as_value(self._command[0]),
            "Icon": _as_value(self._identity.icon),
            "Terminal": _NO,
            "X-GNOME-Autostart-enabled": "true",
        }
        return "[Desktop Entry]\n" + "".join(f"{key}={value}\n" for key, value in lines.items())

    def _is_switched_off(self, entry: Mapping[str, str]) -> bool:
        """Tell whether a desktop, this one included, leaves the entry out."""
        if entry.get("Hidden") == "true" or entry.get("X-GNOME-Autostart-enabled") == _NO:
            return True
        only, never = ({*filter(None, entry.get(key, "").split(";"))} for key in ("OnlyShowIn", "NotShowIn"))
        return bool(only and not only & self._desktops) or bool(never & self._desktops)


def exec_value(command: Sequence[str]) -> str:
    """Return a command line as the Exec key holds it.

    A program with a per cent sign in its path is started by another one: GLib looks for it before it reads %% as %.
    """
    by = ["/usr/bin/env"] if "%" in command[0] else []
    return _as_value(" ".join(map(_quoted, [*by, *command])))


def entry_of(text: str) -> dict[str, str]:
    """Return the keys of a file's desktop entry with their values as they stand."""
    entry, inside = dict[str, str](), False
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            inside = line == "[Desktop Entry]"
        elif inside and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            entry[key.rstrip()] = value.lstrip()
    return entry


def _quoted(argument: str) -> str:
    """Return an argument as the Exec key quotes it; a per cent sign would begin a code, such as %f for a file."""
    escaped = "".join(f"\\{char}" if char in _ESCAPED_IN_QUOTES else char for char in argument)
    plain = argument and not _RESERVED & {*argument}
    return (argument if plain else f'"{escaped}"').replace("%", "%%")


def _as_value(text: str) -> str:
    return "".join(_ESCAPES.get(char, char) for char in text)
