"""Reading off the drawings of "Is it right?"."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.charts.reliability_chart import ReliabilityChart
from habit_desktop.ui.charts.reliability_spot import Spot
from habit_desktop.ui.charts.score_course import ScoreCourse
from habit_desktop.ui.charts.score_lines import Lines
from habit_desktop.ui.charts.skill_list import SkillList
from habit_desktop.ui.charts.skill_row import SkillRow
from tests.ui.painted import painted, painted_findings
from tests.ui.rightness import COURSE

SPOTS = (Spot(0.3, 7, 20, 0.2, 0.5), Spot(0.72, 45, 61, 0.66, 0.8))
ROWS = (SkillRow("Meditate", 100, (0.2, 0.15, 0.25)), SkillRow("Walk", 12, None))


@pytest.fixture
def dots(qtbot: QtBot) -> ReliabilityChart:
    chart = ReliabilityChart()
    qtbot.addWidget(chart)
    chart.resize(400, 236)
    chart.show_spots(SPOTS, "Nearly right")
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def test_dots_lie_where_they_were_said_and_happened(dots: ReliabilityChart) -> None:
    first, second = dots.place_of(0), dots.place_of(1)
    assert first.x() < second.x()
    assert first.y() > second.y()


def test_a_dot_is_pointed_at_and_told(dots: ReliabilityChart) -> None:
    assert dots.nearest(dots.place_of(1) + QPointF(4, 4)) == 1
    assert dots.nearest(dots.place_of(1) + QPointF(0, 90)) is None
    QTest.keyClick(dots, Qt.Key.Key_Home)
    QTest.keyClick(dots, Qt.Key.Key_Home)
    assert dots.accessibleDescription().startswith("said 30\u00a0%, happened 35\u00a0% (n = 20), 7 of 20 days done")


def test_without_dots_nothing_is_pointed_at(qtbot: QtBot) -> None:
    chart = ReliabilityChart()
    qtbot.addWidget(chart)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.at is None
    assert not chart.grab().isNull()


@pytest.fixture
def course(qtbot: QtBot) -> ScoreCourse:
    chart = ScoreCourse()
    qtbot.addWidget(chart)
    chart.resize(420, 188)
    chart.show_lines(Lines(COURSE.days, COURSE.network, COURSE.rules, COURSE.average), "The network leads")
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def test_the_lower_loss_is_drawn_lower(course: ScoreCourse) -> None:
    assert course.place_of(0).y() < course.place_of(99).y()


def test_a_day_of_the_course_tells_all_three(course: ScoreCourse) -> None:
    QTest.keyClick(course, Qt.Key.Key_Right)
    told = course.accessibleDescription()
    assert told == "Wed 18 March 2026, network 0.445, simple rules 0.455, your average 0.500"
    assert course.nearest(course.place_of(50)) == 50


def test_the_numbers_beside_the_course_are_round_and_evenly_apart(course: ScoreCourse) -> None:
    numbers = [float(words.text) for words in painted(course) if words.text.startswith("0.")]
    apart = {round(after - before, 6) for before, after in pairwise(numbers)}
    assert len(numbers) > 2
    assert len(apart) == 1


def test_the_names_make_room_where_there_is_little(course: ScoreCourse) -> None:
    assert {"Network", "Simple rules", "Average"} <= {words.text for words in painted(course)}
    course.resize(130, 188)
    assert "Network" not in {words.text for words in painted(course)}
    assert course.place_of(99).x() > 100


def test_a_single_day_is_a_course_too(qtbot: QtBot) -> None:
    chart = ScoreCourse()
    qtbot.addWidget(chart)
    chart.resize(300, 188)
    chart.show_lines(Lines((739000,), (0.5,), (0.5,), (0.5,)), "One day")
    assert chart.nearest(QPointF(150, 50)) == 0
    assert not chart.grab().isNull()


@pytest.fixture
def skills(qtbot: QtBot) -> SkillList:
    chart = SkillList()
    qtbot.addWidget(chart)
    chart.resize(400, 100)
    chart.show_rows(ROWS, "Meditate is understood best")
    chart.show()
    qtbot.waitExposed(chart)
    return chart


def test_rows_are_gone_through_downwards(skills: SkillList) -> None:
    QTest.keyClick(skills, Qt.Key.Key_Home)
    QTest.keyClick(skills, Qt.Key.Key_Up)
    assert skills.at == 0
    QTest.keyClick(skills, Qt.Key.Key_Down)
    assert skills.accessibleDescription() == "Walk, not enough yet: 12 of 30 days"


def test_each_row_has_its_height(skills: SkillList) -> None:
    assert skills.nearest(skills.place_of(1)) == 1
    before = skills.height()
    skills.show_rows((*ROWS, *ROWS), "More")
    assert skills.height() > before


def test_the_ends_of_the_axis_are_named_where_there_is_room(skills: SkillList) -> None:
    assert "+20\u00a0%" in {words.text for words in painted(skills)} or "+50\u00a0%" in {
        words.text for words in painted(skills)
    }
    skills.resize(150, skills.height())
    assert [*painted_findings(skills)] == []


def test_better_lies_further_right(skills: SkillList) -> None:
    skills.show_rows((ROWS[0], SkillRow("Read", 90, (-0.1, -0.2, 0.0))), "Two")
    assert skills.place_of(0).x() > skills.place_of(1).x()
