"""Icons come from the shipped files, in any colour."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from habit_desktop.ui.theme.icons import paint_icon


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "name",
    ["bell", "bell-off", "chart", "check", "chevron-down", "chevron-left", "chevron-right", "more", "plus", "skip"],
)
def test_every_icon_in_use_is_drawn_in_the_colour_asked_for(name: str) -> None:
    image = QImage(36, 36, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, 36, 36), QColor("#FF0000"))
    painter.end()
    seen = {QColor.fromRgba(image.pixel(x, y)).getRgb() for x in range(36) for y in range(36)}
    assert (255, 0, 0, 255) in seen
