"""The key that opens the quick check from anywhere: asked for where a person wants it, at this and at every start."""

import shlex
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, Signal

from habit_desktop.app.identity import IDENTITY, on_folder
from habit_desktop.engine.ports import GlobalKey
from habit_desktop.system.global_key.choice import global_key
from habit_desktop.wording.global_key import key_description

WANTED = "global_key"


class KeyDesk(QObject):
    """Stands between the person's wish for a key and the desktop that gives it."""

    pressed = Signal()
    changed = Signal()

    def __init__(self, folder: Path, kept: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._kept = kept
        self._portal = global_key(IDENTITY.desktop_entry, key_description(), self)
        self._portal.pressed.connect(self.pressed)
        self._portal.changed.connect(self.changed)
        self.command = shlex.join(on_folder(folder, "--quick-check"))

    @property
    def key(self) -> GlobalKey:
        """How the key stands."""
        return self._portal.key

    def begin(self) -> None:
        """Ask for the key that was wanted before."""
        if self._kept.value(WANTED, False, bool):
            self._portal.ask()

    def want(self, on: bool) -> None:
        """The key is wanted from now on, or no more."""
        self._kept.setValue(WANTED, on)
        self._kept.sync()
        if on:
            self._portal.ask()
        else:
            self._portal.give_back()

    def close(self) -> None:
        """The key opens nothing any more until the next start."""
        self._portal.close()
