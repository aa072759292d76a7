"""All that can be done with a habit on a day."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.history import Answer
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.pages.today.wish import Wish
from habit_desktop.wording.language import _
from habit_desktop.wording.pauses import pause_lengths


class RowMenu(QMenu):
    """Answers, amount, note, and the habit itself."""

    answered = Signal(object, object)  # Answer or None (clear), amount (float) or None
    wished = Signal(object)  # Wish
    pause_chosen = Signal(object)  # the last day, or None for an open end

    def __init__(self, state: RowState, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._acts: dict[QAction, Callable[[], object]] = {}
        self._add_answers(state)
        self.addSeparator()
        self._add_habit(today)
        self.triggered.connect(self._act)

    def _add_answers(self, state: RowState) -> None:
        amount = state.amount or 0.0
        self._answer(_("Done"), _("Space"), Answer.DONE, state.done_amount)
        self._answer(_("Skip"), "S", Answer.SKIPPED)
        if state.habit.to_quit:
            self._answer(_("It happened once more"), "+", Answer.DONE, amount + 1)
        else:
            self._answer(_("Not done"), "X", Answer.MISSED)
        if state.step and state.step.by != 1:
            self._answer(_("One more"), "", Answer.DONE, amount + 1)
        if state.step:
            self._wish(_("Amount…"), "A", Wish.AMOUNT)
        if state.timed:
            self._wish(_("Start or stop the timer"), "P", Wish.STOPWATCH)
        self._wish(_("Note…"), "N", Wish.NOTE)
        if state.look.mark is Mark.DONE:
            self._wish(_("Done at another time…"), "", Wish.TIME)
        clear = self._answer(_("Take the answer back"), "", None)
        clear.setEnabled(not state.open or state.amount is not None)

    def _add_habit(self, today: date) -> None:
        self._wish(_("Open…"), _("Enter"), Wish.OPEN)
        self._wish(_("Look inside…"), "I", Wish.INSIGHT)
        self._wish(_("Edit habit…"), "E", Wish.EDIT)
        pause = self.addMenu(_("Pause"))
        for words, days in pause_lengths():
            until = None if days is None else today + timedelta(days=days - 1)
            self._acts[pause.addAction(words)] = partial(self.pause_chosen.emit, until)
        self._wish(_("Archive"), "", Wish.ARCHIVE)
        self._wish(_("Delete"), "", Wish.DELETE)

    def _answer(self, text: str, key: str, answer: Answer | None, amount: float | None = None) -> QAction:
        action = self.addAction(_with_key(text, key))
        self._acts[action] = partial(self.answered.emit, answer, amount)
        return action

    def _wish(self, text: str, key: str, wish: Wish) -> None:
        self._acts[self.addAction(_with_key(text, key))] = partial(self.wished.emit, wish)

    @Slot(QAction)
    def _act(self, action: QAction) -> None:
        self._acts[action]()


def _with_key(text: str, key: str) -> str:
    return f"{text}\t{key}" if key else text
