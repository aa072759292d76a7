"""The model's card is read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.resources import resource
from habit_desktop.ui.dialogs.model_card_dialog import CARD, ModelCardDialog
from habit_desktop.ui.pages.insight.page import InsightPage
from habit_desktop.ui.widgets.words import Words
from tests.ui.people import HABITS, NOW, reading

TEXT = resource(CARD).read_text("utf-8")


@pytest.fixture
def dialog(qtbot: QtBot) -> ModelCardDialog:
    dialog = ModelCardDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def test_the_insight_page_opens_the_card_under_its_own_title(qtbot: QtBot) -> None:
    page = InsightPage(lambda: NOW)
    qtbot.addWidget(page)
    page.show_reading(reading(), HABITS)
    page.show()
    next(way for way in page.findChildren(QPushButton) if way.text() == "About the model").click()
    dialog = page.findChildren(ModelCardDialog)[0]
    qtbot.waitExposed(dialog)
    assert dialog.windowTitle() == "About the model"
    assert "About the model" in [words.text() for words in dialog.findChildren(Words) if words.isVisible()]


def test_escape_closes_the_card(dialog: ModelCardDialog) -> None:
    QTest.keyClick(dialog.page, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_card_opens_at_its_top_and_the_keyboard_scrolls_it_at_once(dialog: ModelCardDialog) -> None:
    assert dialog.page.verticalScrollBar().value() == 0
    assert dialog.focusWidget() is dialog.page
    QTest.keyClick(dialog.page, Qt.Key.Key_Down)
    assert dialog.page.verticalScrollBar().value() > 0


def test_the_card_shows_no_trace_of_its_markup(dialog: ModelCardDialog) -> None:
    shown = dialog.page.toPlainText()
    assert "How good it is" in shown
    assert not [sign for sign in ("##", "**", "| ---") if sign in shown]


@pytest.mark.parametrize("width", [340, 560, 1200])
def test_the_card_never_needs_to_be_moved_sideways(dialog: ModelCardDialog, qtbot: QtBot, width: int) -> None:
    dialog.resize(width, 600)
    qtbot.waitUntil(lambda: dialog.page.document().idealWidth() <= dialog.page.viewport().width())


def test_the_card_leads_nowhere() -> None:
    assert "](" not in TEXT
    assert "://" not in TEXT
