"""What is opened over the window and closed again is gone."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from habit_desktop.app.pictures import SIZES, open_pictured, settle
from habit_desktop.runtime.worker import Worker
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from tests.ui.inhabited import HABIT, POPUPS, Household, Opened
from tests.ui.people import HABITS

SOON_MS = 500
OPENED: Mapping[str, tuple[Page, Opened]] = {
    "new habit": (Page.TODAY, lambda window: window.dialogs.open_new_habit()),
    "edited habit": (Page.TODAY, lambda window: window.dialogs.open_edit_habit(HABIT)),
    "import": (Page.TODAY, lambda window: window.dialogs.open_import()),
    "shortcuts": (Page.TODAY, MainWindow.open_shortcuts),
    "pause": (Page.TODAY, lambda window: window.dialogs.open_pause()),
    "palette": (Page.TODAY, lambda window: window.open_palette(HABITS)),
    "model card": (Page.INSIGHT, lambda window: window.insight.open_about()),
    **POPUPS,
}


def objects(window: MainWindow, opened: Opened) -> int:
    """How many objects the window has once something has been opened and closed."""
    shown = opened(window)
    assert shown is not None
    shown.show()
    QApplication.processEvents()
    shown.close()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(window.findChildren(QObject))


def wait_until_at_rest(window: MainWindow) -> None:
    """Return once nothing comes to the window any more: pages read their years bit by bit."""
    quiet_turns = 0
    while quiet_turns < 3:
        QApplication.processEvents()
        quiet_turns = 0 if is_busy(window) else quiet_turns + 1


def is_busy(window: MainWindow) -> bool:
    """Whether something is being worked out for the window, or about to be."""
    soon = [timer for timer in window.findChildren(QTimer) if timer.isSingleShot() and timer.interval() < SOON_MS]
    return any(timer.isActive() for timer in soon) or any(worker.running for worker in window.findChildren(Worker))


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
@pytest.mark.parametrize("name", OPENED)
def test_nothing_is_left_of_what_was_opened_over_the_window(household: Household, name: str) -> None:
    window, session = household
    page, opened = OPENED[name]
    open_pictured(window, page, session)
    settle(window, SIZES["wide"])
    wait_until_at_rest(window)
    before = objects(window, opened)
    assert [objects(window, opened), objects(window, opened)] == [before] * 2
