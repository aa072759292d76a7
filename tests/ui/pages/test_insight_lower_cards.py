"""What lies further down the Insight page: made once the rest is painted, without moving anything."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.engine.readings import TrainingState
from habit_desktop.ui.pages.insight.lower_cards import LowerCards
from habit_desktop.ui.pages.insight.network_card import NetworkCard
from habit_desktop.ui.pages.insight.page import InsightPage
from habit_desktop.ui.pages.insight.right_cards import RightCards
from habit_desktop.ui.pages.insight.training_card import TrainingCard
from habit_desktop.ui.pages.insight.what_if_card import WhatIfCard
from tests.ui.opened import inside, network
from tests.ui.people import HABITS, NOW, WALK, reading
from tests.ui.whole import wait_until_whole

COMING = (WhatIfCard, RightCards, TrainingCard)


@pytest.fixture
def page(qtbot: QtBot) -> InsightPage:
    """A page that has been told all it shows, and has not been seen yet."""
    page = InsightPage(lambda: NOW)
    qtbot.addWidget(page)
    page.resize(916, 700)
    page.show_reading(reading(), HABITS)
    page.show_inside(inside(4), network(4))
    page.show_training(TrainingState(True, None, 5, 20))
    return page


def top_of(page: InsightPage, kind: type[NetworkCard] | type[TrainingCard]) -> int:
    return page.findChildren(kind)[0].mapTo(page.content, QPoint()).y()


def test_nobody_pays_for_what_is_not_seen(page: InsightPage) -> None:
    assert not any(page.findChildren(kind) for kind in COMING)
    assert not page.whole


def test_once_the_page_is_painted_the_rest_comes_and_shows_what_was_told_before(page: InsightPage) -> None:
    page.show()
    wait_until_whole(page)
    assert all(page.findChildren(kind) for kind in COMING)
    assert page.findChildren(WhatIfCard)[0].rows
    assert any(way.isVisible() for way in page.findChildren(QPushButton) if way.text() == "Stop")


@pytest.mark.parametrize("width", [304, 700, 916, 1600])
def test_the_place_of_what_comes_is_kept(page: InsightPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 700)
    page.show()
    qtbot.waitExposed(page)
    QApplication.processEvents()
    network, high = top_of(page, NetworkCard), page.content.height()
    wait_until_whole(page)
    for _ in range(6):
        QApplication.processEvents()
    assert top_of(page, NetworkCard) == network
    assert page.content.height() == pytest.approx(high, rel=0.25)


def test_who_has_gone_to_the_end_meanwhile_is_at_the_end(page: InsightPage, qtbot: QtBot) -> None:
    page.show()
    qtbot.waitExposed(page)
    page.setFocus()
    bar = page.verticalScrollBar()
    for _ in range(16):
        QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0
    wait_until_whole(page)
    for _ in range(6):
        QApplication.processEvents()
    assert bar.value() == bar.maximum()
    assert not page.findChildren(TrainingCard)[0].visibleRegion().isEmpty()


def test_a_page_about_nothing_is_whole_as_it_is(page: InsightPage) -> None:
    page.show_reading(None, ())
    page.show()
    wait_until_whole(page)
    assert not page.findChildren(TrainingCard)


def test_of_all_habits_nothing_can_be_asked(page: InsightPage) -> None:
    page.show_all(0.4, 0.8, (), HABITS)
    page.show()
    wait_until_whole(page)
    assert not page.findChildren(WhatIfCard)[0].isVisible()
    page.show_reading(reading(), HABITS)
    assert page.findChildren(WhatIfCard)[0].isVisible()


def test_what_is_asked_on_a_card_is_asked_of_whoever_looks_after_them(qtbot: QtBot) -> None:
    cards = LowerCards()
    qtbot.addWidget(cards)
    cards.show_inside(inside(4), WALK, "")
    done_at_once(cards.making())
    for words, asked in (
        ("Train now", cards.train_requested),
        ("Versions…", cards.versions_wanted),
        ("Leave out…", cards.leave_out_wanted),
    ):
        with qtbot.waitSignal(asked):
            next(way for way in cards.findChildren(QPushButton) if way.text() == words).click()
