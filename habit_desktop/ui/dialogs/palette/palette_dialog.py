"""The palette: type a few letters, choose with the arrows, Enter does it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from habit_desktop.ui.dialogs.palette.choices import Choice, offered
from habit_desktop.ui.dialogs.palette.line_painting import HINT_ROLE, LinePainting
from habit_desktop.ui.theme.fonts import Text, dress, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.announcing import announce
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.joins import line_of
from habit_desktop.wording.language import _

WIDEST_PX, HIGHEST_PX = 560, 460
FROM_EDGE_PX, FROM_TOP_PX = 16, 64
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PaletteDialog(QDialog):
    """Finds habits and commands; ``chosen`` carries the key of what is about to be done."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice], recent: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self._choices, self._recent = tuple(choices), tuple(recent)
        self._shown: list[Choice] = []
        self.setWindowTitle(_("Find a habit or a command"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("Habit or command"))
        self.field.setAccessibleName(_("Find a habit or a command"))
        dress(self.field, Text.BODY)
        self.lines = QListWidget()
        self.lines.setAccessibleName(_("What was found"))
        self.lines.setItemDelegate(LinePainting(self.lines))
        self.lines.setFrameShape(QListWidget.Shape.NoFrame)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines.setMouseTracking(True)
        self.lines.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._nothing = Words(_("Nothing is called that."), Text.BODY, Ink.SOFT, lines=MANY_LINES)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self._nothing)
        column.addWidget(self.lines, 1)
        column.addWidget(Words(_("↑ ↓ choose · Enter do it · Esc leave"), Text.SMALL, Ink.SOFT, lines=2))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.field.returnPressed.connect(self._do)
        self.lines.itemClicked.connect(self._do)
        self.lines.currentItemChanged.connect(self._announce)
        self._find("")

    def shown(self) -> list[str]:
        """The words of the lines that are offered, from top to bottom."""
        return [choice.words for choice in self._shown]

    def showEvent(self, event: QShowEvent) -> None:
        """It lies over the upper part of its window, and the keyboard is in its field."""
        if parent := self.parentWidget():
            room = parent.window().geometry()
            width = min(scaled(WIDEST_PX), room.width() - 2 * FROM_EDGE_PX)
            top = min(FROM_TOP_PX, room.height() // 10)
            height = min(scaled(HIGHEST_PX), room.height() - top - FROM_EDGE_PX)
            self.setGeometry(room.left() + (room.width() - width) // 2, room.top() + top, width, height)
        self.field.setFocus()
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows choose a line while one types."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in MOVES:
            self._move(Qt.Key(event.key()))
            return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.card)
        painter.setPen(QPen(tokens.outline, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @Slot(str)
    def _find(self, query: str) -> None:
        self._shown = offered(self._choices, query, self._recent)
        self.lines.clear()
        for choice in self._shown:
            line = QListWidgetItem(choice.words)
            line.setData(HINT_ROLE, choice.hint)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, _said(choice))
            self.lines.addItem(line)
        self._nothing.setVisible(not self._shown)
        self.lines.setVisible(bool(self._shown))
        if self._shown:
            self.lines.setCurrentRow(0)

    def _move(self, key: Qt.Key) -> None:
        """The choice goes one line or one page on; past either end it comes in at the other."""
        count = len(self._shown)
        page = max(1, self.lines.viewport().height() // max(1, self.lines.sizeHintForRow(0)) - 1)
        row = self.lines.currentRow()
        match key:
            case Qt.Key.Key_Up:
                row = (row - 1) % max(count, 1)
            case Qt.Key.Key_Down:
                row = (row + 1) % max(count, 1)
            case Qt.Key.Key_PageUp:
                row = max(0, row - page)
            case _page_down:
                row = min(count - 1, row + page)
        self.lines.setCurrentRow(row)

    @Slot()
    def _do(self) -> None:
        """The palette is gone before what was chosen happens: that may open a dialog of its own."""
        row = self.lines.currentRow()
        if 0 <= row < len(self._shown):
            choice = self._shown[row]
            self.accept()
            self.chosen.emit(choice.key)
            choice.act()

    @Slot()
    def _announce(self) -> None:
        """A screen reader hears the line the arrows are on, though the keyboard stays in the field."""
        row = self.lines.currentRow()
        if self.isVisible() and 0 <= row < len(self._shown):
            announce(self.lines, _said(self._shown[row]))


def _said(choice: Choice) -> str:
    return line_of((choice.words, choice.hint))
