"""Where the drawing puts what it is given."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.charts.chance_plot import ChancePlot
from habit_desktop.ui.charts.chance_state import ChanceChartState, build_state, drawn
from habit_desktop.ui.theme.tokens import LIGHT
from tests.ui.people import chances, reading


@pytest.fixture
def plot(qtbot: QtBot) -> ChancePlot:
    plot = ChancePlot()
    qtbot.addWidget(plot.widget)
    plot.widget.resize(800, 220)
    plot.paint(LIGHT)
    plot.widget.show()
    qtbot.waitExposed(plot.widget)
    return plot


def show(plot: ChancePlot, state: ChanceChartState) -> None:
    plot.place(state)
    plot.place_thresholds(state.remind_below, state.quiet_above)
    plot.view.setXRange(state.x[0] - 1, state.x[-1] + 1, padding=0)
    plot.draw(drawn(state, state.x[0], state.x[-1]))


def test_the_range_breaks_where_the_line_does(plot: ChancePlot) -> None:
    points = (*chances(10, until=reading().points[0].day), *chances(10))
    show(plot, build_state(reading(points)))
    lefts = np.array([column.left() for column in plot.band.columns])
    assert np.count_nonzero(np.diff(lefts) > 2) == 1


def test_versions_of_every_day_do_not_crowd(plot: ChancePlot) -> None:
    points = tuple(replace(point, version=number) for number, point in enumerate(chances(120)))
    show(plot, build_state(reading(points)))
    days, _y = plot.versions.getData()
    assert np.diff(days).min() * plot.view.width() / 122 >= 14


@pytest.mark.parametrize(("chance", "at_left"), [(0.5, True), (0.36, False)])
def test_a_label_leaves_the_line_alone(plot: ChancePlot, chance: float, at_left: bool) -> None:
    points = chances(120)
    low = tuple(replace(point, chance=replace(point.chance, probability=chance)) for point in points[:30])
    high = tuple(replace(point, chance=replace(point.chance, probability=0.5)) for point in points[30:])
    state = build_state(reading(low + high))
    show(plot, state)
    assert (plot.remind_label.pos().x() < float(state.x[60])) is at_left


def test_a_label_whose_zone_is_full_stands_beyond_its_threshold(plot: ChancePlot) -> None:
    points = tuple(
        replace(point, chance=replace(point.chance, probability=0.36 if number % 2 else 0.06))
        for number, point in enumerate(chances(120))
    )
    show(plot, build_state(reading(points)))
    assert plot.remind_label.pos().y() == pytest.approx(40)
    assert plot.remind_label.anchor.y() == 1  # its lower edge is at the threshold
