"""The notices that these programs show."""

from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.system.notifications.identity import Identity

IDENTITY = Identity("Habit Desktop", "habit-desktop", "appointment-soon")
BUTTONS = (
    (NoticeAction.DONE, "Done"),
    (NoticeAction.SKIP, "Skip"),
    (NoticeAction.SNOOZE, "Snooze 1 h"),
    (NoticeAction.OPEN, "Open"),
)


def notice(key: str, title: str) -> Notice:
    """Return a notice whose body would be markup where it is not escaped."""
    return Notice(key, title, "Pages & <chapters>? The chance today is about 3 in 10.", BUTTONS)
