"""Who this program is, as desktops show it."""

from habit_desktop.resources import resource
from habit_desktop.system.notifications.identity import Identity

IDENTITY = Identity("Habit Desktop", "habit-desktop", str(resource("icons/habit-desktop.svg")))
