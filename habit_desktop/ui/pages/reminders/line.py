"""One line of the lists of this page, as a value: a reminder of today, or a decision of the log."""

from dataclasses import dataclass

from habit_desktop.ui.widgets.words import Ink


@dataclass(frozen=True, slots=True)
class Line:
    """What a line shows, from its start to its end; ``key`` stays the same when the rest changes.

    A heading has a title alone; ``said`` is what a screen reader hears.
    """

    key: str
    title: str
    said: str
    heading: bool = False
    time: str = ""
    icon: str = ""
    ink: Ink = Ink.SOFT
    color: str = ""
    text: str = ""
    below: str = ""
    aside: str = ""
    habit: str = ""


Details = tuple[tuple[str, str], ...]
"""The facts a line opens to, each with its name."""
