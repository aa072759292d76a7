"""The small window itself: opened at the tray, worked by keyboard, gone when something else is looked at."""

from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from habit_desktop.domain.history import Answer
from habit_desktop.engine.readings import TodayReading
from habit_desktop.ui.dialogs.form import Form
from habit_desktop.ui.quick_check.placing import GAP_PX, beside
from habit_desktop.ui.quick_check.row import QuickRow
from habit_desktop.ui.quick_check.state import QuickState, build_state
from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.announcing import announce
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.flow import Flow
from habit_desktop.ui.widgets.reading_way import margins
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.language import _

WIDE_PX = 400
HIGHEST_PX = 560
MARGIN_PX = 12
ONE_ROW_PX = 54


class QuickCheck(QWidget):
    """Shows what is left today and says how it is answered; it closes itself, and the caller keeps it."""

    answered = Signal(str, object, object)  # habit id, Answer or None (clear), amount (float) or None
    note_written = Signal(str, str)  # habit id, text
    undo_requested = Signal()
    window_requested = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(_("Quick check"))
        self._reading: TodayReading | None = None
        self._kept: frozenset[str] = frozenset()
        self._rows: dict[str, QuickRow] = {}
        self._noted = ""
        self._anchor = QRect()
        self._title = Words("", Text.CARD, lines=2)
        self._subtitle = Words("", Text.SMALL, Ink.SOFT, lines=2)
        self.finder = _Finder()
        self._form = Form()
        self._form.setMinimumHeight(ONE_ROW_PX)
        self._form.column.setSpacing(0)
        self._form.column.setContentsMargins(0, 0, 0, 0)
        self._form.viewport().setAutoFillBackground(False)  # the window's own ground shows through
        if fields := self._form.widget():
            fields.setAutoFillBackground(False)
        self._empty = QWidget()
        self._nothing = Words("", Text.BODY, Ink.SOFT, lines=MANY_LINES)
        self.note = QLineEdit()
        self._said = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._undo = button(_("Undo"), quiet=True, small=True)
        self._window = button(_("Open the window"), quiet=True, small=True)
        self._lay_out()
        self._connect()

    @property
    def rows(self) -> tuple[QuickRow, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows.values())

    def open_at(self, anchor: QRect, reading: TodayReading) -> None:
        """The window is open beside a place on the screen, with what is left and the keyboard on its first row."""
        self._kept, self._rows, self._noted = frozenset(), {}, ""
        self.finder.clear()
        self.note.hide()
        self._reading, self._anchor = reading, anchor
        self._kept = frozenset(row.state.habit.id for row in self._show(build_state(reading)))
        self.say("")
        self._fit()
        self.show()
        self.activateWindow()
        self._focus_row(0)

    def show_reading(self, reading: TodayReading) -> None:
        """The window shows this from now on; what has been answered meanwhile keeps its place."""
        self._reading = reading
        self._show(build_state(reading, self._kept, self.finder.text()))
        self._fit()

    def say(self, sentence: str, undo: bool = False) -> None:
        """A sentence stands at the bottom, or the keys' names; ``undo`` offers to take back what it tells."""
        self._said.say(sentence or _keys(bool(self.rows)))
        self._said.set_ink(Ink.TEXT if sentence else Ink.SOFT)
        self._undo.setVisible(undo and bool(sentence))
        if sentence:  # a screen reader hears it
            announce(self, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed, row = event.text(), self._current()
        if typed.isdecimal() and 0 < int(typed) <= len(self.rows):
            self.rows[int(typed) - 1].toggle()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle_current()
        elif row and typed and typed in "sxn+-":
            self._act(row, typed)
        elif typed == "/":
            self.finder.setFocus()
        elif typed.isalpha():
            self.finder.setFocus()
            self.finder.insert(typed)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Something else is looked at: the window has had its ten seconds."""
        if event.type() is QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.close()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a plain card: no shadow and no round corners, since not every desktop can blend them."""
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.card)
        painter.setPen(QPen(tokens.outline, 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _lay_out(self) -> None:
        self.finder.setAccessibleName(_("Find a habit"))
        self.finder.setPlaceholderText(_("Find a habit"))
        self.note.setAccessibleName(_("Note"))
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(8, 8, 8, 8)
        empty.addWidget(self._nothing)
        head = QVBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addWidget(self._subtitle)
        foot, ways = QVBoxLayout(), Flow(4)
        foot.setContentsMargins(margins(8, 0, 0, 0))
        foot.setSpacing(4)
        ways.addWidget(self._undo)
        ways.addWidget(self._window)
        foot.addWidget(self._said)
        foot.addLayout(ways)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.finder)
        column.addWidget(self._form, 1)
        column.addWidget(self._empty)
        column.addWidget(self.note)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.finder.textChanged.connect(self._find)
        self.note.returnPressed.connect(self._keep_note)
        self._undo.clicked.connect(self._take_back)
        self._window.clicked.connect(self._open_window)
        for keys, act in (
            ("Esc", self._leave),
            ("Ctrl+Z", self._take_back),
            ("Ctrl+Return", self._open_window),
            ("Down", partial(self._move, 1)),
            ("Up", partial(self._move, -1)),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _show(self, state: QuickState) -> tuple[QuickRow, ...]:
        self._title.say(state.title)
        self._subtitle.say(state.subtitle)
        self._nothing.say(state.nothing)
        self._empty.setVisible(bool(state.nothing))
        self._form.setVisible(bool(state.rows))
        self.finder.setVisible(bool(state.rows) or bool(self.finder.text()))
        if [row.habit.id for row in state.rows] != [row.state.habit.id for row in self.rows] or not self.rows:
            self._rebuild(state)
        else:
            for row in state.rows:
                self._rows[row.habit.id].show_state(row)
        return self.rows

    def _rebuild(self, state: QuickState) -> None:
        while item := self._form.column.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self._rows = {row.habit.id: QuickRow(row) for row in state.rows}
        for habit, row in self._rows.items():
            self._form.column.addWidget(row)
            row.show()  # now, so that its height counts when the window is fitted
            row.answered.connect(partial(self.answered.emit, habit))
        self._form.column.addStretch(1)

    def _fit(self) -> None:
        """The window is as high as what it shows, where that is not too much, and lies at its anchor."""
        self._form.updateGeometry()
        if layout := self.layout():
            layout.activate()
            room = (
                QGuiApplication.screenAt(self._anchor.center()) or QGuiApplication.primaryScreen()
            ).availableGeometry()
            wide = min(scaled(WIDE_PX), room.width() - 2 * GAP_PX)
            highest = min(scaled(HIGHEST_PX), room.height() - 2 * GAP_PX)
            self.resize(wide, min(layout.totalHeightForWidth(wide), highest))
            self.move(beside(self._anchor, self.size(), room))

    def _current(self) -> QuickRow | None:
        return next((row for row in self.rows if row.isAncestorOf(self.focusWidget())), None)

    def _focus_row(self, place: int) -> None:
        if self.rows:
            row = self.rows[max(0, min(place, len(self.rows) - 1))]
            row.mark.setFocus(Qt.FocusReason.TabFocusReason)
            self._form.ensureWidgetVisible(row, 0, 0)
        else:
            self.finder.setFocus()

    def _move(self, by: int) -> None:
        current = self._current()
        self._focus_row(self.rows.index(current) + by if current else 0)

    def _toggle_current(self) -> None:
        row = self._current() or next(iter(self.rows), None)
        if row:
            row.toggle()

    def _act(self, row: QuickRow, key: str) -> None:
        step = row.state.step
        match key:
            case "s":
                row.answered.emit(Answer.SKIPPED, None)
            case "x":
                row.answered.emit(Answer.MISSED, None)
            case "n":
                self._ask_note(row)
            case "+" if step:
                row.step(step.by)
            case "-" if step and not step.only_up:
                row.step(-step.by)

    def _ask_note(self, row: QuickRow) -> None:
        self._noted = row.state.habit.id
        self.note.setPlaceholderText(_("Note for {name}").format(name=row.state.habit.name))
        self.note.setText(row.state.note)
        self.note.show()
        self.note.setFocus()
        self._fit()

    @Slot()
    def _keep_note(self) -> None:
        habit, text = self._noted, self.note.text()
        self._leave_note()
        self.note_written.emit(habit, text)

    def _leave_note(self) -> None:
        self.note.hide()
        self._fit()
        self._focus_row([*self._rows].index(self._noted) if self._noted in self._rows else 0)

    @Slot()
    def _leave(self) -> None:
        """Leave the note, then what was typed, then the window."""
        if self.note.isVisible():
            self._leave_note()
        elif self.finder.text():
            self.finder.clear()
            self._focus_row(0)
        else:
            self.close()

    @Slot(str)
    def _find(self, typed: str) -> None:
        if self._reading:
            self._show(build_state(self._reading, self._kept, typed))
            self._fit()

    @Slot()
    def _take_back(self) -> None:
        self.undo_requested.emit()

    @Slot()
    def _open_window(self) -> None:
        self.close()
        self.window_requested.emit()


class _Finder(QLineEdit):
    """Takes what is typed, but leaves digits and Enter to the window."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _keys(any_row: bool) -> str:
    hints = _("1–9 or Space done · N note · Ctrl Z undo · Esc close") if any_row else _("Ctrl Z undo · Esc close")
    return " · ".join(hint.replace(" ", "\u00a0") for hint in hints.split(" · "))
