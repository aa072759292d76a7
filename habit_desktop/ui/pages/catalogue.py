"""The pages there are, and the place of each in the side bar."""

from enum import Enum, auto

from habit_desktop.domain.value import value
from habit_desktop.wording.language import _


class Page(Enum):
    """The pages, those of the side bar in its order."""

    TODAY = auto()
    HABITS = auto()
    INSIGHT = auto()
    REMINDERS = auto()
    SETTINGS = auto()
    HABIT = auto()


BELONGS_TO = {Page.HABIT: Page.HABITS}
"""Pages without a place in the side bar, and whose place is marked while they are open."""


@value
class Entry:
    """A page's place in the side bar: its icon, name and shortcut."""

    icon: str
    name: str
    shortcut: str


def entries() -> dict[Page, Entry]:
    """Return the pages of the side bar, in its order; other pages are opened from these."""
    return {
        Page.TODAY: Entry("check", _("Today"), "Ctrl+1"),
        Page.HABITS: Entry("list", _("Habits"), "Ctrl+2"),
        Page.INSIGHT: Entry("chart", _("Insight"), "Ctrl+3"),
        Page.REMINDERS: Entry("bell", _("Reminders"), "Ctrl+4"),
        Page.SETTINGS: Entry("gear", _("Settings"), "Ctrl+5"),
    }
