"""Who stands between a page and the session: made with the page, loaded when it is first opened."""

from typing import Protocol, cast

from PySide6.QtWidgets import QWidget

from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page


class PageDesk(Protocol):
    """Keeps one page showing what is so, and carries out what is asked for on it."""

    def refresh(self) -> None:
        """Show the present state."""
        ...


def desk_of(page: Page, widget: QWidget, session: Session, foresight: Foresight, window: MainWindow) -> PageDesk | None:
    """Return the desk of a page that has just been made; None for those the window's own desk looks after."""
    match page:
        case Page.TODAY | Page.INSIGHT:
            return None
        case Page.HABITS:
            from habit_desktop.app.overview_desk import OverviewDesk
            from habit_desktop.ui.pages.habits.page import HabitsPage

            return OverviewDesk(session, cast(HabitsPage, widget), window)
        case Page.SETTINGS:
            from habit_desktop.app.settings_desk import SettingsDesk
            from habit_desktop.ui.pages.settings.page import SettingsPage

            return SettingsDesk(session, cast(SettingsPage, widget), window)
        case Page.HABIT:
            from habit_desktop.app.habit_desk import HabitDesk
            from habit_desktop.ui.pages.habit.page import HabitPage

            return HabitDesk(session, foresight, cast(HabitPage, widget), window)
