"""Fields below each other that would like to be seen all at once, and scroll where they cannot."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from habit_desktop.ui.widgets.keyboard_in_sight import KeyboardInSight
from habit_desktop.ui.widgets.reading_way import margins

SCROLL_BAR_PX = 10
LEAST_PX = 160


class Form(QScrollArea):
    """A column of fields; its wish for height is the height of them all."""

    def __init__(self) -> None:
        super().__init__()
        fields = QWidget()
        fields.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.column = QVBoxLayout(fields)
        self.column.setContentsMargins(margins(2, 2, SCROLL_BAR_PX, 2))
        self.column.setSpacing(14)
        self.setWidget(fields)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        KeyboardInSight(self)

    def sizeHint(self) -> QSize:
        return QSize(self.column.sizeHint().width(), self.column.totalHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # words wrap anew, and so another height is wished for

    def minimumSizeHint(self) -> QSize:
        return QSize(0, LEAST_PX)
