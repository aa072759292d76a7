"""Looking at all habits at once."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.charts.all_chart import AllChart
from tests.ui.lines import lines


@pytest.fixture
def chart(qtbot: QtBot) -> AllChart:
    chart = AllChart()
    qtbot.addWidget(chart)
    chart.resize(800, 220)
    chart.show()
    qtbot.waitExposed(chart)
    chart.show_lines(lines(0.2, 0.5, 0.8), 60, 40, 80, "The chances of 3 habits over time")
    chart.setFocus()
    return chart


def test_the_crosshair_tells_the_mean_first(chart: AllChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert chart.accessibleDescription() == "Thu 19 March 2026 · 50\u00a0%, mean of 3 habits"


def test_down_and_up_go_through_the_habits_and_the_mean(chart: AllChart) -> None:
    chosen = []
    for key in (*[Qt.Key.Key_Down] * 4, Qt.Key.Key_Up):
        QTest.keyClick(chart, key)
        chosen.append(chart.chosen)
    assert chosen == ["Habit 0", "Habit 1", "Habit 2", None, "Habit 2"]
    assert chart.accessibleDescription() == "Thu 19 March 2026 · 80\u00a0%, Habit 2"


def test_pointing_at_a_line_names_its_habit(chart: AllChart) -> None:
    last = chart.day_at(chart.count() - 1)
    assert chart.nearest_to(QPointF(last, 79)) == chart.count() - 1
    assert chart.chosen == "Habit 2"
    chart.nearest_to(QPointF(last, 65))
    assert chart.chosen is None


def test_the_chosen_span_is_seen(chart: AllChart) -> None:
    assert chart.days_seen == pytest.approx(60, abs=1)


def test_without_lines_every_key_is_harmless(qtbot: QtBot) -> None:
    chart = AllChart()
    qtbot.addWidget(chart)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Plus, Qt.Key.Key_0):
        QTest.keyClick(chart, key)
    assert chart.crosshair_at is None
