"""A file brought in from the window: read, previewed, imported and replayed off the window's thread."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.context import shipped_prior
from habit_desktop.app.failures import EXPECTED
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.event import Via
from habit_desktop.engine.import_run import preview, run_import
from habit_desktop.engine.importing import ImportPlan, ReplayProgress
from habit_desktop.engine.session import Session
from habit_desktop.runtime.worker import Worker
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.ui.dialogs.import_dialog import Counts, ImportDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording.transfers import guessed


class Importer(QObject):
    """Answers the import dialog; ``ended`` says that an import is over, whatever has become of it."""

    ended = Signal()

    def __init__(self, folder: Path, clock: Clock, window: MainWindow, refusal: Callable[[], str]) -> None:
        """``refusal`` says why none may begin just now, and is empty where it may."""
        super().__init__(window)
        self._folder, self._clock, self._refusal = folder, clock, refusal
        self._dialog: ImportDialog | None = None
        self._previews, self._imports = Worker(self), Worker(self)
        self._previews.finished.connect(self._on_preview)
        self._previews.failed.connect(self._show_problem)
        self._imports.progressed.connect(self._on_progress)
        self._imports.finished.connect(self._on_imported)
        self._imports.failed.connect(self._on_failed)
        window.dialogs.import_opened.connect(self._attend)

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._imports.running

    def close(self) -> None:
        """End for good; an import whose facts are recorded stays imported."""
        self._previews.close()
        self._imports.close()

    @Slot(object)
    def _attend(self, dialog: ImportDialog) -> None:
        """A dialog has been opened: until it is closed it is told what happens."""
        self._dialog = dialog
        dialog.preview_wanted.connect(self._preview)
        dialog.import_wanted.connect(self._import)
        dialog.stop_wanted.connect(self._imports.stop)
        dialog.finished.connect(self._leave)

    @Slot()
    def _leave(self) -> None:
        self._dialog = None

    @Slot(str)
    def _preview(self, path: str) -> None:
        self._previews.start(lambda _should_stop: self._previewing(Path(path)))

    @Slot(str)
    def _import(self, path: str) -> None:
        if why := self._refusal():
            self._show_problem(why)
            return
        self._imports.start(lambda should_stop: self._importing(Path(path), should_stop))

    def _previewing(self, path: Path) -> Generator[None, None, ImportPlan | str]:
        """Runs in the worker's thread, on a connection of its own."""
        yield
        folder = DataFolder.open(self._folder)
        try:
            return preview(Session(folder, self._clock, Via.WINDOW, shipped_prior()), path)
        except EXPECTED as refusal:
            return str(refusal)
        finally:
            folder.close()

    def _importing(
        self, path: Path, should_stop: Callable[[], bool]
    ) -> Generator[ReplayProgress, None, ImportPlan | str]:
        """Runs in the worker's thread, on a connection of its own."""
        folder = DataFolder.open(self._folder)
        try:
            return (
                yield from run_import(
                    Session(folder, self._clock, Via.WINDOW, shipped_prior()), path, should_stop=should_stop
                )
            )
        except EXPECTED as refusal:
            return str(refusal)
        finally:
            folder.close()

    @Slot(object)
    def _on_preview(self, found: object) -> None:
        if not isinstance(found, ImportPlan):
            self._show_problem(str(found))
        elif self._dialog:
            self._dialog.show_preview(_counts(found))

    @Slot(object)
    def _on_progress(self, progress: object) -> None:
        if self._dialog and isinstance(progress, ReplayProgress):
            self._dialog.show_progress(progress.done, progress.of)

    @Slot(object)
    def _on_imported(self, done: object) -> None:
        if not isinstance(done, ImportPlan):
            self._show_problem(str(done))
        elif self._dialog:
            self._dialog.show_result(_counts(done))
        self.ended.emit()

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._show_problem(why)
        self.ended.emit()

    @Slot(str)
    def _show_problem(self, why: str) -> None:
        if self._dialog:
            self._dialog.show_problem(why)


def _counts(plan: ImportPlan) -> Counts:
    left_out = [(left.where, left.why) for left in plan.left_out]
    scores, equal = plan.verified.scores, plan.verified.equal
    guess = plan.guess
    said = guessed(guess.day_column, guess.day_first, habits_in_rows=guess.habits_in_rows) if guess else ""
    return Counts(plan.format, plan.habits, plan.marks, plan.notes, left_out, scores, equal, said)
