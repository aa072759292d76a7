"""The dialog of the backups answered: listed, looked into, made and restored beside the window."""

from collections.abc import Callable, Generator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot

from habit_desktop.app.closed_file import NeedsPassphrase, why_closed
from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_work import Failure, FolderWork, own_session
from habit_desktop.app.restorer import Restorer
from habit_desktop.app.saver import Saver
from habit_desktop.app.wishes import carry_out
from habit_desktop.domain.stepwise import Steps
from habit_desktop.engine.backing_up import (
    Backup,
    Reach,
    Restored,
    back_up_steps,
    backups_in,
    look_into_closed,
    newest_first,
    reach,
)
from habit_desktop.engine.session import Session
from habit_desktop.runtime.latest import Latest
from habit_desktop.runtime.lookup import Lookup
from habit_desktop.storage.backup_series import written_at
from habit_desktop.storage.restore import Contents
from habit_desktop.storage.sealed_file import Closed, WrongPassphrase
from habit_desktop.ui.dialogs.backups_dialog import BackupsDialog, RestoreWish
from habit_desktop.ui.dialogs.backups_state import backup_lines
from habit_desktop.ui.dialogs.export_kinds import backup_kinds
from habit_desktop.ui.dialogs.save_dialog import SaveDialog, SaveWish
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording import backups as words
from habit_desktop.wording.joins import text_of
from habit_desktop.wording.passphrases import is_closed, opens_alone
from habit_desktop.wording.transfers import contents

Found = Contents | NeedsPassphrase | Failure


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
        self._asked = RestoreWish("")
        self._making = False
        self._here: list[Backup] = []
        self._elsewhere: list[Backup] = []
        self._reach = Reach.UNKNOWN
        self._looking, self._weighing = Latest(self), Latest(self)
        self._listing_here, self._listing_elsewhere = Lookup(self), Lookup(self)
        self._saver = Saver(session, _saving, self)
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
        dialog.file_wanted.connect(self._ask_where)
        dialog.folder_chosen.connect(self._choose_folder)
        dialog.question_wanted.connect(self._ask)
        dialog.restore_wanted.connect(self._restore)
        dialog.stop_wanted.connect(self._stop)
        self._listing_here.answered.connect(self._on_listed_here)
        self._listing_elsewhere.answered.connect(self._on_listed_elsewhere)
        self._looking.answered.connect(self._show_held)
        self._weighing.answered.connect(self._show_question)
        self._copying.done.connect(self._on_made)
        self._copying.failed.connect(self._on_not_made)
        self._saver.saved.connect(self._on_saved)
        self._restorer.progressed.connect(dialog.show_stage)
        self._restorer.reading.connect(dialog.show_reading)
        self._restorer.restored.connect(self._on_restored)
        self._restorer.failed.connect(dialog.show_problem)

    def _refresh(self) -> None:
        """The folders are looked at; what lies beside the data does not wait for the other one, which may be gone."""
        own, chosen = self._session.folder.backups, self._session.settings().backup_folder
        self._listing_here.ask(own, lambda: backups_in(own))
        self._listing_elsewhere.ask(chosen, lambda: (reach(chosen), backups_in(Path(chosen)) if chosen else []))

    @Slot(object, object)
    def _on_listed_here(self, _own: Path, found: list[Backup]) -> None:
        self._here = found
        if self._session.folder.is_open:
            self._show_list()

    @Slot(object, object)
    def _on_listed_elsewhere(self, _chosen: str, found: tuple[Reach, list[Backup]]) -> None:
        self._reach, self._elsewhere = found
        if self._session.folder.is_open and not self._listing_here.waiting:
            self._show_list()

    def _show_list(self) -> None:
        session = self._session
        lines = backup_lines(self._known(), str(session.folder.backups), session.now())
        self._dialog.show_backups(lines, words.folder_meaning(session.settings().backup_folder, self._reach))

    def _known(self) -> list[Backup]:
        return newest_first([*self._here, *self._elsewhere])

    @Slot(str)
    def _look(self, file: str) -> None:
        self._looking.ask(file, lambda _should_stop: _looked_into(self._session, RestoreWish(file)))

    @Slot(object, object)
    def _show_held(self, file: str, found: Found) -> None:
        match found:
            case Failure(why):
                self._dialog.show_held(file, why, sound=False)
            case NeedsPassphrase():
                self._dialog.show_held(file, is_closed())
            case Contents():
                self._dialog.show_held(file, _held(found))

    @Slot()
    def _create(self) -> None:
        if why := self._refusal():
            self._dialog.show_said(why, problem=True)
        elif self._copying.start_steps(lambda session, should_stop: back_up_steps(session, should_stop=should_stop)):
            self._making = True
            self._dialog.show_making()
        else:
            self._dialog.show_said(words.is_being_made(), problem=True)

    @Slot(object)
    def _on_made(self, path: Path | None) -> None:
        self._refresh()
        if self._making:
            self._making = False
            self._dialog.show_done(words.made() if path else words.none_made())

    @Slot(str)
    def _on_not_made(self, why: str) -> None:
        if self._making:
            self._making = False
            self._dialog.show_problem(why)

    @Slot()
    def _stop(self) -> None:
        if self._making:
            self._copying.stop()
        else:
            self._restorer.stop()

    @Slot()
    def _ask_where(self) -> None:
        if why := self._refusal():
            self._dialog.show_said(why, problem=True)
            return
        usual = f"habit-desktop-backup-{self._session.now().date().isoformat()}"
        dialog = SaveDialog(words.save_title(), backup_kinds(), usual, self._dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._saver.attend(dialog)
        dialog.open()

    @Slot(object, object)
    def _on_saved(self, wish: SaveWish, _path: Path) -> None:
        said = words.saved_as(Path(wish.path).name)
        self._dialog.show_said(text_of((said, opens_alone() if wish.passphrase is not None else "")))

    @Slot(str)
    def _choose_folder(self, folder: str) -> None:
        if carry_out(self._window, lambda: self._session.set("backup_folder", folder)):
            self._reach = Reach.UNKNOWN
            self._show_list()
            self._refresh()

    @Slot(object)
    def _ask(self, wish: RestoreWish) -> None:
        """It is looked into before anything is asked: what is damaged cannot be restored."""
        if why := self._restorer.refusal():
            self._dialog.show_problem(why)
        else:
            self._weighing.ask(wish, lambda _should_stop: _looked_into(self._session, wish))

    @Slot(object, object)
    def _show_question(self, wish: RestoreWish, found: Found) -> None:
        match found:
            case Failure(why):
                self._dialog.show_problem(why)
            case NeedsPassphrase(wrong):
                self._dialog.show_closed(wrong=wrong)
            case Contents():
                self._dialog.show_question(words.question(self._title(wish.file), _held(found), self._present()))

    def _present(self) -> str:
        """What there is now, in words."""
        histories = self._session.all_histories().values()
        marks, notes = (sum(map(len, each)) for each in ([h.answers for h in histories], [h.notes for h in histories]))
        return contents(len(histories), marks, notes)

    @Slot(object)
    def _restore(self, wish: RestoreWish) -> None:
        self._asked = wish
        self._restorer.restore(Path(wish.file), wish.passphrase)

    @Slot(object)
    def _on_restored(self, done: Restored | None) -> None:
        if done is None:
            self._dialog.show_stopped()
            return
        self._dialog.accept()
        held = contents(done.contents.habits, done.contents.marks, done.contents.notes)
        point = words.backup_title(written_at(done.restore_point), self._session.now())
        self._window.say(words.restored(self._title(self._asked.file), held, point))

    def _title(self, file: str) -> str:
        """What a backup is called: by when it was made, or by its file where it is not one of the list."""
        known = {str(each.path): each.at for each in self._known()}
        if at := known.get(file):
            return words.backup_title(at, self._session.now())
        return words.file_title(Path(file).name)


def _looked_into(known: Session, wish: RestoreWish) -> Generator[None, None, Found]:
    """Runs in a worker's thread."""
    yield
    try:
        with own_session(known) as session:
            return look_into_closed(session, Path(wish.file), wish.passphrase)
    except (Closed, WrongPassphrase) as refusal:
        return why_closed(refusal)
    except EXPECTED as refusal:
        return Failure(str(refusal))


def _saving(
    session: Session, path: Path, passphrase: str | None, should_stop: Callable[[], bool]
) -> Steps[Path | None]:
    """Runs in a worker's thread."""
    return (yield from back_up_steps(session, path, passphrase, should_stop))


def _held(found: Contents) -> str:
    return words.held(found.habits, found.marks, found.notes, found.networks, found.last)
