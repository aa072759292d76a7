"""Starting at login by a launch agent, on macOS."""

import plistlib
from collections.abc import Sequence
from pathlib import Path
from xml.parsers.expat import ExpatError

from habit_desktop.engine.ports import AtLogin, LoginState
from habit_desktop.system.autostart.whole_file import read_if_there, remove, write_whole
from habit_desktop.system.notifications.identity import Identity


class MacAutostart:
    """Keeps one property list among the person's launch agents; it counts from the next login on."""

    def __init__(self, identity: Identity, command: Sequence[str], home: Path | None = None) -> None:
        self._label, self._command = identity.desktop_entry, [*command]
        self._file = (home or Path.home()) / "Library" / "LaunchAgents" / f"{self._label}.plist"

    def read(self) -> AtLogin:
        """Return what the agent says."""
        found = read_if_there(self._file)
        if found is None:
            return AtLogin(LoginState.OFF)
        try:
            agent = plistlib.loads(found)
        except (plistlib.InvalidFileException, ExpatError, ValueError):
            return AtLogin(LoginState.OTHER, str(self._file))
        if not isinstance(agent, dict) or agent.get("Disabled") or not agent.get("RunAtLoad"):
            return AtLogin(LoginState.TURNED_OFF)
        if (started := agent.get("ProgramArguments")) != self._command:
            return AtLogin(LoginState.OTHER, " ".join(map(str, started or [])))
        return AtLogin(LoginState.ON)

    def turn(self, on: bool) -> None:
        """There is an agent that starts the program, or none. Raises Refused."""
        if not on:
            remove(self._file)
            return
        agent = {
            "Label": self._label,
            "ProgramArguments": self._command,
            "RunAtLoad": True,
            "ProcessType": "Interactive",  # else the system may slow down what it takes for a service
        }
        write_whole(self._file, plistlib.dumps(agent))
