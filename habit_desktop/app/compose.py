"""One run of the window, put together here and taken apart: first the window alone, then what lives by itself."""

import gc
import sys
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Slot

from habit_desktop.app.application import Application, application_of
from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.first_paint import FirstPaint
from habit_desktop.app.identity import login, on_folder, own_program
from habit_desktop.app.kept_names import KeptNames
from habit_desktop.app.log_desk import LogDesk
from habit_desktop.app.mishaps import Mishaps
from habit_desktop.app.presence import Presence
from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.app.tray_labels import tray_labels
from habit_desktop.app.view_memory import ViewMemory, show_first
from habit_desktop.app.wardrobe import Wardrobe
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.event import Via
from habit_desktop.engine.ports import Autostart
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.runtime.own_input import OwnInput
from habit_desktop.storage import damage_note, window_file
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import Damaged, StorageError
from habit_desktop.system.paths import DataFolderUnusable, make_data_dir
from habit_desktop.system.problems.watch import Watch, watched
from habit_desktop.system.signals import EndingSignals
from habit_desktop.system.single_instance import SingleInstance
from habit_desktop.system.telling import Message
from habit_desktop.system.tray import Tray
from habit_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:  # loaded after the first paint, with all that needs numpy
    from habit_desktop.app.living import Living

TRAY_PATIENCE_MS = 10_000
NOT_OPENED = 1


def open_app(path: Path, clock: Clock, wish: Message = Message.RAISE, *, lasting: bool = True) -> int:
    """Open the window on a data folder, as is wished, and return when it ends; RAISE shows it, all else waits hidden.

    Where another has just opened there, it is told the wish. Raises Refused where another holds the folder and is
    silent. ``lasting`` is whether the folder will be there at the next login.
    """
    application = application_of(sys.argv[:1])
    instance = SingleInstance(path)
    mine = _is_mine(application, instance, path, wish)
    if not mine:
        return NOT_OPENED if mine is None else 0
    try:
        folder = _opened(application, instance, path, clock)
        if folder is None:
            return NOT_OPENED
        with watched(path, EXPECTED) as watch, closing(folder):
            mishaps = Mishaps(application)
            life = Life(application, instance, folder, clock, partial(login, path) if lasting else None, watch)
            mishaps.told.connect(life.say)
            life.begin(wish)
            gc.freeze()  # what was made to open the window is here to stay: nobody need look through it again
            with mishaps.heard():
                return application.exec()
    except Damaged as damaged:  # met only now that everything is read; nothing was shown yet
        return _begun_anew(application, instance, path, clock, damaged)
    finally:
        instance.release()


def _opened(application: Application, instance: SingleInstance, path: Path, clock: Clock) -> DataFolder | None:
    """Return the open folder; only where something is wrong with it what asks the person is loaded."""
    try:
        if damage_note.is_noted(path):
            from habit_desktop.wording.recovery import was_found

            raise Damaged(was_found())
        return DataFolder.open(path)
    except StorageError as trouble:
        from habit_desktop.app.opening import opened_for_window

        instance.listen()  # a second start is told while this one asks
        return opened_for_window(application, path, clock, trouble)


def _is_mine(application: Application, instance: SingleInstance, path: Path, wish: Message) -> bool | None:
    """Tell whether this process is the folder's window now; not where another one was told, None where none can be."""
    while True:
        try:
            make_data_dir(path)
            return instance.acquire_or_tell(wish)
        except (DataFolderUnusable, Refused) as trouble:
            from habit_desktop.app.opening import try_again

            if not try_again(application, path, trouble):
                return None


def _begun_anew(application: Application, instance: SingleInstance, path: Path, clock: Clock, damaged: Damaged) -> int:
    """Bring back a damaged database and start the program on it again, where that is wanted."""
    from habit_desktop.app.opening import bring_back

    instance.listen()
    if not bring_back(application, path, clock, damaged):
        return NOT_OPENED
    from habit_desktop.system.processes import start_apart

    instance.release()
    start_apart(on_folder(path))
    return 0


class Life(QObject):
    """One run of the app, from its first picture to its end."""

    def __init__(
        self,
        application: Application,
        instance: SingleInstance,
        folder: DataFolder,
        clock: Clock,
        login: Callable[[], Autostart] | None = None,
        watch: Watch | None = None,
    ) -> None:
        super().__init__(application)
        self._application, self._instance, self._login = application, instance, login
        self._has_ended = False
        self._session = Session(folder, clock, Via.WINDOW, shipped_prior())
        self._own_input = OwnInput(application)
        self._kept = QSettings(str(folder.path / window_file.FILE_NAME), QSettings.Format.IniFormat)
        self._wardrobe = Wardrobe(application, self._kept)  # before the window: it is dressed while it is made
        self._window = MainWindow(clock.now)
        self._wardrobe.attend(self._window)
        self._names = KeptNames(self._session, self._kept, self._window, ViewMemory(self._kept, self._window.today))
        self._tray = Tray(tray_labels(), self._wardrobe.theme.tokens.accent, self)
        self._presence = Presence(self._session, self._window, self._tray, self._kept)
        if watch:
            LogDesk(watch, self._window)
        self._ending = EndingSignals(self)
        self._living: Living | None = None
        self._connect()

    def begin(self, wish: Message = Message.RAISE) -> None:
        """Show the window, unless it is to wait in the tray, and come to life after its first paint."""
        show_first(self._session, self._window)
        if wish is Message.RAISE:
            FirstPaint(self._window).came.connect(self._live)
            self._window.show()
        else:
            QTimer.singleShot(TRAY_PATIENCE_MS, self, self._presence.keep_reachable)
            QTimer.singleShot(0, self, self._live)
        if wish is Message.QUICK_CHECK:
            QTimer.singleShot(0, self, self._toggle_quick_check)

    def _connect(self) -> None:
        # Queued: a signal may come in the middle of anything, even before the loop that is to be left.
        self._ending.end_requested.connect(self.end, Qt.ConnectionType.QueuedConnection)
        self._application.quit_wanted.connect(self.end)
        self._application.aboutToQuit.connect(self.end)
        self._application.commitDataRequest.connect(self.save)
        self._instance.raised.connect(self._presence.come)
        self._instance.quick_check_requested.connect(self._toggle_quick_check)
        self._instance.changed.connect(self._session.refresh)
        self._session.on_change.append(self._names.look)
        self._tray.activated.connect(self._toggle_quick_check)
        self._tray.quick_check_requested.connect(self._toggle_quick_check)
        self._tray.quit_requested.connect(self.end)
        self._window.quit_requested.connect(self.end)
        self._window.demo_requested.connect(self._open_demo)
        self._wardrobe.theme.changed.connect(self._follow_theme)

    @Slot()
    def _live(self) -> None:
        self._tray.begin()
        from habit_desktop.app.living import Living

        login = self._login() if self._login else None
        self._living = Living(self._session, self._window, self._tray, self._kept, self._own_input, self, login)
        self._living.habit_wanted.connect(self._presence.come_with_habit)
        self._living.today_wanted.connect(self._presence.come_with_today)
        self._living.window_wanted.connect(self._presence.come_from_tray)
        self._instance.tick_requested.connect(self._living.tick)
        self._presence.tell_by(self._living.notifier)
        self._instance.listen()
        self._own_input.watch(self._application.focusWindow())
        self._application.focusWindowChanged.connect(self._own_input.watch)
        self._living.begin()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """The window shows a sentence."""
        self._window.say(sentence)

    @Slot()
    def save(self) -> None:
        """The session may end at any moment now, or go on after all: what only the window knows is on disk."""
        self._presence.keep_place()
        self._names.keep()
        self._kept.sync()

    @Slot()
    def end(self) -> None:
        """Stop what runs, remember the window's place, and leave."""
        if self._has_ended:
            return
        self._has_ended = True
        self._window.accept_close()  # else it would stay where a bug keeps the rest from being done
        try:
            self.save()
            if self._living:
                self._living.close()
            self._names.keep()
            self._tray.close()
            self._window.close()
        finally:
            self._application.quit()

    @Slot()
    def _toggle_quick_check(self) -> None:
        """Open or close the quick check; before anything lives, the window itself comes."""
        if self._living:
            self._living.toggle_quick_check()
        else:
            self._presence.come_from_tray()

    @Slot()
    def _open_demo(self) -> None:
        """Open the simulated person beside this window, in a process and a folder of its own."""
        from habit_desktop.system.processes import start_apart

        start_apart([*own_program(), "demo"])

    @Slot()
    def _follow_theme(self) -> None:
        self._tray.set_accent(self._wardrobe.theme.tokens.accent)
