"""The versions of the network and the days it passes over, looked after in the window."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_work import FolderWork
from habit_desktop.engine.comparing import compare
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.leaving_out import leave_out, rows_in, take_in
from habit_desktop.engine.model_export import export_model
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.rolling_back import roll_back
from habit_desktop.engine.session import Session
from habit_desktop.engine.versions import read_versions, spans_left_out
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.insight.compare_dialog import CompareDialog
from habit_desktop.ui.pages.insight.compare_state import compare_state
from habit_desktop.ui.pages.insight.leave_out_dialog import LeaveOutDialog
from habit_desktop.ui.pages.insight.versions_dialog import VersionsDialog, file_for
from habit_desktop.wording.changes import days_left_out, days_taken_in, rolled_back
from habit_desktop.wording.errors import not_saved
from habit_desktop.wording.joins import sentence_of
from habit_desktop.wording.transfers import model_written

AnyDialog = TypeVar("AnyDialog", VersionsDialog, LeaveOutDialog, CompareDialog)


class ModelDesk(QObject):
    """Stands between the dialogs about the network, the session and the training."""

    def __init__(
        self, session: Session, foresight: Foresight, training: TrainingWatch, parent: QObject, window: MainWindow
    ) -> None:
        super().__init__(parent)
        self._session, self._foresight, self._training, self._window = session, foresight, training, window
        self._versions: VersionsDialog | None = None
        self._leaving: LeaveOutDialog | None = None
        self._exporting = FolderWork(session, self)
        self._exporting.done.connect(self._say_exported)
        self._exporting.failed.connect(self._say)
        self._exported = Path()
        training.trained.connect(self.refresh)

    @Slot()
    def open_versions(self) -> VersionsDialog:
        """A dialog lists the versions."""
        dialog = VersionsDialog(read_versions(self._session), self._session.now, self._window)
        dialog.rollback_wanted.connect(self._roll_back)
        dialog.compare_wanted.connect(self._compare)
        dialog.export_wanted.connect(self._export)
        dialog.undo_wanted.connect(self._undo)
        dialog.finished.connect(self._versions_closed)
        self._versions = dialog
        return _opened(dialog)

    @Slot()
    def open_leave_out(self) -> LeaveOutDialog:
        """A dialog asks for days that are to be left out of training."""
        dialog = LeaveOutDialog(self._session.today(), self._session.settings().week_start, self._window)
        dialog.span_changed.connect(self._count)
        dialog.leave_out_wanted.connect(self._leave_out)
        dialog.take_in_wanted.connect(self._take_in)
        dialog.finished.connect(self._leaving_closed)
        self._leaving = dialog
        self.refresh()
        return _opened(dialog)

    @Slot()
    def export(self) -> None:
        """The version in charge is written to a file that is asked for."""
        version = network_in_charge(self._session.folder, self._session.prior).version
        if file := file_for(version, self._window):
            self._export(version, file)

    @Slot()
    def refresh(self) -> None:
        """The dialogs that are open show what is so."""
        if self._versions:
            self._versions.show_history(read_versions(self._session))
        if self._leaving:
            self._leaving.show_spans(spans_left_out(self._session))
            self._count(*self._leaving.span())

    @Slot(int)
    def _roll_back(self, version: int) -> None:
        if self._carry_out(lambda: roll_back(self._session, version)):
            self._say(sentence_of(rolled_back(version)), undo=True)

    @Slot()
    def _undo(self) -> None:
        self._window.undo_requested.emit()
        self._say("")
        self.refresh()

    @Slot(int, int)
    def _compare(self, before: int, after: int) -> None:
        try:
            found = compare(self._session, self._foresight.latest(), before, after)
        except EXPECTED as refusal:
            self._say(str(refusal))
            return
        state = compare_state(read_versions(self._session), found, self._session.now())
        _opened(CompareDialog(state, self._versions))

    @Slot(int, str)
    def _export(self, version: int, file: str) -> None:
        path = Path(file)
        if self._exporting.start(lambda session: export_model(session, path, version)):
            self._exported = path

    @Slot(object)
    def _say_exported(self, version: int) -> None:
        self._say(model_written(version, self._exported.name))

    @Slot(object, object)
    def _count(self, first: date, last: date) -> None:
        if self._leaving:
            self._leaving.show_rows(rows_in(self._session, first, last))

    @Slot(object, object)
    def _leave_out(self, first: date, last: date) -> None:
        self._change(lambda: leave_out(self._session, first, last), days_left_out(first, last))

    @Slot(object, object)
    def _take_in(self, first: date, last: date) -> None:
        self._change(lambda: take_in(self._session, first, last), days_taken_in(first, last))

    def _change(self, act: Callable[[], str], words: str) -> None:
        """Put on record which days count, and train anew as a part of that change."""
        changes: list[str] = []
        if self._carry_out(lambda: changes.append(act())):
            self._training.train_as_part(changes[0])
            if self._leaving:
                self._leaving.show_said(sentence_of(words))
            self._window.say(sentence_of(words), undo=True)

    def _carry_out(self, act: Callable[[], object]) -> bool:
        """Do what was asked for, or say in the dialog why it cannot be."""
        try:
            act()
        except EXPECTED as refusal:
            if self._leaving:
                self._leaving.show_said(str(refusal))
            self._say(not_saved(str(refusal)))
            return False
        self.refresh()
        return True

    @Slot(str)
    def _say(self, sentence: str, undo: bool = False) -> None:
        """Say it in the list of versions while that is open, else in the window."""
        if self._versions:
            self._versions.show_said(sentence, undo)
        elif sentence:
            self._window.say(sentence, undo)

    @Slot()
    def _versions_closed(self) -> None:
        self._versions = None

    @Slot()
    def _leaving_closed(self) -> None:
        self._leaving = None


def _opened(dialog: AnyDialog) -> AnyDialog:
    """The dialog, open over its window, and gone once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
