"""In every theme one sees where the keyboard is, on every page and in every dialog.

A ring counts where it stands out at least 3 to 1 from what was in its place, all around or nearly so.
"""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.app.demo import PICTURED_AT
from habit_desktop.app.pictures import SIZES, settle
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.quick_check.popup import QuickCheck
from habit_desktop.ui.theme.theme import TOKENS, Scheme, Theme
from habit_desktop.ui.theme.tokens import tokens_of
from tests.ui.focus import stops, unseen_focus
from tests.ui.inhabited import DIALOGS, VIEWS, inhabited
from tests.ui.people import nobody, thursday

Household = tuple[MainWindow, Session]


@pytest.fixture(scope="module")
def household(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Household]:
    with inhabited(tmp_path_factory.mktemp("person")) as (window, session):
        yield window, session


@pytest.fixture(scope="module", params=TOKENS)
def scheme(request: pytest.FixtureRequest) -> Scheme:
    """Each theme in turn."""
    return Scheme(request.param)


@pytest.fixture(autouse=True)
def light(theme: Theme, qapp: QApplication, household: Household, scheme: Scheme) -> None:
    """That theme instead of the light one: put on once, for it takes a while."""
    if tokens_of(qapp.palette()) != TOKENS[scheme]:
        theme.choose(scheme)


def in_front(window: QWidget) -> None:
    """The keyboard is on this window."""
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    assert stops(window)


def test_the_keyboard_is_seen_on_every_page(household: Household) -> None:
    window, session = household
    found = []
    for name, look in VIEWS.items():
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


def test_the_keyboard_is_seen_in_every_dialog(household: Household) -> None:
    found = []
    for name, opened in DIALOGS.items():
        dialog = opened(household[0])
        in_front(dialog)
        found += [f"{name}: {line}" for line in unseen_focus(dialog)]
        dialog.close()
    assert not found, "\n".join(found)


def test_the_keyboard_is_seen_in_the_quick_check(qtbot: QtBot) -> None:
    popup = QuickCheck()
    qtbot.addWidget(popup)
    popup.open_at(QRect(700, 780, 20, 20), thursday())
    popup.say("Read: done", undo=True)
    in_front(popup)
    found = [*unseen_focus(popup)]
    assert not found, "\n".join(found)
