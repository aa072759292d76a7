"""The network, drawn."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.charts.network_drawing import NetworkDrawing
from habit_desktop.ui.charts.network_layout import (
    COUNT,
    FIRST,
    OUTPUT,
    WIDTHS,
    NetworkState,
    beside,
    layer_of,
    nearest,
    places,
    said_between,
    within,
)
from habit_desktop.ui.theme.motion import move_less
from habit_desktop.ui.theme.tokens import LIGHT
from tests.ui.pointer import move_pointer

KEY = Qt.Key


def a_state(strength: float = 0.0, said: float = 0.0, dead: int | None = None) -> NetworkState:
    """A network of which only the line from the first input to the first neuron is seen."""
    layers = [[[0.0] * after for _ in range(before)] for before, after in pairwise(WIDTHS)]
    layers[0][0][0] = strength
    return NetworkState(
        tuple(tuple(map(tuple, layer)) for layer in layers),
        (said,) * COUNT,
        tuple(neuron == dead for neuron in range(COUNT)),
        tuple(f"input {number}" for number in range(10)),
        "44 %",
    )


@pytest.fixture
def drawing(qtbot: QtBot) -> NetworkDrawing:
    drawing = NetworkDrawing()
    qtbot.addWidget(drawing)
    drawing.resize(420, drawing.height())
    drawing.show_network(a_state(), lambda at: (f"neuron {at}", "facts"), "A network")
    drawing.show()
    qtbot.waitExposed(drawing)
    return drawing


def middle(image: QImage, drawing: NetworkDrawing, one: int, other: int) -> QColor:
    """The colour half way between two neurons."""
    a, b = drawing.place_of(one), drawing.place_of(other)
    return image.pixelColor(((a + b) / 2).toPoint())


@pytest.mark.parametrize("size", [(280, 300), (420, 300), (900, 600)])
def test_all_neurons_stand_within_the_drawing_and_apart(size: tuple[int, int]) -> None:
    found = places(*size, 100)
    assert len(found) == COUNT
    assert all(100 <= x <= size[0] and 0 <= y <= size[1] for x, y in found)
    closest = min(abs(a[0] - b[0]) + abs(a[1] - b[1]) for at, a in enumerate(found) for b in found[:at])
    assert closest >= 12


def test_layers_stand_from_left_to_right() -> None:
    spots = places(420, 300, 100)
    columns = [{spots[neuron][0] for neuron in range(start, end)} for start, end in pairwise(FIRST)]
    assert all(len(column) == 1 for column in columns)
    assert [max(column) for column in columns] == sorted(max(column) for column in columns)


def test_a_point_belongs_to_the_neuron_near_it_or_to_none() -> None:
    spots = places(420, 300, 100)
    assert nearest((spots[20][0] + 2, spots[20][1] - 3), spots, 14) == 20
    assert nearest((0, 0), spots, 14) is None


def test_keys_lead_through_layers_and_stay_in_the_network() -> None:
    assert [layer_of(beside(0, step)) for step in (-1, 0, 1, 3, 9)] == [0, 0, 1, 3, 3]
    assert (within(0, -1), within(9, 1), within(FIRST[1], 3)) == (0, 9, FIRST[1] + 3)
    assert beside(OUTPUT, -1) in range(FIRST[2], FIRST[3])


def test_what_neurons_say_moves_evenly() -> None:
    assert said_between((0.0, 1.0), (1.0, 0.0), 0.25) == (0.25, 0.75)


@pytest.mark.parametrize(("strength", "channel"), [(1.0, "blue"), (-1.0, "red")])
def test_the_sign_of_a_weight_is_its_colour(drawing: NetworkDrawing, strength: float, channel: str) -> None:
    drawing.show_network(a_state(strength), lambda at: ("", ""), "")
    color = middle(drawing.grab().toImage(), drawing, 0, FIRST[1])
    assert max(("red", "green", "blue"), key=lambda name: getattr(color, name)()) == channel
    assert color != LIGHT.card


def test_a_stronger_weight_is_wider(drawing: NetworkDrawing) -> None:
    def inked(strength: float) -> int:
        drawing.show_network(a_state(strength), lambda at: ("", ""), "")
        image = drawing.grab().toImage()
        ground = middle(image, drawing, 9, FIRST[2] - 1)
        spot = ((drawing.place_of(0) + drawing.place_of(FIRST[1])) / 2).toPoint()
        return sum(image.pixelColor(spot.x(), spot.y() + by) != ground for by in range(-4, 5))

    assert inked(1.0) > inked(0.2) > 0


def test_a_neuron_is_lit_by_what_it_says(drawing: NetworkDrawing) -> None:
    def seen(said: float) -> QColor:
        drawing.show_network(a_state(said=said), lambda at: ("", ""), "")
        return drawing.grab().toImage().pixelColor((drawing.place_of(3) + QPointF(0, 2)).toPoint())

    assert seen(0.9).blue() > seen(0.9).red()
    assert seen(-0.9).red() > seen(-0.9).blue()
    assert seen(0.0).lightness() > seen(0.9).lightness()


def test_a_dead_neuron_has_another_shape(drawing: NetworkDrawing) -> None:
    alive = drawing.grab().toImage()
    drawing.show_network(a_state(dead=FIRST[1]), lambda at: ("", ""), "")
    assert drawing.grab().toImage() != alive


def test_arrows_move_from_neuron_to_neuron_and_tell_each(drawing: NetworkDrawing) -> None:
    drawing.setFocus()
    for key, at in ((KEY.Key_Right, OUTPUT), (KEY.Key_Left, beside(OUTPUT, -1)), (KEY.Key_Home, FIRST[2])):
        QTest.keyClick(drawing, key)
        assert drawing.at == at
        assert drawing.accessibleDescription() == f"neuron {at}, facts"
    QTest.keyClick(drawing, KEY.Key_Down)
    assert drawing.at == FIRST[2] + 1


def test_the_pointer_finds_a_neuron(drawing: NetworkDrawing) -> None:
    move_pointer(drawing, QPoint(1, 1))
    move_pointer(drawing, drawing.place_of(12).toPoint())
    assert drawing.at == 12


def test_pointing_at_a_neuron_keeps_its_lines_alone(drawing: NetworkDrawing) -> None:
    drawing.show_network(a_state(1.0), lambda at: ("", ""), "")
    whole = middle(drawing.grab().toImage(), drawing, 0, FIRST[1])
    drawing.point_at(5)
    assert middle(drawing.grab().toImage(), drawing, 0, FIRST[1]).lightness() > whole.lightness()
    drawing.point_at(0)
    assert middle(drawing.grab().toImage(), drawing, 0, FIRST[1]).lightness() <= whole.lightness()


def test_a_new_state_is_reached_step_by_step_and_at_last(drawing: NetworkDrawing, qtbot: QtBot) -> None:
    drawing.show_network(a_state(said=1.0), lambda at: ("", ""), "", moving=True)
    assert drawing.said[0] < 1
    qtbot.waitUntil(lambda: drawing.said[0] == 1)


def test_with_less_motion_a_new_state_is_there_at_once(drawing: NetworkDrawing) -> None:
    move_less(True)
    try:
        drawing.show_network(a_state(said=1.0), lambda at: ("", ""), "", moving=True)
        assert drawing.said[0] == 1
    finally:
        move_less(False)


def test_what_is_told_of_the_neuron_pointed_at_is_told_anew(drawing: NetworkDrawing) -> None:
    drawing.point_at(4)
    drawing.show_network(a_state(), lambda at: ("other", "words"), "A network")
    assert drawing.accessibleDescription() == "other, words"


@pytest.mark.usefixtures("mirrored")
def test_the_network_is_read_from_the_right_where_people_read_from_there(drawing: NetworkDrawing) -> None:
    assert drawing.place_of(0).x() > drawing.place_of(OUTPUT).x()
    drawing.point_at(0)
    QTest.keyClick(drawing, KEY.Key_Left)
    assert layer_of(drawing.at or 0) == 1
    assert drawing.place_of(drawing.at or 0).x() < drawing.place_of(0).x()
    QTest.keyClick(drawing, KEY.Key_Right)
    assert drawing.at == 0
