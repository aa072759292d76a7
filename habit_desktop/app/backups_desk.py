"""The dialog of the backups answered: listed, looked into, made and restored beside the window."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot

from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_work import Failure, FolderWork
from habit_desktop.app.restorer import Restorer
from habit_desktop.app.wishes import carry_out
from habit_desktop.engine.backing_up import Restored, back_up_now, known_backups, look_into, reach
from habit_desktop.engine.session import Session
from habit_desktop.runtime.latest import Latest
from habit_desktop.storage.backup_series import written_at
from habit_desktop.storage.restore import Contents
from habit_desktop.ui.dialogs.backups_dialog import BackupsDialog
from habit_desktop.ui.dialogs.backups_state import backup_lines
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording import backups as words
from habit_desktop.wording.transfers import contents


class BackupsDesk(QObject):
    """Stands between one dialog and the data folder, and goes with the dialog.

    ``refusal`` says why none may be made just now, and is empty where it may.
    """

    def __init__(
        self,
        session: Session,
        restorer: Restorer,
        copying: FolderWork,
        refusal: Callable[[], str],
        window: MainWindow,
    ) -> None:
        self._dialog = BackupsDialog(window)
        super().__init__(self._dialog)
        self._session, self._restorer, self._window = session, restorer, window
        self._copying, self._refusal = copying, refusal
        self._asked = ""
        self._making = False
        self._looking, self._weighing = Latest(self), Latest(self)
        self._connect()
        self._refresh()

    def open(self) -> BackupsDialog:
        """The dialog is open over the window, and gone once it is closed."""
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.open()
        return self._dialog

    def _connect(self) -> None:
        dialog = self._dialog
        dialog.look_wanted.connect(self._look)
        dialog.create_wanted.connect(self._create)
        dialog.folder_chosen.connect(self._choose_folder)
        dialog.question_wanted.connect(self._ask)
        dialog.restore_wanted.connect(self._restore)
        dialog.stop_wanted.connect(self._restorer.stop)
        self._looking.answered.connect(self._show_held)
        self._weighing.answered.connect(self._show_question)
        self._copying.done.connect(self._on_made)
        self._copying.failed.connect(self._on_not_made)
        self._restorer.progressed.connect(dialog.show_stage)
        self._restorer.reading.connect(dialog.show_reading)
        self._restorer.restored.connect(self._on_restored)
        self._restorer.failed.connect(dialog.show_problem)

    def _refresh(self) -> None:
        session = self._session
        lines = backup_lines(known_backups(session), str(session.folder.backups), session.now())
        chosen = session.settings().backup_folder
        self._dialog.show_backups(lines, words.folder_meaning(chosen, reach(chosen)))

    @Slot(str)
    def _look(self, file: str) -> None:
        self._looking.ask(file, lambda _should_stop: _looked_into(Path(file)))

    @Slot(object, object)
    def _show_held(self, file: str, found: Contents | Failure) -> None:
        if isinstance(found, Failure):
            self._dialog.show_held(file, found.why, sound=False)
        else:
            self._dialog.show_held(file, _held(found))

    @Slot()
    def _create(self) -> None:
        if why := self._refusal():
            self._dialog.show_said(why, problem=True)
        else:
            self._making = self._copying.start(back_up_now)
            self._dialog.show_said("" if self._making else words.is_being_made(), problem=not self._making)

    @Slot(object)
    def _on_made(self, _path: object) -> None:
        self._refresh()
        if self._making:
            self._making = False
            self._dialog.show_said(words.made())

    @Slot(str)
    def _on_not_made(self, why: str) -> None:
        if self._making:
            self._making = False
            self._dialog.show_said(why, problem=True)

    @Slot(str)
    def _choose_folder(self, folder: str) -> None:
        if carry_out(self._window, lambda: self._session.set("backup_folder", folder)):
            self._refresh()

    @Slot(str)
    def _ask(self, file: str) -> None:
        """It is looked into before anything is asked: what is damaged cannot be restored."""
        if why := self._restorer.refusal():
            self._dialog.show_problem(why)
        else:
            self._weighing.ask(file, lambda _should_stop: _looked_into(Path(file)))

    @Slot(object, object)
    def _show_question(self, file: str, found: Contents | Failure) -> None:
        if isinstance(found, Failure):
            self._dialog.show_problem(found.why)
            return
        histories = self._session.all_histories().values()
        marks, notes = (sum(map(len, each)) for each in ([h.answers for h in histories], [h.notes for h in histories]))
        present = contents(len(histories), marks, notes)
        self._dialog.show_question(words.question(self._title(file), _held(found), present))

    @Slot(str)
    def _restore(self, file: str) -> None:
        self._asked = file
        self._restorer.restore(Path(file))

    @Slot(object)
    def _on_restored(self, done: Restored | None) -> None:
        if done is None:
            self._dialog.show_stopped()
            return
        self._dialog.accept()
        held = contents(done.contents.habits, done.contents.marks, done.contents.notes)
        point = words.backup_title(written_at(done.restore_point), self._session.now())
        self._window.say(words.restored(self._title(self._asked), held, point))

    def _title(self, file: str) -> str:
        """What a backup is called: by when it was made, or by its file where it is not one of the list."""
        known = {str(each.path): each.at for each in known_backups(self._session)}
        if at := known.get(file):
            return words.backup_title(at, self._session.now())
        return words.file_title(Path(file).name)


def _looked_into(path: Path) -> Generator[None, None, Contents | Failure]:
    """Runs in a worker's thread."""
    yield
    try:
        return look_into(path)
    except EXPECTED as refusal:
        return Failure(str(refusal))


def _held(found: Contents) -> str:
    return words.held(found.habits, found.marks, found.notes, found.networks, found.last)
