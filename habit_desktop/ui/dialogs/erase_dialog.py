"""What is to be erased for good: chosen, told, and confirmed a second time."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from habit_desktop.domain.erasure import ErasureProgress, Stage
from habit_desktop.domain.habit import Habit
from habit_desktop.ui.dialogs.dialog import Dialog
from habit_desktop.ui.dialogs.fields import Choice, DayField, labelled
from habit_desktop.ui.theme.fonts import Text
from habit_desktop.ui.widgets.announcing import announce
from habit_desktop.ui.widgets.check_box import CheckBox
from habit_desktop.ui.widgets.words import MANY_LINES, Ink, Words
from habit_desktop.wording.erasures import is_looked_for, making_ready, step
from habit_desktop.wording.language import _
from habit_desktop.wording.transfers import read_anew

USUAL_DAYS = 6


class Span(StrEnum):
    """How much is to go."""

    HABIT = "habit"
    DAYS = "days"
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class EraseWish:
    """A habit, the days from ``first`` to ``last`` of all habits, or, without any of these, everything."""

    habit: str | None = None
    first: date | None = None
    last: date | None = None


class EraseDialog(Dialog):
    """Asks what is to go, then whether that is meant, and only then for the deed.

    ``question_wanted`` is answered with ``show_question``, ``erase_wanted`` with ``show_progress`` and in the end with
    ``accept`` or ``show_problem``. While all is as it was, leaving the dialog asks to stop.
    """

    leaf = "data"

    question_wanted = Signal(object)  # EraseWish
    erase_wanted = Signal(object)  # EraseWish
    stop_wanted = Signal()

    def __init__(self, habits: Sequence[Habit], today: date, parent: QWidget | None = None) -> None:
        super().__init__(_("Erase for good"), _("Continue"), parent)
        self._asked: EraseWish | None = None
        self._erasing = self._can_stop = False
        self._stage: Stage | None = None
        self.span = Choice(_("What is to go"))
        for span, words in (
            (Span.HABIT, _("A habit and all of it")),
            (Span.DAYS, _("Some days of all habits")),
            (Span.EVERYTHING, _("Everything")),
        ):
            if habits or span is not Span.HABIT:
                self.span.addItem(words, span.value)
        self.habit = Choice(_("Habit"))
        for habit in habits:
            self.habit.addItem(habit.name, habit.id)
        self.first = DayField(_("First day"), today - timedelta(days=USUAL_DAYS))
        self.last = DayField(_("Last day"), today)
        self.sure = CheckBox(_("I am sure"))
        self._told = Words("", Text.BODY, lines=MANY_LINES)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(_("Erasing"))
        self._habit_part, self._days_part = (
            _part(labelled(_("Habit"), self.habit)),
            _part(labelled(_("First day"), self.first), labelled(_("Last day"), self.last)),
        )
        self._chooser = _part(labelled(_("What is to go"), self.span))
        for part in (self._chooser, self._habit_part, self._days_part, self._told, self._progress, self.sure):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._progress.hide()
        self.sure.hide()
        self._told.hide()
        self.accept_button.clicked.disconnect()
        self.accept_button.clicked.connect(self._go_on)
        self.span.currentIndexChanged.connect(self._arrange)
        self.sure.toggled.connect(self.accept_button.setEnabled)
        self.resize(440, 250)
        self._arrange()
        self.span.setFocus()

    def wish(self) -> EraseWish:
        """What is chosen."""
        match Span(self.span.currentData()):
            case Span.HABIT:
                return EraseWish(habit=str(self.habit.currentData()))
            case Span.DAYS:
                return EraseWish(first=_day(self.first), last=_day(self.last))
            case Span.EVERYTHING:
                return EraseWish()

    def show_looking(self) -> None:
        """What the wish would take is being found out."""
        self._tell(is_looked_for(), Ink.SOFT)
        self.accept_button.setEnabled(False)
        self.fit()

    def show_question(self, sentence: str) -> None:
        """The wish would take this: the second question."""
        self._asked = self.wish()
        self._tell(sentence, Ink.TEXT)
        for part in (self._chooser, self._habit_part, self._days_part):
            part.hide()
        self.sure.show()
        self.accept_button.setText(_("Erase for good"))
        self.accept_button.setEnabled(False)
        self.accept_button.setDefault(False)
        self.cancel_button.setFocus()
        self.fit()

    @Slot(object)
    def show_progress(self, progress: ErasureProgress) -> None:
        """The erasure has come so far; a screen reader hears of each stage."""
        self._can_stop = self._can_stop and progress.can_stop
        self.cancel_button.setEnabled(self._can_stop)
        self._progress.setRange(0, progress.of)
        self._progress.setValue(progress.done)
        self._tell(step(progress), Ink.TEXT)
        self.fit()
        if progress.stage is not self._stage:
            self._stage = progress.stage
            announce(self, step(progress))

    @Slot(object)
    def show_reading(self, steps: tuple[int, int]) -> None:
        """So many steps of the look at what there is now are behind it; nothing is stopped here."""
        self._can_stop = False
        self.cancel_button.setEnabled(False)
        self._progress.setRange(0, steps[1])
        self._progress.setValue(steps[0])
        self._tell(read_anew(), Ink.TEXT)

    @Slot(str)
    def show_problem(self, sentence: str) -> None:
        """It cannot be done, and why; what had begun already is not to be begun again here."""
        if self._erasing:
            self._erasing = False
            self._progress.hide()
            self.accept_button.hide()
            self.cancel_button.setText(_("Close"))
        self._tell(sentence, Ink.NEGATIVE)
        self.accept_button.setEnabled(self._asked is None)
        self.cancel_button.setEnabled(True)
        self.fit()

    def reject(self) -> None:
        """What has begun is stopped first, where it still can be; who carries it out says how it ended."""
        if not self._erasing:
            super().reject()
        elif self._can_stop:
            self._can_stop = False
            self.cancel_button.setEnabled(False)
            self.stop_wanted.emit()

    @Slot()
    def _go_on(self) -> None:
        if self._asked is None:
            self.question_wanted.emit(self.wish())
        elif self.sure.isChecked() and not self._erasing:
            self._erasing = self._can_stop = True
            self._tell(making_ready(), Ink.TEXT)
            self._progress.setRange(0, 0)
            self._progress.show()
            self.sure.hide()
            self.accept_button.setEnabled(False)
            self.cancel_button.setFocus()
            self.fit()
            self.erase_wanted.emit(self._asked)

    @Slot()
    def _arrange(self) -> None:
        span = self.span.currentData()
        self._habit_part.setVisible(span == Span.HABIT.value)
        self._days_part.setVisible(span == Span.DAYS.value)
        self._tell("", Ink.TEXT)

    def _tell(self, sentence: str, ink: Ink) -> None:
        self._told.say(sentence)
        self._told.set_ink(ink)
        self._told.setVisible(bool(sentence))


def _part(*layouts: QVBoxLayout) -> QWidget:
    """Fields beside each other that come and go together."""
    part = QWidget()
    line = QHBoxLayout(part)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    for layout in layouts:
        line.addLayout(layout)
    return part


def _day(field: DayField) -> date:
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
