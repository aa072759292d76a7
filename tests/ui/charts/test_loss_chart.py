"""Losses drawn: read off by pointer and keyboard, and told to who sees nothing."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.charts.loss_chart import LossChart
from habit_desktop.ui.charts.loss_lines import LossLine, LossLines
from habit_desktop.ui.theme.tokens import LIGHT

TWO = LossLines((LossLine((0.5, 0.48, 0.47), "Version 2", dashed=True), LossLine((0.49, 0.46), "Version 3")), 3, 0.52)


@pytest.fixture
def chart(qtbot: QtBot) -> LossChart:
    chart = LossChart()
    qtbot.addWidget(chart)
    chart.resize(400, 150)
    chart.show_lines(TWO, "How the surprise fell")
    chart.show()
    return chart


def colours(chart: LossChart) -> set[int]:
    image = chart.grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_each_run_has_its_own_colour(chart: LossChart) -> None:
    assert {LIGHT.accent.rgb(), LIGHT.text.rgb()} <= colours(chart)


def test_nothing_is_drawn_of_no_run(chart: LossChart) -> None:
    chart.show_lines(LossLines((), 0), "nothing")
    assert LIGHT.text.rgb() not in colours(chart)


def test_a_lower_loss_stands_lower_and_a_later_epoch_further_right(chart: LossChart) -> None:
    first, last = chart.place_of(0), chart.place_of(2)
    assert first.x() < last.x()
    assert first.y() < last.y()


def test_the_epoch_under_the_pointer_is_told_of_both_runs(chart: LossChart) -> None:
    at = chart.nearest(QPointF(chart.place_of(1).x() + 3, 10))
    assert at == 1
    assert chart.told(at) == ("Epoch 2", "Version 2: 0.4800 · Version 3: 0.4600")
    assert chart.told(2) == ("Epoch 3", "Version 2: 0.4700")


def test_arrows_move_from_epoch_to_epoch_and_tell_each(chart: LossChart) -> None:
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left):
        QTest.keyClick(chart, key)
    assert chart.at == 1
    assert "Epoch 2" in chart.accessibleDescription()
    assert chart.accessibleName() == "How the surprise fell"


def test_an_epoch_more_leaves_no_old_one_pointed_at(chart: LossChart) -> None:
    chart.point_at(0)
    chart.show_lines(LossLines((LossLine((0.5,)),), 20), "Training")
    assert chart.at is None
