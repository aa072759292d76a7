"""How long a habit may rest, in words."""

from datetime import date

from habit_desktop.wording.dates import near_day
from habit_desktop.wording.language import _


def pause_lengths() -> tuple[tuple[str, int | None], ...]:
    """The lengths a menu offers, each with its days, today included; None has no end."""
    return (
        (_("Today only"), 1),
        (_("For a week"), 7),
        (_("For a month"), 30),
        (_("Until I bring it back"), None),
    )


def pause_said(name: str, until: date | None, today: date) -> str:
    """A habit rests from today on: ``Read rests up to and including 26 Mar``."""
    if until is None:
        return _("{name} rests until you bring it back").format(name=name)
    if until == today:
        return _("{name} rests today").format(name=name)
    return _("{name} rests up to and including {day}").format(name=name, day=near_day(until, today))


def planned_said(name: str, first: date, until: date | None, today: date) -> str:
    """A habit rests from another day on: ``Read rests from 20 Mar up to and including 26 Mar``."""
    begins = near_day(first, today)
    if until is None:
        return _("{name} rests from {first} until you bring it back").format(name=name, first=begins)
    pattern = _("{name} rests from {first} up to and including {day}")
    return pattern.format(name=name, first=begins, day=near_day(until, today))


def resumed_said(name: str) -> str:
    """A habit that rested is due again."""
    return _("{name} is back").format(name=name)


def nothing_rested() -> str:
    """There was no pause to end."""
    return _("Nothing was resting.")
