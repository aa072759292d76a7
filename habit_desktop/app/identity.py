"""Who this program is, as desktops show it."""

import sys

from habit_desktop.resources import resource
from habit_desktop.system.notifications.identity import Identity

IDENTITY = Identity("Habit Desktop", "habit-desktop", str(resource("icons/habit-desktop.svg")))


def own_program() -> list[str]:
    """Return the command line that starts this program again, from a checkout, a wheel or a bundle."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "habit_desktop"]
