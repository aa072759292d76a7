"""The model's card is read, in the language of whoever reads."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.language import ENGLISH, Language
from habit_desktop.resources import resource
from habit_desktop.ui.dialogs.model_card_dialog import CARD, ModelCardDialog
from habit_desktop.ui.pages.insight.page import InsightPage
from habit_desktop.ui.widgets.words import Words
from habit_desktop.wording.language import _
from habit_desktop.wording.languages import LANGUAGES, speak_in
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


@pytest.mark.parametrize("language", LANGUAGES[1:], ids=lambda language: language.code)
def test_the_card_says_the_same_in_every_language(qtbot: QtBot, language: Language) -> None:
    speak_in(language)
    dialog = ModelCardDialog()
    name = _("About the model")
    speak_in(ENGLISH)
    qtbot.addWidget(dialog)
    card = resource(f"model-card.{language.code}.md").read_text("utf-8")
    assert dialog.windowTitle() == name
    assert _numbers(card) == _numbers(TEXT)
    assert card.count("\n") == TEXT.count("\n")


def _numbers(card: str) -> Counter[str]:
    """The numbers of a card, whatever stands between their digits."""
    return Counter(re.sub(r"\D", "", found) for found in re.findall(r"\d[\d.,\u202f]*", card))
