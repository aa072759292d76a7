"""Makes a page; its code is loaded when it is first opened."""

from collections.abc import Callable
from datetime import datetime

from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.scrolling import ScrollingPage


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
