"""Shares on their tracks."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from habit_desktop.ui.charts.meters import Meter, Meters
from habit_desktop.ui.theme.tokens import LIGHT


def shown(qtbot: QtBot, meter: Meter, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> Meters:
    """One share, 200 pixels wide."""
    meters = Meters()
    qtbot.addWidget(meters)
    meters.setLayoutDirection(direction)
    meters.show_meters((meter,))
    meters.resize(200, meters.sizeHint().height())
    return meters


def inked(meters: Meters) -> list[int]:
    """Where the track is filled."""
    image = meters.grab().toImage()
    return [x for x in range(200) if image.pixelColor(x, 27) == LIGHT.accent]


def test_a_share_fills_its_part_of_the_track(qtbot: QtBot) -> None:
    assert inked(shown(qtbot, Meter("This week", "1 of 4", 0.25)))[-1] in range(45, 51)


def test_where_people_read_from_right_to_left_it_fills_from_there(qtbot: QtBot) -> None:
    meters = shown(qtbot, Meter("This week", "1 of 4", 0.25), Qt.LayoutDirection.RightToLeft)
    assert inked(meters)[0] in range(150, 156)


def test_more_than_all_fills_the_track(qtbot: QtBot) -> None:
    filled = inked(shown(qtbot, Meter("This week", "9 of 4", 2.25)))
    assert (filled[0] < 5, filled[-1] > 194) == (True, True)


def test_nothing_fills_nothing(qtbot: QtBot) -> None:
    assert inked(shown(qtbot, Meter("This week", "0 of 4", 0.0, mark=0.5))) == []


def test_the_shares_are_said(qtbot: QtBot) -> None:
    assert shown(qtbot, Meter("This week", "1 of 4", 0.25)).accessibleName() == "This week: 1 of 4"
