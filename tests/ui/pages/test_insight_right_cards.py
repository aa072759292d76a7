"""The cards of "Is it right?"."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.engine.calibration import RightReading
from habit_desktop.ui.charts.score_course import ScoreCourse
from habit_desktop.ui.charts.skill_list import SkillList
from habit_desktop.ui.pages.insight.right_cards import RightCards
from habit_desktop.ui.widgets.words import Words
from tests.ui.layout import findings
from tests.ui.people import TODAY
from tests.ui.rightness import many_habits, nothing_right, right


@pytest.fixture
def cards(qtbot: QtBot) -> RightCards:
    cards = RightCards()
    qtbot.addWidget(cards)
    cards.resize(900, 1400)
    cards.show()
    qtbot.waitExposed(cards)
    return cards


def seen(cards: RightCards) -> list[str]:
    return [words.text() for words in cards.findChildren(Words) if words.isVisible()]


def test_until_it_is_known_it_is_being_worked_out(cards: RightCards) -> None:
    assert seen(cards).count("Working it out from all your days…") == 4


def test_said_and_happened_stand_in_a_table(cards: RightCards) -> None:
    cards.show_reading(right(), "Read", TODAY)
    shown = seen(cards)
    place = shown.index("Said")
    assert shown[place : place + 3] == ["Said", "Happened", "Days"]
    assert {"72\u00a0%", "74\u00a0%", "61"} <= set(shown)


def test_a_shorter_table_leaves_no_rows_of_a_longer_one(cards: RightCards) -> None:
    cards.show_reading(right(), "Read", TODAY)
    cards.show_reading(nothing_right(), "Read", TODAY)
    assert "61" not in seen(cards)


def test_all_habits_are_listed_when_asked_for(cards: RightCards) -> None:
    cards.show_reading(many_habits(40, unknown=0), "Read", TODAY)
    listed = cards.findChildren(SkillList)[0]
    assert listed.count() == 10
    way = next(each for each in cards.findChildren(QPushButton) if each.text() == "Show all habits")
    way.click()
    assert listed.count() == 40


def test_charts_are_named_by_their_titles(cards: RightCards) -> None:
    cards.show_reading(right(), "Read", TODAY)
    assert cards.findChildren(SkillList)[0].accessibleName() == "Meditate is understood best, Read least"


def test_no_column_stands_nearly_empty_beside_the_other(cards: RightCards, qtbot: QtBot) -> None:
    early = replace(right(), reliability=nothing_right().reliability)
    cards.show_reading(early, "Read", TODAY)
    listed, course = cards.findChildren(SkillList)[0], cards.findChildren(ScoreCourse)[0]

    def left(of: QWidget) -> int:
        return of.mapTo(cards, QPoint(0, 0)).x()

    qtbot.waitUntil(lambda: left(listed) < left(course))
    cards.show_reading(right(), "Read", TODAY)
    qtbot.waitUntil(lambda: left(listed) == left(course))


@pytest.mark.parametrize("width", [284, 360, 700, 900, 1200])
@pytest.mark.parametrize("shown", [right(), nothing_right(), many_habits(12, 3)], ids=["right", "nothing", "many"])
def test_nothing_is_cut_in_any_width(cards: RightCards, width: int, shown: RightReading, qtbot: QtBot) -> None:
    cards.show_reading(shown, "Read", TODAY)
    cards.resize(width, 2400)
    qtbot.waitUntil(lambda: not findings(cards))
