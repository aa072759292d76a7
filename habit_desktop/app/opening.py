"""The data folder opened for the window: where it cannot be, the person is asked before there is a window at all."""

import sys
from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication

from habit_desktop.app.application import Application
from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_work import Failure
from habit_desktop.app.wardrobe import Wardrobe
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.recovery import Condition, Mended, RecoveryStage
from habit_desktop.runtime.worker import Worker
from habit_desktop.storage import window_file
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import StorageError, may_be_damage
from habit_desktop.system.display import SCREENLESS
from habit_desktop.system.signals import EndingSignals
from habit_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from habit_desktop.wording import recovery, starting
from habit_desktop.wording.joins import text_of


def opened_for_window(application: Application, path: Path, clock: Clock, trouble: StorageError) -> DataFolder | None:
    """Return the open folder after some trouble with it, None where the person would rather leave."""
    while True:
        if may_be_damage(trouble):
            goes_on = bring_back(application, path, clock, trouble)
        else:
            goes_on = try_again(application, path, trouble)
        if not goes_on:
            return None
        try:
            return DataFolder.open(path)
        except StorageError as another:
            trouble = another


def bring_back(application: Application, path: Path, clock: Clock, damaged: StorageError) -> bool:
    """Ask whether the damaged database is to be brought back, and do so; return whether the window can open now."""
    _tell_those_who_read(damaged)
    dialog = TroubleDialog(recovery.title(), recovery.explained(), recovery.bring_back_label())
    bringing = BringingBack(path, clock, dialog)
    try:
        return _asked(application, path, dialog)
    finally:
        bringing.close()


class BringingBack(QObject):
    """Looks at what can be brought back, tells it, and brings it back once that is wanted."""

    def __init__(self, path: Path, clock: Clock, dialog: TroubleDialog) -> None:
        super().__init__(dialog)
        self._path, self._clock, self._dialog = path, clock, dialog
        self._looking = True
        self._done = False
        self._worker = Worker(self)
        self._worker.progressed.connect(self._show_stage)
        self._worker.finished.connect(self._show_result)
        self._worker.failed.connect(dialog.show_problem)
        dialog.go_on_wanted.connect(self._go_on)
        self._start()

    def close(self) -> None:
        """Everything has ended: with all as it was, or once it is through."""
        self._worker.close()

    @Slot()
    def _go_on(self) -> None:
        if self._done:
            self._dialog.accept()
        else:
            self._looking = False
            self._start()

    def _start(self) -> None:
        self._dialog.show_progress(recovery.looking() if self._looking else recovery.bringing_back())
        self._worker.start(self._working)

    def _working(self, should_stop: Callable[[], bool]) -> Generator[RecoveryStage, None, Mended | Failure | None]:
        """Runs in the worker's thread."""
        from habit_desktop.engine.recovering import recover_steps

        try:
            return (
                yield from recover_steps(
                    self._path,
                    self._clock.now(),
                    only_look=self._looking,
                    known=Condition.DAMAGED,
                    should_stop=should_stop,
                )
            )
        except EXPECTED as failure:
            return Failure(str(failure))

    @Slot(object)
    def _show_stage(self, stage: RecoveryStage) -> None:
        if not self._looking:
            self._dialog.show_progress(recovery.stage(stage))

    @Slot(object)
    def _show_result(self, result: object) -> None:
        if isinstance(result, Failure):
            self._dialog.show_problem(result.why)
        elif isinstance(result, Mended) and result.brought:
            told = recovery.brought_back(result.brought, self._clock.now(), only_look=self._looking)
            if self._looking:
                self._dialog.show_said(text_of((recovery.explained(), told)), recovery.bring_back_label())
            else:
                aside = recovery.kept_aside(result.set_aside.name) if result.set_aside else ""
                self._done = True
                self._dialog.show_said(text_of((told, aside)), starting.open_label())


def try_again(application: Application, path: Path, trouble: Exception) -> bool:
    """Say why the window cannot open; return whether it is to be tried again."""
    _tell_those_who_read(trouble)
    dialog = TroubleDialog(starting.cannot_open(), str(trouble), starting.try_again_label())
    dialog.go_on_wanted.connect(dialog.accept)
    return _asked(application, path, dialog)


def somebody_can_see() -> bool:
    """Tell whether a dialog would be seen: otherwise it would wait for ever."""
    return QGuiApplication.platformName() not in SCREENLESS


def _tell_those_who_read(trouble: Exception) -> None:
    """Say it to a terminal or a log, too. Raises the trouble itself where nobody can be asked what to do."""
    if not somebody_can_see():
        raise trouble
    print(f"habit-desktop: {trouble}", file=sys.stderr)


def _asked(application: Application, path: Path, dialog: TroubleDialog) -> bool:
    """Show a dialog in the person's dress until a way is taken, and return whether it leads on."""
    wardrobe = Wardrobe(application, QSettings(str(path / window_file.FILE_NAME), QSettings.Format.IniFormat))
    signals = EndingSignals(dialog)
    signals.end_requested.connect(dialog.reject)
    application.quit_wanted.connect(dialog.reject)
    dialog.folder_wanted.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
    try:
        return bool(dialog.exec())
    finally:
        signals.restore()
        wardrobe.theme.deleteLater()
        wardrobe.deleteLater()
        dialog.deleteLater()
