"""Which notices are on the screen, kept where the next run finds them should this one end without taking them away."""

import json

from PySide6.QtCore import QSettings

from habit_desktop.system.notifications.freedesktop import NOTHING_LEFT, LeftOnScreen

ON_SCREEN = "notices_on_screen"


class KeptNotices:
    """What was on the screen last; written only where it has changed."""

    def __init__(self, settings: QSettings | None) -> None:
        self._settings = settings
        self.left = decoded(str(settings.value(ON_SCREEN, ""))) if settings else NOTHING_LEFT

    def keep(self, left: LeftOnScreen) -> None:
        """So much is on the screen now; before it is known where that is, what was kept stays."""
        if self._settings is None or left == self.left or not left.place:
            return
        self.left = left
        self._settings.setValue(ON_SCREEN, encoded(left))
        self._settings.sync()  # at once: who is killed writes nothing any more


def encoded(left: LeftOnScreen) -> str:
    """Return the line that keeps what is on the screen."""
    return json.dumps({"place": left.place, "keys": left.keys})


def decoded(line: str) -> LeftOnScreen:
    """Return what a line keeps, nothing where it is none of ours."""
    try:
        kept = json.loads(line)
        return LeftOnScreen(str(kept["place"]), {int(number): str(key) for number, key in kept["keys"].items()})
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return NOTHING_LEFT
