"""Pages whose lower parts come bit by bit, waited for."""

from PySide6.QtWidgets import QApplication

from habit_desktop.ui.pages.scrolling import ScrollingPage


def wait_until_whole(page: ScrollingPage) -> None:
    """Return once everything is there that belongs on a page."""
    while not page.whole:
        QApplication.processEvents()
    QApplication.processEvents()  # what came last is shown by an event of its own
