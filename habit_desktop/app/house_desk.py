"""What the window asks of the house as a whole: a copy of everything, and rest for all habits."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from habit_desktop.app.saver import Saver
from habit_desktop.app.wishes import carry_out
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording.joins import remarks_of
from habit_desktop.wording.passphrases import opens_alone
from habit_desktop.wording.settings import exported, paused, resumed_all
from habit_desktop.wording.transfers import contents

if TYPE_CHECKING:  # loaded with the dialogs
    from habit_desktop.engine.exporting import Exported
    from habit_desktop.engine.own_export import ExportProgress
    from habit_desktop.ui.dialogs.pause_wish import PauseWish
    from habit_desktop.ui.dialogs.save_dialog import SaveWish


class HouseDesk(QObject):
    """Stands between the window and the session for what is about no single page."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._exporter = Saver(session, _export, self)
        self._exporter.saved.connect(self._say_exported)
        window.dialogs.export_opened.connect(self._exporter.attend)
        window.pause_requested.connect(self._pause)
        window.resume_requested.connect(self._resume)
        window.palette_requested.connect(self._open_palette)

    @Slot(object, object)
    def _say_exported(self, wish: "SaveWish", done: "Exported") -> None:
        said = exported(Path(wish.path).name, contents(done.habits, done.marks, 0))
        self._window.say(remarks_of((said, opens_alone() if wish.passphrase is not None else "")))
        if done.left_out:
            self._window.dialogs.open_left_out([(left.where, left.why) for left in done.left_out])

    @Slot(object)
    def _pause(self, wish: "PauseWish") -> None:
        session = self._session
        habits = session.tagged(wish.tag) if wish.tag else session.in_use()
        if carry_out(self._window, lambda: session.pause(habits, wish.until, wish.first)):
            first = wish.first if wish.first > session.today() else None
            self._window.say(paused(wish.tag, first, wish.until), undo=True)

    @Slot()
    def _resume(self) -> None:
        rested: list[str] = []
        if carry_out(self._window, lambda: rested.extend(self._session.resume(self._session.in_use()))) and rested:
            self._window.say(resumed_all(len(rested)), undo=True)

    @Slot()
    def _open_palette(self) -> None:
        self._window.open_palette([history.habit for history in self._session.in_use().values()])


def _export(
    session: Session, path: Path, passphrase: str | None, should_stop: Callable[[], bool]
) -> "Generator[ExportProgress, None, Exported | None]":
    """Runs in a worker's thread."""
    from habit_desktop.engine.exporting import export_steps

    return (yield from export_steps(session, path, None, passphrase, should_stop))
