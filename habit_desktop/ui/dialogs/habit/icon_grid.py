"""The drawings to choose a habit's icon from, and a field for any emoji."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from habit_desktop.ui.dialogs.choice_cell import ChoiceCell
from habit_desktop.ui.dialogs.fields import labelled
from habit_desktop.ui.theme.fonts import grown
from habit_desktop.ui.theme.tokens import tokens_of, visible_on
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.habit_icon import HABIT_ICON_PX, drawings, is_drawing, paint_habit_icon
from habit_desktop.wording.language import _

CELL_PX = 34
WITHIN_PX = 3
RADIUS_PX = 8
EMOJI_FIELD_PX = 96


class IconCell(ChoiceCell):
    """One icon to choose; the empty one is drawn as a dash."""

    size_px = CELL_PX

    def __init__(self, icon: str, name: str) -> None:
        super().__init__(name)
        self.icon_name = icon
        self.color = QColor()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setBrush(tokens.accent_soft if self.isChecked() else tokens.window)
            painter.setPen(QPen(tokens.accent, 1.5) if self.isChecked() else QPen(Qt.PenStyle.NoPen))
            painter.drawRoundedRect(ground, RADIUS_PX, RADIUS_PX)
        place = QRectF(0, 0, grown(HABIT_ICON_PX), grown(HABIT_ICON_PX))
        place.moveCenter(QRectF(self.rect()).center())
        ink = visible_on(self.color, tokens.accent_soft) if self.isChecked() else tokens.soft
        if self.icon_name:
            paint_habit_icon(painter, self.icon_name, place, ink)
        else:
            painter.setPen(QPen(ink, 1.7, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(place.center() - QPoint(5, 0), place.center() + QPoint(5, 0))
        paint_focus_ring(painter, self, RADIUS_PX, WITHIN_PX if self.isChecked() else 0)  # a chosen one has an edge


class IconGrid(QWidget):
    """No icon, one of the drawings, or what is written into the field."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._cells: dict[str, IconCell] = {}
        grid = QWidget()
        grid.setAccessibleName(_("Icon"))
        cells = Flow(2, grid)
        for icon, name in {"": _("No icon"), **drawings()}.items():
            cell = IconCell(icon, name)
            self._cells[icon] = cell
            self._group.addButton(cell)
            cells.addWidget(cell)
        self._own = IconCell("", _("Your emoji"))
        self._own.hide()
        self._group.addButton(self._own)
        cells.addWidget(self._own)
        self.emoji = QLineEdit()
        self.emoji.setPlaceholderText("🌱")
        self.emoji.setMaximumWidth(EMOJI_FIELD_PX)
        self._cells[""].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(grid)
        own = labelled(_("Or any emoji"), self.emoji)
        own.setAlignment(self.emoji, Qt.AlignmentFlag.AlignLeading)
        column.addLayout(own)
        self._group.buttonToggled.connect(self._toggled)
        self.emoji.textEdited.connect(self._written)

    def icon(self) -> str:
        """The chosen icon, as a habit keeps it."""
        chosen = self._group.checkedButton()
        return chosen.icon_name if isinstance(chosen, IconCell) else ""

    def show_icon(self, icon: str) -> None:
        """The icon is this from now on."""
        own = bool(icon) and not is_drawing(icon)
        self.emoji.setText(icon if own else "")
        if own:
            self._show_own(icon)
        else:
            self._cells[icon].setChecked(True)
            self._own.hide()

    def show_color(self, color: str) -> None:
        """The chosen drawing has the habit's colour."""
        for cell in (*self._cells.values(), self._own):
            cell.color = QColor(color)
            cell.update()

    def _show_own(self, icon: str) -> None:
        self._own.icon_name = icon
        self._own.setVisible(True)
        self._own.setChecked(True)
        self._own.update()

    @Slot()
    def _written(self) -> None:
        """What is written stands among the drawings, and is chosen; without it no icon is."""
        written = self.emoji.text().strip()
        if written:
            self._show_own(written)
            self.changed.emit()
        else:
            self._cells[""].setChecked(True)

    def _toggled(self, cell: IconCell, checked: bool) -> None:
        if not checked:
            return
        if cell is not self._own:
            self.emoji.clear()
            self._own.hide()
        self.changed.emit()
