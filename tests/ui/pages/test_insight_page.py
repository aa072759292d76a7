"""Looking into what was learned."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.engine.readings import TrainingState, Waiting
from habit_desktop.ui.charts.chance_chart import ChanceChart
from habit_desktop.ui.dialogs.fields import Choice
from habit_desktop.ui.pages.insight.page import InsightPage
from habit_desktop.ui.pages.insight.state import Range
from habit_desktop.ui.widgets.words import Words
from tests.ui.people import HABITS, NOW, chances, reading, version
from tests.ui.whole import wait_until_whole


@pytest.fixture
def page(qtbot: QtBot) -> InsightPage:
    page = InsightPage(lambda: NOW)
    qtbot.addWidget(page)
    page.resize(916, 900)
    page.show_reading(reading(), HABITS)
    page.show()
    qtbot.waitExposed(page)
    wait_until_whole(page)
    return page


def seen(page: InsightPage) -> set[str]:
    return {words.text() for words in page.findChildren(Words) if words.isVisible()}


def test_the_chart_is_titled_with_what_it_shows(page: InsightPage) -> None:
    assert "Your chance fell in February and has come back" in seen(page)


def test_a_habit_without_history_says_what_to_do(page: InsightPage) -> None:
    page.show_reading(reading(points=()), HABITS)
    assert "I don't know this habit yet" in seen(page)


def test_without_any_habit_the_page_says_what_it_is_for(page: InsightPage) -> None:
    page.show_reading(None, ())
    assert "Nothing learned yet" in seen(page)


def test_another_habit_is_asked_for(page: InsightPage, qtbot: QtBot) -> None:
    chooser = page.findChildren(QComboBox)[0]
    with qtbot.waitSignal(page.habit_chosen) as asked:
        chooser.activated.emit(1)
    assert asked.args == ["meditate"]


def test_a_running_training_shows_its_bar_and_stops_on_request(page: InsightPage, qtbot: QtBot) -> None:
    page.show_training(TrainingState(True, None, 5, 20))
    stop = next(way for way in page.findChildren(QPushButton) if way.text() == "Stop")
    assert stop.isVisible()
    with qtbot.waitSignal(page.stop_requested):
        stop.click()


def test_a_resting_training_starts_on_request(page: InsightPage, qtbot: QtBot) -> None:
    page.show_training(TrainingState(False, Waiting.NOTHING_NEW))
    train = next(way for way in page.findChildren(QPushButton) if way.text() == "Train now")
    with qtbot.waitSignal(page.train_requested):
        train.click()


def test_a_range_sets_how_much_is_seen(page: InsightPage) -> None:
    chart = page.findChildren(ChanceChart)[0]
    page.choose_range(Range.MONTH)
    assert chart.days_seen == pytest.approx(30, abs=1)


def test_ten_years_are_thinned_and_the_legend_says_so(page: InsightPage) -> None:
    page.show_reading(reading(chances(3650)), HABITS)
    page.choose_range(Range.ALL)
    assert any("each stands for" in text for text in seen(page))


def reaching_beyond(page: InsightPage) -> list[QWidget]:
    inside = page.viewport().width()
    shown = [part for part in page.content.findChildren(QWidget) if part.isVisible()]
    return [part for part in shown if part.mapTo(page, part.rect().topRight()).x() > inside]


@pytest.mark.parametrize("width", [284, 304, 700, 916])
def test_nothing_reaches_beyond_the_page(page: InsightPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 900)
    qtbot.waitUntil(lambda: not reaching_beyond(page))


def test_everything_the_keyboard_reaches_has_a_name(page: InsightPage) -> None:
    parts = [part for part in page.content.findChildren(QWidget) if part.isVisible()]
    reached = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert not [part for part in reached if not part.accessibleName() and not getattr(part, "text", str)()]


def cut_lines(page: InsightPage) -> list[str]:
    words = [part for part in page.content.findChildren(Words) if part.isVisible() and part.hasHeightForWidth()]
    return [part.text() for part in words if part.height() < part.heightForWidth(part.width())]


NOT_DUE = replace(reading(), today=None, contributions=(), versions=(version(1, in_charge=True),))


@pytest.mark.parametrize("width", [304, 700, 916, 1600])
def test_cards_are_never_smaller_than_their_words(page: InsightPage, qtbot: QtBot, width: int) -> None:
    page.resize(width, 700)
    for shown in (NOT_DUE, reading(), NOT_DUE):
        page.show_reading(shown, HABITS)
        qtbot.waitUntil(lambda: not cut_lines(page))


def test_a_habit_not_due_today_is_spoken_of_without_reasons(page: InsightPage) -> None:
    page.show_reading(NOT_DUE, HABITS)
    assert not [text for text in seen(page) if "reasons" in text]


def test_the_chooser_shows_a_name_in_full(page: InsightPage, qtbot: QtBot) -> None:
    page.show_reading(reading(), (*HABITS, replace(HABITS[0], id="early", name="Wake up early")))
    chooser = page.findChildren(Choice)[0]
    chooser.setCurrentText("Wake up early")
    qtbot.waitUntil(lambda: chooser.shown() == "Wake up early")


def test_the_chooser_shortens_a_very_long_name(page: InsightPage) -> None:
    page.show_reading(reading(), (replace(reading().habit, name="Donaudampfschifffahrtsgesellschaft " * 3),))
    assert page.findChildren(Choice)[0].shown().endswith("…")


def test_a_high_page_has_a_higher_chart(page: InsightPage, qtbot: QtBot) -> None:
    low = page.findChildren(ChanceChart)[0].height()
    page.resize(916, 1400)
    qtbot.waitUntil(lambda: page.findChildren(ChanceChart)[0].height() > low)


def test_the_keyboard_reaches_the_chart_before_the_training(page: InsightPage, qtbot: QtBot) -> None:
    train = next(way for way in page.findChildren(QPushButton) if way.text() == "Train now")
    last_range = next(way for way in page.findChildren(QPushButton) if way.text() == "All")
    chart = page.findChildren(ChanceChart)[0]
    with qtbot.waitActive(page):
        page.activateWindow()
    last_range.setFocus()
    reached = QApplication.focusWidget()
    while reached and reached is not chart and not chart.isAncestorOf(reached):
        assert reached is not train
        QTest.keyClick(reached, Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
    assert reached


def test_a_button_leads_to_all_about_the_habit(page: InsightPage, qtbot: QtBot) -> None:
    whole = next(way for way in page.findChildren(QPushButton) if way.accessibleName() == "All about this habit")
    with qtbot.waitSignal(page.habit_opened) as opened:
        whole.click()
    assert opened.args == ["read"]
    page.show_reading(None, ())
    assert not whole.isVisible()
