"""The tray's picture."""

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from habit_desktop.system.tray_icon import ICON_SIDES, badge_text, tray_icon, tray_pixmap

ACCENT = QColor("#3557C8")

pytestmark = pytest.mark.usefixtures("qapp")


def picture(side: int, remaining: int, accent: QColor = ACCENT) -> QImage:
    """Return the icon's pixels."""
    return tray_pixmap(side, remaining, accent).toImage()


def test_every_size_is_painted_for_itself(qtbot: QtBot) -> None:
    assert [size.width() for size in tray_icon(3, ACCENT).availableSizes()] == list(ICON_SIDES)


@pytest.mark.parametrize("side", [16, 22, 64])
def test_the_number_is_seen_at_every_size(side: int) -> None:
    assert len({bytes(picture(side, remaining).constBits()) for remaining in (0, 1, 2, 3, 9, 10)}) == 6


@pytest.mark.parametrize("side", [16, 64])
def test_the_tile_has_the_accent_colour(side: int) -> None:
    assert picture(side, 0).pixelColor(side // 2, side // 8) == ACCENT


def test_the_corners_are_clear() -> None:
    assert picture(32, 0).pixelColor(0, 0).alpha() == 0


def test_the_mark_is_seen_on_a_light_accent_too() -> None:
    light = QColor("#8FA8FF")
    darkest = min(picture(64, 0, light).pixelColor(x, y).lightness() for x in range(20, 44) for y in range(20, 44))
    assert darkest < 60


@pytest.mark.parametrize(("remaining", "text"), [(1, "1"), (9, "9"), (10, "9+"), (250, "9+")])
def test_more_than_nine_is_nine_and_more(remaining: int, text: str) -> None:
    assert badge_text(remaining) == text
