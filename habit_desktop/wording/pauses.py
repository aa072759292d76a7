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
