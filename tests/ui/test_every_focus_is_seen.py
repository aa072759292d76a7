"""In a light and in a dark theme one sees where the keyboard is, on every page and in every dialog.

A ring counts where it stands out at least 3 to 1 from what was in its place, all around or nearly so.
"""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.app.demo import PICTURED_AT
from habit_desktop.app.pictures import SIZES, settle
from habit_desktop.ui.quick_check.popup import QuickCheck
from habit_desktop.ui.theme.theme import Scheme
from tests.ui.focus import stops, unseen_focus
from tests.ui.inhabited import DIALOGS, VIEWS, Household, put_away, turn_of
from tests.ui.people import nobody, thursday

pytestmark = pytest.mark.usefixtures("scheme")


def in_front(window: QWidget) -> None:
    """The keyboard is on this window."""
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    assert stops(window)


def test_the_keyboard_is_seen_on_every_page(household: Household, scheme: Scheme) -> None:
    window, session = household
    found = []
    for name, look in turn_of(VIEWS, scheme).items():
        look(window, session)
        settle(window, SIZES["wide"])
        in_front(window)
        found += [f"{name}: {line}" for line in unseen_focus(window)]
    assert not found, "\n".join(found)


def test_the_keyboard_is_seen_on_the_page_of_somebody_without_habits(household: Household) -> None:
    window, session = household
    VIEWS["today"](window, session)
    window.show_today(nobody())
    settle(window, SIZES["wide"])
    in_front(window)
    found = [*unseen_focus(window)]
    window.day_requested.emit(PICTURED_AT.date())
    assert not found, "\n".join(found)


def test_the_keyboard_is_seen_in_every_dialog(household: Household, scheme: Scheme) -> None:
    found = []
    for name, opened in turn_of(DIALOGS, scheme).items():
        dialog = opened(household[0])
        in_front(dialog)
        found += [f"{name}: {line}" for line in unseen_focus(dialog)]
        put_away(dialog)
    assert not found, "\n".join(found)


def test_the_keyboard_is_seen_in_the_quick_check(qtbot: QtBot) -> None:
    popup = QuickCheck()
    qtbot.addWidget(popup)
    popup.open_at(QRect(700, 780, 20, 20), thursday())
    popup.say("Read: done", undo=True)
    in_front(popup)
    found = [*unseen_focus(popup)]
    assert not found, "\n".join(found)
