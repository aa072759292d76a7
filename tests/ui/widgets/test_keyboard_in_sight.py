"""What has the keyboard stays in sight when what stands above it grows."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.scrolling import ScrollingPage

HIGH_PX, PART_PX = 400, 300


class Page(ScrollingPage):
    """A card, a button below it, and much below that."""

    def __init__(self) -> None:
        super().__init__()
        self.card, self.way, self.rest = QWidget(), QPushButton("Versions…"), QWidget()
        self.card.setFixedHeight(PART_PX)
        self.rest.setFixedHeight(3 * HIGH_PX)
        for part in (self.card, self.way, self.rest):
            self.column.addWidget(part)


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.resize(500, HIGH_PX)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.way.setFocus()
    qtbot.waitUntil(page.way.hasFocus)
    return page


def sees(page: Page) -> bool:
    """Whether all of the button is in sight."""
    top = page.way.mapTo(page.viewport(), page.way.rect().topLeft()).y()
    return top >= 0 and top + page.way.height() <= page.viewport().height()


@pytest.mark.parametrize("to_px", [PART_PX + HIGH_PX, 20])
def test_what_has_the_keyboard_stays_in_sight_when_what_is_above_changes(qtbot: QtBot, page: Page, to_px: int) -> None:
    page.verticalScrollBar().setValue(40)
    assert sees(page)
    before = page.way.y()
    page.card.setFixedHeight(to_px)
    qtbot.waitUntil(lambda: page.way.y() == before + to_px - PART_PX)
    qtbot.waitUntil(lambda: sees(page), timeout=5000)


def test_who_has_scrolled_away_is_left_where_they_are(qtbot: QtBot, page: Page) -> None:
    page.verticalScrollBar().setValue(2 * HIGH_PX)
    assert not sees(page)
    before = page.way.y()
    page.card.setFixedHeight(PART_PX + 50)
    qtbot.waitUntil(lambda: page.way.y() == before + 50)
    assert page.verticalScrollBar().value() == 2 * HIGH_PX
