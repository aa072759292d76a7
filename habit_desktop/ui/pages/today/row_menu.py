"""All that can be done with a habit on a day."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from habit_desktop.domain.history import Answer
from habit_desktop.ui.pages.today.state import RowState
from habit_desktop.wording.language import _


class RowMenu(QMenu):
    """Answers, amount, note, and the habit itself."""

    answered = Signal(object, object)
    note_wanted = Signal()
    amount_wanted = Signal()
    edit_wanted = Signal()
    insight_wanted = Signal()
    archive_wanted = Signal()

    def __init__(self, state: RowState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._done_amount = state.done_amount
        self._answer(_("Done"), _("Space"), Answer.DONE)
        self._answer(_("Skip"), "S", Answer.SKIPPED)
        self._answer(_("Not done"), "X", Answer.MISSED)
        if state.step:
            self.addAction(_("Amount…")).triggered.connect(self.amount_wanted)
        self.addAction(_("Note…") + "\tN").triggered.connect(self.note_wanted)
        clear = self.addAction(_("Take the answer back"))
        clear.setEnabled(not state.open or state.amount is not None)
        clear.triggered.connect(self._clear)
        self.addSeparator()
        self.addAction(_("Look inside…")).triggered.connect(self.insight_wanted)
        self.addAction(_("Edit habit…")).triggered.connect(self.edit_wanted)
        self.addAction(_("Archive")).triggered.connect(self.archive_wanted)

    def _answer(self, text: str, key: str, answer: Answer) -> None:
        action: QAction = self.addAction(f"{text}\t{key}")
        action.setData(answer)
        action.triggered.connect(self._chosen)

    @Slot()
    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            answer = Answer(action.data())
            self.answered.emit(answer, self._done_amount if answer is Answer.DONE else None)

    @Slot()
    def _clear(self) -> None:
        self.answered.emit(None, None)
