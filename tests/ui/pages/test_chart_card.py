"""Taking a chart along, and what stands in its place."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.pages.chart_card import ChartCard
from habit_desktop.ui.widgets.words import Words


@pytest.fixture
def card(qtbot: QtBot) -> ChartCard:
    card = ChartCard("the chance", QWidget(), lambda: "day,chance\n2026-03-19,0.44\n")
    qtbot.addWidget(card)
    card.resize(300, 200)
    card.say("Your chance is steady", "", "Read")
    card.show()
    qtbot.waitExposed(card)
    return card


def test_the_data_is_written_to_a_file(card: ChartCard, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.copied) as said:
        card.write_data(tmp_path / "read")
    assert (tmp_path / "read.csv").read_text(encoding="utf-8") == "day,chance\n2026-03-19,0.44\n"
    assert said.args == ["The data is in read.csv."]


def test_a_file_that_cannot_be_written_is_told(card: ChartCard, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.copied) as said:
        card.write_data(tmp_path / "nowhere" / "read.csv")
    assert said.args == ["read.csv could not be written: No such file or directory"]


def test_the_menu_offers_picture_copy_and_file(card: ChartCard) -> None:
    assert [action.text().split("\t")[0] for action in card.menu().actions()] == [
        "Copy as picture",
        "Copy data (CSV)",
        "Save data (CSV)…",
    ]


def test_without_a_chart_it_says_why_and_offers_nothing_to_take(card: ChartCard) -> None:
    card.say_instead("Not enough yet")
    assert not card.chart.isVisible()
    assert "Not enough yet" in [words.text() for words in card.findChildren(Words) if words.isVisible()]
    assert not [control for control in card.controls() if control.isVisible()]
    card.say_instead("")
    assert card.chart.isVisible()


def test_the_numbers_are_copied(card: ChartCard) -> None:
    card.copy_data()
    assert QGuiApplication.clipboard().text().startswith("day,chance")
