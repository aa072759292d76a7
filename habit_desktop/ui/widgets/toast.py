"""A bar that says what just happened and offers to undo it, then leaves by itself."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QWidget

from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.announcing import announce
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.reading_way import margins
from habit_desktop.ui.widgets.words import MANY_LINES, Words
from habit_desktop.wording.language import _

STAYS_MS = 7000
FROM_EDGE_PX = 16
WIDEST_PX = 520
LEAST_WORDS_PX = 180


class Toast(QWidget):
    """Lies over the bottom of its parent; it stays while the pointer is on it."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = Words("", Text.BODY, lines=MANY_LINES)
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self._undo = button(_("Undo"), quiet=True)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(margins(16, 8, 8, 8))
        self._row.setSpacing(8)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self._undo.clicked.connect(self._undo_clicked)
        parent.installEventFilter(self)
        self.hide()

    def say(self, sentence: str, undo: bool) -> None:
        """A sentence is shown, and said to a screen reader; ``undo`` offers to take back what it tells."""
        self._words.say(sentence)
        self._undo.setVisible(undo)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, sentence)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.outline, 1))
        painter.setBrush(tokens.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Lie at the bottom of the parent, in its middle."""
        parent = self.parentWidget()
        if parent is None:
            return
        room = parent.rect()
        most = min(scaled(WIDEST_PX), room.width() - 2 * FROM_EDGE_PX)
        beside = scaled(LEAST_WORDS_PX) + self._undo.sizeHint().width() <= most
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        width = min(self.sizeHint().width(), most)
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry((room.width() - width) // 2, room.height() - height - FROM_EDGE_PX, width, height)

    @Slot()
    def _undo_clicked(self) -> None:
        self.hide()
        self.undo_requested.emit()
