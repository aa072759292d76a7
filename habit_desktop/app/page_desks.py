"""Who stands between a page and the session: made with the page, loaded when it is first opened."""

from typing import Protocol, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from habit_desktop.app.key_desk import KeyDesk
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.ports import Autostart
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.system.autostart.unknown import UnknownAutostart
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.wording.login import not_from_the_demo


class PageDesk(Protocol):
    """Keeps one page showing what is so, and carries out what is asked for on it."""

    def refresh(self) -> None:
        """Show the present state."""
        ...


class PageDesks(QObject):
    """Gives every page its desk once it is there, and has it show the present state whenever it is opened."""

    def __init__(
        self,
        session: Session,
        foresight: Foresight,
        training: TrainingWatch,
        window: MainWindow,
        login: Autostart | None = None,
        key: KeyDesk | None = None,
    ) -> None:
        """Without a way to start at login the window is one that nobody could start again, such as the demo's."""
        super().__init__(window)
        self._key = key
        self._login = login or UnknownAutostart(not_from_the_demo())
        self._session, self._foresight, self._training, self._window = session, foresight, training, window
        self._desks: dict[Page, PageDesk] = {}
        window.page_came.connect(self._attend)
        window.page_opened.connect(self._refresh)
        for page, widget in window.pages_made():  # a person may be faster than what comes after the first paint
            self._attend(page, widget)
        self.refresh()

    def refresh(self) -> None:
        """The page that is open shows the present state."""
        self._refresh(self._window.page)

    @Slot(object)
    def _refresh(self, page: Page) -> None:
        if page in self._desks:
            with self._session.standing_still():  # a page tells of one moment, whatever others write meanwhile
                self._desks[page].refresh()

    @Slot(object, object)
    def _attend(self, page: Page, widget: QWidget) -> None:
        """A page has been made: from now on somebody looks after it."""
        if desk := self._desk_of(page, widget):
            self._desks[page] = desk

    def _desk_of(self, page: Page, widget: QWidget) -> PageDesk | None:
        """Return the desk of a page that has just been made; None for Today, which the window's own looks after."""
        match page:
            case Page.TODAY:
                return None
            case Page.HABITS:
                from habit_desktop.app.overview_desk import OverviewDesk
                from habit_desktop.ui.pages.habits.page import HabitsPage

                return OverviewDesk(self._session, cast(HabitsPage, widget), self._window)
            case Page.INSIGHT:
                from habit_desktop.app.insight_desk import InsightDesk
                from habit_desktop.ui.pages.insight.page import InsightPage

                insight = cast(InsightPage, widget)
                return InsightDesk(self._session, self._foresight, self._training, insight, self._window)
            case Page.REMINDERS:
                from habit_desktop.app.reminders_desk import RemindersDesk
                from habit_desktop.ui.pages.reminders.page import RemindersPage

                return RemindersDesk(self._session, self._foresight, cast(RemindersPage, widget), self._window)
            case Page.SETTINGS:
                from habit_desktop.app.settings_desk import SettingsDesk
                from habit_desktop.ui.pages.settings.page import SettingsPage

                return SettingsDesk(self._session, cast(SettingsPage, widget), self._window, self._login, self._key)
            case Page.HABIT:
                from habit_desktop.app.habit_desk import HabitDesk
                from habit_desktop.ui.pages.habit.page import HabitPage

                return HabitDesk(self._session, self._foresight, cast(HabitPage, widget), self._window)
