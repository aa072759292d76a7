"""Which way of starting at login belongs to this machine."""

import sys
from collections.abc import Sequence
from pathlib import Path

from habit_desktop.engine.ports import Autostart
from habit_desktop.system.notifications.identity import Identity

if sys.platform == "win32":
    from habit_desktop.system.autostart.windows import windows_autostart

    def autostart(identity: Identity, command: Sequence[str]) -> Autostart:
        """Return the way of this system."""
        return windows_autostart(identity, [_without_console(command[0]), *command[1:]])

    def _without_console(program: str) -> str:
        """Return the interpreter that opens no console, where it lies beside the one that does."""
        silent = Path(program).with_name("pythonw.exe")
        return str(silent) if Path(program).name.lower() == "python.exe" and silent.exists() else program

elif sys.platform == "darwin":
    from habit_desktop.system.autostart.macos import MacAutostart

    def autostart(identity: Identity, command: Sequence[str]) -> Autostart:
        """Return the way of this system."""
        return MacAutostart(identity, command)

else:
    import os

    from habit_desktop.engine.ports import LoginState
    from habit_desktop.system.autostart.unknown import UnknownAutostart
    from habit_desktop.system.autostart.xdg import XdgAutostart
    from habit_desktop.wording.login import login_meaning

    def autostart(identity: Identity, command: Sequence[str]) -> Autostart:
        """Return the way of this system; in a sandbox the folder that counts is not to be seen."""
        sandboxed = Path("/.flatpak-info").exists() or bool(os.environ.get("SNAP"))
        return UnknownAutostart(login_meaning(LoginState.UNKNOWN)) if sandboxed else XdgAutostart(identity, command)
