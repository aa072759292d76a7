"""The pages there are: how each is called, drawn and made; a page's code is loaded when it is first opened."""

from collections.abc import Callable
from datetime import datetime
from enum import Enum, auto

from habit_desktop.domain.value import value
from habit_desktop.ui.pages.scrolling import ScrollingPage
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


def page_made(page: Page, now: Callable[[], datetime]) -> ScrollingPage:
    """Return a page, new and empty; ``now`` is the person's clock."""
    match page:
        case Page.TODAY:
            from habit_desktop.ui.pages.today.page import TodayPage

            return TodayPage()
        case Page.HABITS:
            from habit_desktop.ui.pages.habits.page import HabitsPage

            return HabitsPage()
        case Page.INSIGHT:
            from habit_desktop.ui.pages.insight.page import InsightPage

            return InsightPage(now)
        case Page.REMINDERS:
            from habit_desktop.ui.pages.reminders.page import RemindersPage

            return RemindersPage()
        case Page.SETTINGS:
            from habit_desktop.ui.pages.settings.page import SettingsPage

            return SettingsPage()
        case Page.HABIT:
            from habit_desktop.ui.pages.habit.page import HabitPage

            return HabitPage()
