"""A window as such: a side bar, pages that are made when they are first opened, and a bar for what is said."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QCloseEvent, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from habit_desktop.ui.commands import Command
from habit_desktop.ui.pages.catalogue import BELONGS_TO, Page, entries
from habit_desktop.ui.pages.page_maker import page_made
from habit_desktop.ui.pages.scrolling import ScrollingPage
from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.widgets.side_bar import SideBar
from habit_desktop.ui.widgets.toast import Toast

NARROW_BELOW_PX = 820
SMALLEST_PX = (340, 480)
LEAST_WORDS_PX = 180  # in usual text: twice as large, it has room in the narrowest window
USUAL_PX = (1100, 720)
APP_NAME = "Habit Desktop"


class PagedWindow(QWidget):
    """Shows one page at a time, and leaves its closing to the caller; it knows nothing of what pages are about."""

    page_came = Signal(object, object)  # Page, its widget: the first time it is opened
    page_opened = Signal(object)  # Page
    undo_requested = Signal()
    close_requested = Signal()
    seen_changed = Signal(bool)  # it can be looked at, or is hidden or minimised

    def __init__(self, now: Callable[[], datetime]) -> None:
        """``now`` is the person's clock, with their zone."""
        super().__init__()
        self._now = now
        self._ending = False
        self.is_seen = False  # whether it can be looked at
        self._page = Page.TODAY
        self._made: dict[Page, ScrollingPage] = {}
        self._side_bar = SideBar(APP_NAME)
        self._entries = entries()
        for entry in self._entries.values():
            self._side_bar.add_page(entry.icon, entry.name, entry.shortcut)
        self._pages = QStackedWidget()
        self._toast = Toast(self._pages)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._side_bar)
        self._row.addWidget(self._pages, 1)
        self._keep_least()
        self.resize(*USUAL_PX)
        self._side_bar.chosen.connect(self._open_place)
        self._toast.undo_requested.connect(self.undo_requested)

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self._page

    def page_of(self, page: Page) -> ScrollingPage:
        """The page's widget, made when it is first asked for."""
        if page not in self._made:
            made = page_made(page, self._now)
            self._made[page] = made
            self._pages.addWidget(made)
            self.page_came.emit(page, made)
        return self._made[page]

    def pages_made(self) -> tuple[tuple[Page, ScrollingPage], ...]:
        """Return the pages there are so far, each with its widget."""
        return tuple(self._made.items())

    def open_page(self, page: Page) -> None:
        """A page is open."""
        shown = self.page_of(page)
        self._page = page
        self._pages.setCurrentWidget(shown)
        self._side_bar.show_chosen([*self._entries].index(BELONGS_TO.get(page, page)))
        shown.setFocus()
        self.page_opened.emit(page)

    def page_commands(self) -> tuple[Command, ...]:
        """Return a command for each page of the side bar."""
        return tuple(
            Command(f"page-{page.name.lower()}", entry.name, entry.shortcut, partial(self.open_page, page))
            for page, entry in self._entries.items()
        )

    def entitle(self, title: str) -> None:
        """The window, and the open page for those who hear it, are called by what the page is about."""
        self.setWindowTitle(f"{title} – {APP_NAME}" if title else APP_NAME)
        self.page_of(self.page).setAccessibleName(title or APP_NAME)

    def say(self, sentence: str, undo: bool = False) -> None:
        """A sentence is shown for a few seconds; ``undo`` offers to take back what it tells."""
        self._toast.say(sentence, undo)

    def accept_close(self) -> None:
        """The window closes when it is asked to from now on: the program is ending."""
        self._ending = True

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """The keyboard moves on, and what it reaches is scrolled into sight, from outside the page as well."""
        moved = super().focusNextPrevChild(forwards)
        page, reached = self.page_of(self.page), self.focusWidget()
        if moved and page.content.isAncestorOf(reached):
            page.ensureWidgetVisible(reached)
        return moved

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._ending:
            event.accept()
            return
        event.ignore()
        self.close_requested.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._keep_least()
            self._side_bar.set_narrow(self.width() < scaled(NARROW_BELOW_PX))
        elif event.type() is QEvent.Type.WindowStateChange:
            self._look_whether_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_whether_seen()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look_whether_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._side_bar.set_narrow(event.size().width() < scaled(NARROW_BELOW_PX))
        self._row.activate()  # now, not with the next event: the pages shall not see the old bar's width first
        super().resizeEvent(event)

    def _keep_least(self) -> None:
        """No window is too narrow for its words, however large they are."""
        self.setMinimumSize(max(SMALLEST_PX[0], scaled(LEAST_WORDS_PX)), SMALLEST_PX[1])

    def _look_whether_seen(self) -> None:
        seen = self.isVisible() and not self.isMinimized()
        if seen is not self.is_seen:
            self.is_seen = seen
            self.seen_changed.emit(seen)

    @Slot(int)
    def _open_place(self, place: int) -> None:
        self.open_page([*self._entries][place])
