"""An erasure asked for in the window: told first, then carried out while the window waits."""

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.engine.erasing import Doomed, erase, what_goes
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.storage.scope import Scope
from habit_desktop.ui.dialogs.erase_dialog import EraseDialog, EraseWish
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording import erasures
from habit_desktop.wording.errors import not_saved

SEEN_MS = 150


class ErasingDesk(QObject):
    """Stands between one dialog and the session, and goes with the dialog."""

    def __init__(self, session: Session, training: TrainingWatch, window: MainWindow) -> None:
        habits = [history.habit for history in session.all_histories().values()]
        self._dialog = EraseDialog(habits, session.today(), window)
        super().__init__(self._dialog)
        self._session, self._training, self._window = session, training, window
        self._scope = Scope()
        self._dialog.question_wanted.connect(self._ask)
        self._dialog.erase_wanted.connect(self._erase)

    def open(self) -> EraseDialog:
        """The dialog is open over the window, and gone once it is closed."""
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.open()
        return self._dialog

    @Slot(object)
    def _ask(self, wish: EraseWish) -> None:
        try:
            doomed = what_goes(self._session, _scope(wish))
        except EXPECTED as refusal:
            self._dialog.show_problem(str(refusal))
            return
        words = doomed_words(_scope(wish), doomed)
        self._dialog.show_question(erasures.what_goes(words, doomed.networks, doomed.backups))

    @Slot(object)
    def _erase(self, wish: EraseWish) -> None:
        """Let a training end, which would keep what it has read, and the dialog say what goes on."""
        self._scope = _scope(wish)
        self._training.stop()
        QTimer.singleShot(SEEN_MS, self, self._carry_out)

    @Slot()
    def _carry_out(self) -> None:
        """In the window's own thread: what it does meanwhile could write again what is just going."""
        try:
            erased = erase(self._session, self._scope)
        except EXPECTED as failure:
            self._dialog.show_problem(not_saved(str(failure)))
            return
        self._dialog.accept()
        words = doomed_words(self._scope, erased.doomed)
        self._window.say(erasures.erased(words, erased.lost_backups, compact=erased.compact))


def doomed_words(scope: Scope, doomed: Doomed) -> str:
    """Return what an erasure takes, in words."""
    if scope.is_everything:
        return erasures.everything_doomed(doomed.habits, doomed.marks, doomed.notes)
    if scope.has_days:
        return erasures.days_doomed(scope.first, scope.last, doomed.names, doomed.marks, doomed.notes)
    return erasures.habit_doomed(", ".join(doomed.names), doomed.marks, doomed.notes)


def _scope(wish: EraseWish) -> Scope:
    return Scope(wish.habit, wish.first, wish.last)
