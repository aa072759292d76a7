"""A list of lines that is painted, however long it is, and walked through by the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSizePolicy

from habit_desktop.ui.pages.reminders.line import Details, Line
from habit_desktop.ui.pages.reminders.line_model import Index, LineModel
from habit_desktop.ui.pages.reminders.line_painting import LinePainting
from habit_desktop.ui.theme.fonts import Text, dress, scaled


class LineList(QListView):
    """Shows lines as high as they are, at most ``highest_px``: what is longer scrolls."""

    chosen = Signal(object)  # the Line that was pressed

    def __init__(self, name: str, *, timed: bool, highest_px: int | None = None) -> None:
        super().__init__()
        self._model = LineModel(self)
        self._highest_px = highest_px
        self.setModel(self._model)
        self.setItemDelegate(LinePainting(self._model, self, timed=timed))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if highest_px is None:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        dress(self, Text.BODY)
        self.clicked.connect(self._choose)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines from top to bottom."""
        return self._model.lines

    @property
    def opened(self) -> str:
        """The key of the line that is open, empty where none is."""
        return self._model.opened

    @property
    def told(self) -> Details:
        """What the open line tells."""
        return self._model.details(self._model.row_of(self.opened))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """The lines are these from now on; the keyboard and what is open stay where they are."""
        if tuple(lines) == self._model.lines:
            return
        here, at = self._model.line(self.currentIndex().row()), self.verticalScrollBar().value()
        self._model.show_lines(lines)
        row = self._model.row_of(here.key) if here else -1
        if row < 0:
            row = next((number for number, line in enumerate(lines) if not line.heading), -1)
        self._go_to(row)
        self._fit()
        self.verticalScrollBar().setValue(at)

    def open(self, key: str, details: Details) -> None:
        """A line shows its details, and no other does; an empty key closes what is open."""
        self._model.open(key, details)
        self._fit()
        if key:
            self.scrollTo(self._model.index(self._model.row_of(key)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._choose(self.currentIndex())
            case _other:
                super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._bring_in_sight()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._bring_in_sight()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:  # text is larger or smaller from now on
            self.scheduleDelayedItemsLayout()
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(0, self._wished_px())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._wished_px())

    def _wished_px(self) -> int:
        most, high = None if self._highest_px is None else scaled(self._highest_px), 0
        for row in range(self._model.rowCount()):
            high += self.sizeHintForRow(row)
            if most is not None and high >= most:
                return most
        return high

    def _fit(self) -> None:
        """Be as high as the lines are."""
        self.setFixedHeight(self._wished_px())

    def _go_to(self, row: int) -> None:
        self.setCurrentIndex(self._model.index(row) if row >= 0 else QModelIndex())

    def _bring_in_sight(self) -> None:
        """The page scrolls to the line the keyboard is on: the list itself may be higher than the window."""
        place = self.visualRect(self.currentIndex())
        area = self.parentWidget()
        while area and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and content and not place.isEmpty():
            at = self.viewport().mapTo(content, place.center())
            area.ensureVisible(at.x(), at.y(), 0, place.height())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        line = self._model.line(index.row())
        if line and not line.heading:
            self.chosen.emit(line)
