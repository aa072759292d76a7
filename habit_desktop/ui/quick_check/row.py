"""One habit of the quick check: its key, its mark, its words, its chance, and one more of what is counted."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from habit_desktop.domain.history import Answer
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.theme.fonts import Text, scaled
from habit_desktop.ui.theme.tokens import tokens_of
from habit_desktop.ui.widgets.chance_ring import ChanceRing
from habit_desktop.ui.widgets.mark_button import MarkButton
from habit_desktop.ui.widgets.reading_way import margins
from habit_desktop.ui.widgets.stepper import Stepper
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.chances import unknown_yet

KEY_PX = 12


class QuickRow(QWidget):
    """Shows one habit and says how it is answered; the one the keyboard is on stands on a coloured ground."""

    answered = Signal(object, object)  # Answer or None (clear), amount (float) or None

    def __init__(self, state: RowState) -> None:
        super().__init__()
        self._state = state
        self._key = Words("", Text.SMALL, Ink.SOFT)
        self._key.setFixedWidth(scaled(KEY_PX))
        self._key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.mark = MarkButton()
        self._name = Words("", Text.STRONG, lines=4)
        self._detail = Words("", Text.SMALL, Ink.SOFT, lines=MANY_LINES)
        self._stepper = Stepper()
        self._ring = ChanceRing()
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._name)
        texts.addWidget(self._detail)
        texts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(8, 6, 12, 6))
        row.setSpacing(6)
        row.addWidget(self._key)
        row.addWidget(self.mark)
        row.addLayout(texts, 1)
        row.addWidget(self._stepper)
        row.addWidget(self._ring)
        self.mark.clicked.connect(self.toggle)
        self.mark.installEventFilter(self)
        self._stepper.stepped.connect(self.step)
        self.show_state(state)

    @property
    def state(self) -> RowState:
        """What is shown."""
        return self._state

    def show_state(self, state: RowState) -> None:
        """The row shows this from now on."""
        self._state = state
        self._key.say(str(state.key) if state.key else "")
        self.mark.show_look(state.look, state.said)
        self._name.say(state.habit.name)
        self._name.set_ink(Ink.TEXT if state.open else Ink.SOFT)
        self._detail.say(state.detail if state.open else state.line or state.detail)
        self._stepper.setVisible(state.step is not None)
        if step := state.step:
            self._stepper.show_step(step.by, step.unit, False, state.habit.name, only_up=True)
        self._ring.setVisible(state.ring is not None)
        self._ring.show_ring(state.ring, unknown_yet())

    @Slot()
    def toggle(self) -> None:
        """An open day is done; an answered one is open again."""
        if self._state.open:
            self.answered.emit(Answer.DONE, self._state.done_amount)
        else:
            self.answered.emit(None, None)

    @Slot(float)
    def step(self, by: float) -> None:
        """There is so much more, or less, of what is counted."""
        if step := self._state.step:
            self.answered.emit(Answer.DONE, max(0.0, step.amount + by))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.mark.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens_of(self.palette()).accent_soft)
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
