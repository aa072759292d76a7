"""The colours a habit's small marks can have."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QWidget

from habit_desktop.ui.dialogs.choice_cell import ChoiceCell
from habit_desktop.ui.theme.fonts import grown
from habit_desktop.ui.theme.tokens import tokens_of, visible_on
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.wording.language import _, pgettext

SPOT_PX = 32
DISC_AWAY_PX = 7  # from the edge; the ring of the chosen one runs halfway


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


class ColorSpot(ChoiceCell):
    """One colour; the chosen one has a ring around it."""

    size_px = SPOT_PX

    def __init__(self, color: str, name: str) -> None:
        super().__init__(name)
        self.color = color

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, away = visible_on(QColor(self.color), tokens.card), grown(DISC_AWAY_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QRectF(self.rect()).adjusted(away, away, -away, -away))
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color, 2))
            painter.drawEllipse(QRectF(self.rect()).adjusted(away / 2, away / 2, -away / 2, -away / 2))
        paint_focus_ring(painter, self, self.width() / 2)


class ColorRow(QWidget):
    """The offered colours and, where it is another one, the habit's own."""

    changed = Signal()

    def __init__(self, chosen: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._row = Flow(2, self)
        self._spots: dict[str, ColorSpot] = {}
        for color, name in offered().items():
            self._add(color, name)
        self.show_color(chosen)
        self._group.buttonToggled.connect(self._toggled)

    def color(self) -> str:
        """The code of the chosen colour."""
        return next(spot.color for spot in self._spots.values() if spot.isChecked())

    def show_color(self, color: str) -> None:
        """The chosen colour is this from now on, also where it is none of those offered."""
        if color.upper() not in self._spots:
            self._add(color, pgettext("a colour", "As it is"))
        spot = self._spots[color.upper()]
        spot.color = color
        spot.setChecked(True)

    def _add(self, color: str, name: str) -> None:
        before = [*self._spots.values()][-1:]
        spot = ColorSpot(color, name)
        self._spots[color.upper()] = spot
        self._group.addButton(spot)
        self._row.addWidget(spot)
        for other in before:
            self.setTabOrder(other, spot)

    def _toggled(self, _spot: ColorSpot, checked: bool) -> None:
        if checked:
            self.changed.emit()
