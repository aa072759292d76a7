"""Fields below each other that would like to be seen all at once, and scroll where they cannot."""

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
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
        self._in_sight: QWidget | None = None
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._keep_in_sight)
        bar.actionTriggered.connect(self._let_go)

    def keep_in_sight(self, part: QWidget | None) -> None:
        """A part is scrolled to, also once what it says has taken its room; a person may scroll on."""
        self._in_sight = part
        self._keep_in_sight()

    def sizeHint(self) -> QSize:
        return QSize(self.column.sizeHint().width(), self.column.totalHeightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # words wrap anew, and so another height is wished for

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_go()
        super().wheelEvent(event)

    @Slot()
    def _keep_in_sight(self) -> None:
        if self._in_sight:
            self.ensureWidgetVisible(self._in_sight, 0, 2)

    @Slot()
    def _let_go(self) -> None:
        self._in_sight = None

    def minimumSizeHint(self) -> QSize:
        return QSize(0, LEAST_PX)
