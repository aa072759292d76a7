"""The names reminders go by: the same habit, habit day and slot are the same reminder."""

from datetime import date, datetime

WHEN_UNLIKELY = "unlikely"
"""The slot of the one reminder a day that nobody set a time for."""
IN_LIST = "digest"
"""The slot of a habit's place in the evening's list."""
_NO_HABIT = ""


def reminder_key(habit: str, day: date, slot: str) -> str:
    """Return the key of a reminder: the same habit, habit day and slot are the same reminder."""
    return f"{habit}|{day.isoformat()}|{slot}"


def habit_and_day(key: str) -> tuple[str, date]:
    """Return what a reminder is about; a list is about no single habit. Raises ValueError on a foreign key."""
    habit, day, _ = key.split("|", 2)
    return habit, date.fromisoformat(day)


def slot_of(key: str) -> str:
    """Return the time on the wall or the other occasion a reminder came up at."""
    return key.rpartition("|")[2]


def list_key(day: date) -> str:
    """Return the key under which a day's list is shown."""
    return reminder_key(_NO_HABIT, day, IN_LIST)


def caught_up_key(day: date, at: datetime) -> str:
    """Return the key under which is told, at once, what was missed up to an instant."""
    return reminder_key(_NO_HABIT, day, f"caught up {at:%H:%M}")


def is_list(key: str) -> bool:
    """Tell whether a key is that of a list of several habits."""
    return key.startswith(f"{_NO_HABIT}|")


def notice_key(key: str) -> str:
    """Return the key under which a reminder is shown: that of its list where it is told in one, else its own."""
    return list_key(habit_and_day(key)[1]) if slot_of(key) == IN_LIST else key
