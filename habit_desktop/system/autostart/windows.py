"""Starting at login by the Run key of the registry, on Windows."""

import subprocess
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings

from habit_desktop.engine.ports import AtLogin, LoginState
from habit_desktop.engine.refusal import Refused
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.wording.login import not_set

_CURRENT_VERSION = r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion"
RUN = rf"{_CURRENT_VERSION}\Run"
APPROVED = rf"{_CURRENT_VERSION}\Explorer\StartupApproved\Run"  # what the task manager has switched off


class WindowsAutostart:
    """Keeps one value of the Run key; what the task manager has switched off counts as switched off."""

    def __init__(self, identity: Identity, command: Sequence[str], run: QSettings, approved: QSettings) -> None:
        self._name, self._command = identity.desktop_entry, subprocess.list2cmdline(command)
        self._run, self._approved = run, approved

    def read(self) -> AtLogin:
        """Return what the registry says."""
        self._run.sync()
        self._approved.sync()
        started = self._run.value(self._name)
        if not started:
            return AtLogin(LoginState.OFF)
        if _is_switched_off(self._approved.value(self._name)):
            return AtLogin(LoginState.TURNED_OFF)
        return AtLogin(LoginState.ON) if started == self._command else AtLogin(LoginState.OTHER, str(started))

    def turn(self, on: bool) -> None:
        """There is a value that starts the program, and nothing that switches it off, or none. Raises Refused."""
        if on:
            self._run.setValue(self._name, self._command)
        else:
            self._run.remove(self._name)
        self._approved.remove(self._name)
        self._run.sync()
        self._approved.sync()
        if self._run.status() is not QSettings.Status.NoError:
            raise Refused(not_set(self._run.fileName(), self._run.status().name))


def windows_autostart(identity: Identity, command: Sequence[str]) -> WindowsAutostart:
    """Return the one of the person who is logged in."""
    run, approved = (QSettings(key, QSettings.Format.NativeFormat) for key in (RUN, APPROVED))
    return WindowsAutostart(identity, command, run, approved)


def _is_switched_off(noted: object) -> bool:
    """Tell what the task manager's note, twelve bytes or none, means: an odd first byte switches off."""
    first = bytes(noted.data())[:1] if isinstance(noted, QByteArray) else b""
    return bool(first) and first[0] % 2 == 1
