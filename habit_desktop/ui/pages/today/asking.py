"""What has to be asked before a wish can be carried out: a note, an amount, a time."""

from datetime import date, time
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from habit_desktop.domain.history import Answer
from habit_desktop.ui.pages.today.row_state import RowState
from habit_desktop.ui.pages.today.wish import Wish


class Asking(QObject):
    """Opens a dialog over a page and hands on what it is told."""

    answered = Signal(str, object, object, object)  # id, day, Answer, amount
    noted = Signal(str, object, str)  # id, day, text
    timed = Signal(str, object, object)  # id, day, time on the wall

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over

    def ask(self, wish: Wish, state: RowState, day: date) -> None:
        """A dialog asks for what a wish lacks; other wishes lack nothing."""
        match wish:
            case Wish.NOTE:
                self._ask_note(state, day)
            case Wish.AMOUNT:
                self._ask_amount(state, day)
            case Wish.TIME:
                self._ask_time(state, day)

    def _ask_note(self, state: RowState, day: date) -> None:
        from habit_desktop.ui.dialogs.note_dialog import NoteDialog

        dialog = NoteDialog(state.habit.name, state.note, self._over)
        dialog.written.connect(partial(self.noted.emit, state.habit.id, day))
        _open(dialog)

    def _ask_amount(self, state: RowState, day: date) -> None:
        from habit_desktop.ui.dialogs.amount_dialog import AmountDialog

        dialog = AmountDialog(state.habit, state.amount, self._over)
        dialog.given.connect(partial(self.answered.emit, state.habit.id, day, Answer.DONE))
        _open(dialog)

    def _ask_time(self, state: RowState, day: date) -> None:
        from habit_desktop.ui.dialogs.time_dialog import TimeDialog

        dialog = TimeDialog(state.habit.name, state.done_at, self._over)
        dialog.given.connect(partial(self._say_time, state.habit.id, day))
        _open(dialog)

    def _say_time(self, habit: str, day: date, wall: time) -> None:
        self.timed.emit(habit, day, wall)


def _open(dialog: QDialog) -> None:
    """The dialog is open over its page, and gone once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
