"""The colours a habit's small marks can have."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from habit_desktop.ui.theme.tokens import tokens_of, visible_on
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.wording.language import _

SPOT_PX = 28


def offered() -> dict[str, str]:
    """The colours by their code, with their names."""
    return {
        "#3557C8": _("Blue"),
        "#118C84": _("Teal"),
        "#2B7A5B": _("Green"),
        "#8A7A12": _("Olive"),
        "#C05A1E": _("Orange"),
        "#B3423A": _("Red"),
        "#A8406A": _("Pink"),
        "#7A5AD0": _("Violet"),
    }


class ColorSpot(QAbstractButton):
    """One colour."""

    def __init__(self, color: str, name: str) -> None:
        super().__init__()
        self.color = color
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(SPOT_PX, SPOT_PX)

    def sizeHint(self) -> QSize:
        return QSize(SPOT_PX, SPOT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = visible_on(QColor(self.color), tokens.window)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QRectF(self.rect()).adjusted(6, 6, -6, -6))
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5))
        paint_focus_ring(painter, self, SPOT_PX / 2)


class ColorRow(QWidget):
    """The offered colours and, where it is another one, the habit's own."""

    def __init__(self, chosen: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        colors = offered()
        if chosen.upper() not in colors:
            colors = {chosen: _("As it is"), **colors}
        for color, name in colors.items():
            spot = ColorSpot(color, name)
            spot.setChecked(color.upper() == chosen.upper())
            self._group.addButton(spot)
            row.addWidget(spot)
        row.addStretch(1)

    def color(self) -> str:
        """The code of the chosen colour."""
        spot = self._group.checkedButton()
        return spot.color if isinstance(spot, ColorSpot) else next(iter(offered()))
