"""A running stopwatch in words."""

from datetime import datetime

from habit_desktop.wording.dates import clock_time
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import amount_with_unit


def elapsed(seconds: float) -> str:
    """A time that has passed: ``3:07``, ``1:02:45``."""
    whole = max(0, int(seconds))
    hours, minutes = whole // 3600, whole // 60 % 60
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"


def timed(name: str, amount: float, unit: str) -> str:
    """What a stopwatch has added: ``Read: 25 min added``."""
    return _("{name}: {amount} added").format(name=name, amount=amount_with_unit(amount, unit))


def add_time(amount: float, unit: str) -> str:
    """The way to take over what a stopwatch has counted: ``Add 25 min``."""
    return _("Add {amount}").format(amount=amount_with_unit(amount, unit))


def too_short(name: str) -> str:
    """A stopwatch was stopped before it had anything to add."""
    return _("{name}: stopped at once, nothing was added").format(name=name)


def left_running(name: str, started: datetime) -> str:
    """A stopwatch was running when the program ended."""
    return _("{name} was being timed when this window closed, since {time}.").format(
        name=name, time=clock_time(started)
    )
