"""A habit to start from, as a tile that is chosen or not."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.theme.icons import paint_icon
from habit_desktop.ui.theme.tokens import on_color, tokens_of
from habit_desktop.ui.widgets.focus_ring import paint_focus_ring
from habit_desktop.ui.widgets.habit_icon import HabitIcon
from habit_desktop.ui.widgets.words import Ink, Words
from habit_desktop.wording.templates import Template

RADIUS_PX = 12
CHECK_PX = 18
MARGIN_PX = 12
ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class TemplateTile(QAbstractButton):
    """Shows a template; a chosen one has a coloured ground, an edge and a check."""

    def __init__(self, template: Template) -> None:
        super().__init__()
        self.template = template
        habit = template.habit
        self.setCheckable(True)
        self.setAccessibleName(habit.name)
        self.setAccessibleDescription(template.asks())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        line = QHBoxLayout()
        line.addWidget(HabitIcon(habit.icon, habit.color, 22))
        line.addStretch(1)
        line.addSpacing(CHECK_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(2)
        column.addLayout(line)
        column.addSpacing(6)
        column.addWidget(Words(habit.name, Text.STRONG, lines=3))
        column.addWidget(Words(template.asks(), Text.SMALL, Ink.SOFT, lines=3))
        column.addStretch(1)
        for part in self.findChildren(Words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else 0

    def event(self, event: QEvent) -> bool:
        """Keep the arrows: on the page around they lead to other days."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in ARROWS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ARROWS, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # whoever holds the tiles knows what lies where
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(tokens.accent if chosen else tokens.outline if self.underMouse() else tokens.line, 1))
        painter.setBrush(tokens.accent_soft if chosen else tokens.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
        self._paint_check(painter, chosen)
        paint_focus_ring(painter, self, RADIUS_PX)

    def _paint_check(self, painter: QPainter, chosen: bool) -> None:
        tokens = tokens_of(self.palette())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = MARGIN_PX if mirrored else self.width() - MARGIN_PX - CHECK_PX
        place = QRectF(left, MARGIN_PX, CHECK_PX, CHECK_PX)
        painter.setPen(QPen(tokens.accent if chosen else tokens.outline, 1.4))
        painter.setBrush(tokens.accent if chosen else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(0.7, 0.7, -0.7, -0.7))
        if chosen:
            paint_icon(painter, "check", place.adjusted(3, 3, -3, -3), on_color(QColor(tokens.accent)))
