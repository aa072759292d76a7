"""What a dialog asks to be saved as a file: written off the window's thread, and stopped in time."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from habit_desktop.app.folder_work import FolderWork
from habit_desktop.engine.own_export import ExportProgress
from habit_desktop.engine.session import Session
from habit_desktop.storage.sealed_file import NoCipher, has_cipher
from habit_desktop.wording.transfers import saving_goes_on

if TYPE_CHECKING:  # loaded with the dialogs
    from habit_desktop.ui.dialogs.save_dialog import SaveDialog, SaveWish

Saving = Callable[[Session, Path, str | None, Callable[[], bool]], Generator[Any, None, object]]
"""Writes a file, closed with a passphrase where there is one, unless it should stop: then it returns None."""


class Saver(QObject):
    """Answers one dialog at a time; ``saved`` carries the wish and what was returned once the file is there."""

    saved = Signal(object, object)

    def __init__(self, session: Session, act: Saving, parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._dialog: SaveDialog | None = None
        self._wish: SaveWish | None = None
        self._work = FolderWork(session, self)
        self._work.progressed.connect(self._on_progress)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)

    @Slot(object)
    def attend(self, dialog: "SaveDialog") -> None:
        """A dialog has been opened: until it is closed it is told what happens."""
        self._dialog = dialog
        if not has_cipher():
            dialog.closing.refuse(str(NoCipher()))
        dialog.save_wanted.connect(self._save)
        dialog.stop_wanted.connect(self._work.stop)
        dialog.finished.connect(self._leave)

    @Slot(object)
    def _save(self, wish: "SaveWish") -> None:
        self._wish = wish
        path, passphrase = Path(wish.path), wish.passphrase
        if not self._work.start_steps(lambda session, stop: self._act(session, path, passphrase, stop)):
            self._on_failed(saving_goes_on())

    @Slot()
    def _leave(self) -> None:
        self._dialog = self._wish = None
        self._work.stop()

    @Slot(object)
    def _on_progress(self, step: object) -> None:
        if self._dialog and isinstance(step, ExportProgress):
            self._dialog.show_progress((step.done, step.of))

    @Slot(object)
    def _on_done(self, result: object) -> None:
        dialog, wish = self._dialog, self._wish
        if result is None and dialog:
            dialog.show_stopped()
        elif result is not None:
            if dialog:
                dialog.accept()
            self.saved.emit(wish, result)

    @Slot(str)
    def _on_failed(self, why: str) -> None:
        if self._dialog:
            self._dialog.show_problem(why)
