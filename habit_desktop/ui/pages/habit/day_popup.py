"""A small sheet beside a day of the calendar, to correct what it carries."""

from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Kind
from habit_desktop.domain.history import Answer
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.answer_keys import ANSWER_KEYS
from habit_desktop.ui.dialogs.fields import AmountField
from habit_desktop.ui.pages.habit.day_state import day_told
from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.buttons import button
from habit_desktop.ui.widgets.screen_room import screen_room
from habit_desktop.ui.widgets.time_field import TimeField
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.dates import day_title
from habit_desktop.wording.language import _

WIDTH_PX = 316
MARGIN_PX = 16
NOTE_PX = 62
RADIUS_PX = 12
AWAY_PX = 6
MARKS = {Answer.DONE: Mark.DONE, Answer.SKIPPED: Mark.SKIPPED, Answer.MISSED: Mark.MISSED}
KEYS = {Qt.Key.Key_Space: Answer.DONE, Qt.Key.Key_D: Answer.DONE} | ANSWER_KEYS


class DayPopup(QWidget):
    """Asks what a day was; a note that was changed is kept however the sheet closes, except by Escape."""

    answered = Signal(object, object)  # Answer or None (clear), amount (float) or None
    timed = Signal(object)  # the time (time) at which it was done
    written = Signal(str)

    def __init__(self, reading: HabitReading, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self._mark = found.mark if (found := reading.day(day)) else Mark.NOT_DUE
        self._kept = reading.history.notes.get(day, "")
        self._habit = reading.history.defined_on(day)
        title = day_title(day, reading.today)
        self.setAccessibleName(title)
        self.setFixedWidth(scaled(WIDTH_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN_PX, MARGIN_PX - 4, MARGIN_PX, MARGIN_PX)
        column.setSpacing(10)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Words(title, Text.STRONG, lines=2))
        texts.addWidget(Words(day_told(reading, day)[1], Text.SMALL, Ink.SOFT, lines=MANY_LINES))
        column.addLayout(texts)
        column.addLayout(self._make_answers(day in reading.history.answers))
        if self._habit.kind is Kind.NUMERIC:
            column.addLayout(self._make_amount(found.amount if found else None))
        if day in reading.history.answers and self._mark is Mark.DONE:
            column.addLayout(self._make_time(reading.answered_at.get(day)))
        column.addLayout(self._make_note())

    def open_beside(self, place: QRect) -> None:
        """The sheet is open below a place of the screen, or above it where there is no room."""
        self.adjustSize()
        room = screen_room(self)
        left = max(room.left(), min(place.center().x() - self.width() // 2, room.right() - self.width()))
        below = place.bottom() + AWAY_PX
        fits = below + self.height() <= room.bottom()
        self.move(left, below if fits else max(place.top() - AWAY_PX - self.height(), room.top()))
        self.show()
        self._first.setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keys belong to the sheet while it is open, also those that are shortcuts of the page below it."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.note.setPlainText(self._kept)
            self.close()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key in KEYS:
            self._choose(KEYS[key])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        elif key == Qt.Key.Key_N:
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild((key == Qt.Key.Key_Right) == (self.layoutDirection() is not _RTL))
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_note()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens.outline, 1))
        painter.setBrush(tokens.card)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)

    def _make_answers(self, answered: bool) -> QGridLayout:
        ways: list[QPushButton] = []
        for answer, words in ((Answer.DONE, _("Done")), (Answer.SKIPPED, _("Skip")), (Answer.MISSED, _("Not done"))):
            way = button(words, small=True)
            way.setCheckable(True)
            way.setChecked(self._mark is MARKS[answer])
            way.clicked.connect(partial(self._choose, answer))
            ways.append(way)
        clear = button(_("Clear"), small=True)
        clear.setToolTip(_("Take the answer back"))
        clear.setEnabled(answered)
        clear.clicked.connect(self._clear)
        self._first = next((way for way in ways if way.isChecked()), ways[0])
        return _in_lines([*ways, clear])

    def _make_amount(self, amount: float | None) -> QHBoxLayout:
        self.amount = AmountField(amount or 0.0, self._habit.unit)
        self.amount.setAccessibleName(_("Amount"))
        self.amount.lineEdit().returnPressed.connect(self._set_amount)
        save = button(_("Save amount"), small=True)
        save.clicked.connect(self._set_amount)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.amount, 1)
        row.addWidget(save)
        return row

    def _make_time(self, known: datetime | None) -> QHBoxLayout:
        self.wall_time = TimeField(known.time() if known else time(12), _("Time at which it was done"))
        save = button(_("Save time"), small=True)
        save.clicked.connect(self._set_time)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(Words(_("Done at"), Text.BODY, Ink.SOFT), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.wall_time, 1)
        row.addWidget(save)
        return row

    def _make_note(self) -> QVBoxLayout:
        self.note = QPlainTextEdit(self._kept)
        self.note.setAccessibleName(_("Note"))
        self.note.setPlaceholderText(_("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(scaled(NOTE_PX))
        self._save = button(_("Save note"), small=True)
        self._save.setEnabled(False)
        self._save.clicked.connect(self.close)
        self.note.textChanged.connect(self._note_typed)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.note)
        column.addWidget(self._save, 0, Qt.AlignmentFlag.AlignTrailing)
        return column

    def _enter(self) -> None:
        """Enter presses the button in focus; in the note, with Ctrl, it saves."""
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        else:
            self.close()

    def _choose(self, answer: Answer, _checked: bool = False) -> None:
        self.answered.emit(answer, None)
        self.close()

    @Slot()
    def _clear(self) -> None:
        self.answered.emit(None, None)
        self.close()

    @Slot()
    def _set_amount(self) -> None:
        self.answered.emit(Answer.DONE, self.amount.value())
        self.close()

    @Slot()
    def _set_time(self) -> None:
        self.timed.emit(self.wall_time.chosen())
        self.close()

    @Slot()
    def _note_typed(self) -> None:
        self._save.setEnabled(self.note.toPlainText().strip() != self._kept)

    def _keep_note(self) -> None:
        text = self.note.toPlainText().strip()
        if text != self._kept:
            self._kept = text
            self.written.emit(text)


_RTL = Qt.LayoutDirection.RightToLeft


def _in_lines(ways: list[QPushButton]) -> QGridLayout:
    """Answers side by side, in two lines where their words are too long for one."""
    lines = QGridLayout()
    lines.setSpacing(6)
    needed = sum(way.sizeHint().width() for way in ways) + 6 * (len(ways) - 1)
    beside = len(ways) if needed <= scaled(WIDTH_PX) - 2 * MARGIN_PX else 2
    for number, way in enumerate(ways):
        lines.addWidget(way, number // beside, number % beside)
    return lines
