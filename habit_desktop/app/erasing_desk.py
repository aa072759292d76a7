"""An erasure asked for in the window: told first, then carried out, and told as it goes on."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot

from habit_desktop.app.eraser import Eraser
from habit_desktop.app.failures import EXPECTED
from habit_desktop.engine.backing_up import Reach, reach
from habit_desktop.engine.erasing import Doomed, Erased, what_goes
from habit_desktop.engine.session import Session
from habit_desktop.runtime.lookup import Lookup
from habit_desktop.storage.scope import Scope
from habit_desktop.ui.dialogs.erase_dialog import EraseDialog, EraseWish
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording import erasures
from habit_desktop.wording.joins import list_of


class ErasingDesk(QObject):
    """Stands between one dialog and the eraser, and goes with the dialog."""

    def __init__(self, session: Session, eraser: Eraser, window: MainWindow) -> None:
        habits = [history.habit for history in session.all_histories().values()]
        self._dialog = EraseDialog(habits, session.today(), window)
        super().__init__(self._dialog)
        self._session, self._eraser, self._window = session, eraser, window
        self._scope = Scope()
        self._finding = Lookup(self)
        self._finding.answered.connect(self._show_question)
        self._dialog.question_wanted.connect(self._ask)
        self._dialog.erase_wanted.connect(self._erase)
        self._dialog.stop_wanted.connect(eraser.stop)
        eraser.progressed.connect(self._dialog.show_progress)
        eraser.reading.connect(self._dialog.show_reading)
        eraser.erased.connect(self._on_erased)
        eraser.failed.connect(self._dialog.show_problem)

    def open(self) -> EraseDialog:
        """The dialog is open over the window, and gone once it is closed."""
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.open()
        return self._dialog

    @Slot(object)
    def _ask(self, wish: EraseWish) -> None:
        """What would go is known once it is known whether the other folder for backups is there."""
        chosen = self._session.settings().backup_folder
        if why := self._eraser.refusal():
            self._dialog.show_problem(why)
        elif chosen:
            self._dialog.show_looking()
            self._finding.ask(wish, lambda: None if reach(chosen) is Reach.AWAY else Path(chosen))
        else:
            self._show_question(wish, None)

    @Slot(object, object)
    def _show_question(self, wish: EraseWish, place: Path | None) -> None:
        if not self._session.folder.is_open:
            return
        try:
            doomed = what_goes(self._session, _scope(wish), place)
        except EXPECTED as refusal:
            self._dialog.show_problem(str(refusal))
            return
        words = doomed_words(_scope(wish), doomed)
        self._dialog.show_question(erasures.what_goes(words, doomed.networks, doomed.backups))

    @Slot(object)
    def _erase(self, wish: EraseWish) -> None:
        self._scope = _scope(wish)
        self._eraser.erase(self._scope)

    @Slot(object)
    def _on_erased(self, erased: Erased | None) -> None:
        self._dialog.accept()
        if erased is None:
            self._window.say(erasures.nothing_erased())
            return
        words = doomed_words(self._scope, erased.doomed)
        self._window.say(erasures.erased(words, erased.lost_backups, compact=erased.compact))


def doomed_words(scope: Scope, doomed: Doomed) -> str:
    """Return what an erasure takes, in words."""
    if scope.is_everything:
        return erasures.everything_doomed(doomed.habits, doomed.marks, doomed.notes)
    if scope.has_days:
        return erasures.days_doomed(scope.first, scope.last, doomed.names, doomed.marks, doomed.notes)
    return erasures.habit_doomed(list_of(doomed.names), doomed.marks, doomed.notes)


def _scope(wish: EraseWish) -> Scope:
    return Scope(wish.habit, wish.first, wish.last)
