"""A file brought in from the window: read, previewed, imported and replayed off the window's thread."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.closed_file import NeedsPassphrase, why_closed
from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_work import Failure, own_session
from habit_desktop.app.fresh_look import FreshLook
from habit_desktop.engine.import_run import ImportStep, preview, run_import
from habit_desktop.engine.importing import ImportPlan, ImportStage, ReplayProgress
from habit_desktop.engine.session import Session
from habit_desktop.runtime.latest import Latest
from habit_desktop.runtime.worker import Worker
from habit_desktop.storage.sealed_file import Closed, WrongPassphrase
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording.backups import import_goes_on
from habit_desktop.wording.transfers import example, guessed

if TYPE_CHECKING:  # loaded with the dialog
    from habit_desktop.ui.dialogs.import_dialog import ImportDialog, ImportWish
    from habit_desktop.ui.dialogs.import_findings import Counts


class Importer(QObject):
    """Answers the import dialog; ``ended`` says that an import is over, whatever has become of it.

    Before the end the session knows what is so. What is brought in without a dialog is told by ``brought``, an
    ImportPlan, or by ``not_brought``.
    """

    ended = Signal()
    brought = Signal(object)
    not_brought = Signal(str)

    def __init__(self, session: Session, window: MainWindow, refusal: Callable[[], str]) -> None:
        """``refusal`` says why none may begin just now, and is empty where it may."""
        super().__init__(window)
        self._session, self._refusal = session, refusal
        self._dialog: ImportDialog | None = None
        self._cancelled = self._unasked = False
        self._done: ImportPlan | Failure | None = None
        self._look = FreshLook(session, self)
        self._look.progressed.connect(self._on_reading)
        self._look.taken.connect(self._on_taken)
        self._previews, self._imports = Latest(self), Worker(self)
        self._previews.answered.connect(self._on_preview)
        self._previews.failed.connect(self._on_preview_failed)
        self._imports.progressed.connect(self._on_progress)
        self._imports.finished.connect(self._on_imported)
        self._imports.failed.connect(self._on_failed)
        window.dialogs.import_opened.connect(self._attend)

    @property
    def running(self) -> bool:
        """Whether an import is under way."""
        return self._imports.running or self._look.running

    def bring(self, path: Path) -> bool:
        """Begin to bring a file in that nobody is asked about; False where nothing may begin just now."""
        from habit_desktop.ui.dialogs.import_dialog import ImportWish

        return not self._refusal() and self._begin(ImportWish(str(path)), unasked=True)

    def close(self) -> None:
        """End for good; an import whose facts are recorded stays imported."""
        self._previews.close()
        self._imports.close()
        self._look.close()

    @Slot(object)
    def _attend(self, dialog: "ImportDialog") -> None:
        """A dialog has been opened: until it is closed it is told what happens."""
        self._dialog = dialog
        dialog.preview_wanted.connect(self._preview)
        dialog.import_wanted.connect(self._import)
        dialog.stop_wanted.connect(self._cancel)
        dialog.finished.connect(self._leave)

    @Slot()
    def _leave(self) -> None:
        self._dialog = None
        self._previews.forget()

    @Slot(object)
    def _preview(self, wish: "ImportWish") -> None:
        self._previews.ask(wish, lambda _should_stop: self._previewing(wish))

    @Slot(object)
    def _import(self, wish: "ImportWish") -> None:
        if why := self._refusal():
            self._show_problem(why)
        elif not self._begin(wish, unasked=False):
            self._show_problem(import_goes_on())

    def _begin(self, wish: "ImportWish", *, unasked: bool) -> bool:
        if self.running:
            return False
        self._cancelled, self._unasked = False, unasked
        return self._imports.start(lambda should_stop: self._importing(wish, should_stop))

    @Slot()
    def _cancel(self) -> None:
        """What has been brought in so far is taken back."""
        if self._imports.running and not self._unasked:
            self._cancelled = True

    def _previewing(self, wish: "ImportWish") -> Generator[None, None, ImportPlan | Failure | NeedsPassphrase]:
        """Runs in the worker's thread, on a connection of its own."""
        yield
        try:
            with own_session(self._session) as session:
                return preview(session, Path(wish.path), day_first=wish.day_first, passphrase=wish.passphrase)
        except (Closed, WrongPassphrase) as refusal:
            return why_closed(refusal)
        except EXPECTED as refusal:
            return Failure(str(refusal))

    def _importing(
        self, wish: "ImportWish", should_stop: Callable[[], bool]
    ) -> Generator[ImportStep, None, ImportPlan | Failure | None]:
        """Runs in the worker's thread, on a connection of its own."""
        try:
            with own_session(self._session) as session:
                return (
                    yield from run_import(
                        session,
                        Path(wish.path),
                        should_stop=should_stop,
                        cancelled=lambda: self._cancelled,
                        day_first=wish.day_first,
                        passphrase=wish.passphrase,
                    )
                )
        except EXPECTED as refusal:
            return Failure(str(refusal))

    @Slot(object, object)
    def _on_preview(self, _wish: "ImportWish", found: ImportPlan | Failure | NeedsPassphrase) -> None:
        if isinstance(found, Failure):
            self._show_problem(found.why)
        elif isinstance(found, NeedsPassphrase):
            if self._dialog:
                self._dialog.show_closed(wrong=found.wrong)
        elif self._dialog:
            self._dialog.show_preview(_counts(found))

    @Slot(object, str)
    def _on_preview_failed(self, _wish: "ImportWish", why: str) -> None:
        self._show_problem(why)

    @Slot(object)
    def _on_progress(self, step: object) -> None:
        if not self._dialog or self._unasked:
            return
        match step:
            case ReplayProgress(done, of):
                self._dialog.show_progress(done, of)
            case ImportStage.RECORDING:
                self._dialog.show_recording()

    @Slot(object)
    def _on_imported(self, done: ImportPlan | Failure | None) -> None:
        self._done = done
        self._look.take()

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        self._on_imported(Failure(why))

    @Slot(object)
    def _on_reading(self, steps: tuple[int, int]) -> None:
        if self._dialog and not self._unasked:
            self._dialog.show_reading(steps)

    @Slot()
    def _on_taken(self) -> None:
        done = self._done
        self._session.tell()
        if self._unasked:
            self._tell_unasked(done)
        elif isinstance(done, Failure):
            self._show_problem(done.why)
        elif self._dialog:
            if done:
                self._dialog.show_result(_counts(done))
            else:
                self._dialog.show_cancelled()
        self.ended.emit()

    def _tell_unasked(self, done: ImportPlan | Failure | None) -> None:
        if isinstance(done, Failure):
            self.not_brought.emit(done.why)
        elif done:
            self.brought.emit(done)

    @Slot(str)
    def _show_problem(self, why: str) -> None:
        if self._dialog:
            self._dialog.show_problem(why)


def _counts(plan: ImportPlan) -> "Counts":
    from habit_desktop.ui.dialogs.import_findings import Counts

    guess = plan.guess
    return Counts(
        plan.format,
        plan.habits,
        plan.marks,
        plan.notes,
        [(left.where, left.why) for left in plan.left_out],
        plan.verified.scores,
        plan.verified.equal,
        guessed(guess.day_column, guess.day_first, habits_in_rows=guess.habits_in_rows) if guess else "",
        [example(*each) for each in guess.examples] if guess else [],
        bool(guess and guess.ambiguous),
    )
