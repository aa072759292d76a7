"""Every concrete class named once: the window's world is put together here, and taken apart."""

import gc
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QSettings, Qt, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from habit_desktop.app.context import shipped_prior
from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.first_paint import FirstPaint
from habit_desktop.app.identity import IDENTITY, own_program
from habit_desktop.app.kept_preferences import keep_preferences, keep_recent, read_preferences, read_recent
from habit_desktop.app.view_memory import ViewMemory, show_first
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.event import Via
from habit_desktop.engine.ports import Notice
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from habit_desktop.resources import resource
from habit_desktop.runtime.own_input import OwnInput
from habit_desktop.storage.backup import back_up_daily
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.system.signals import EndingSignals
from habit_desktop.system.single_instance import SingleInstance
from habit_desktop.system.tray import Tray, TrayLabels
from habit_desktop.ui.accessible_roles import tell_roles
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.preferences import Motion, Preferences
from habit_desktop.ui.theme.motion import move_less
from habit_desktop.ui.theme.theme import Theme
from habit_desktop.wording import starting
from habit_desktop.wording.errors import not_saved, training_failed

if TYPE_CHECKING:  # loaded with the first click on the tray's icon
    from habit_desktop.app.quick_desk import QuickDesk

TRAY_PATIENCE_MS = 10_000


def open_app(path: Path, clock: Clock, *, background: bool) -> int:
    """Open the window on a data folder and return when it ends; raises Refused where another holds the folder."""
    application = application_of(sys.argv[:1])
    instance = SingleInstance(path)
    if not instance.acquire():
        raise Refused(starting.already_open(instance.holder()))
    folder = DataFolder.open(path)
    try:
        life = Life(application, instance, folder, clock)
        life.begin(background=background)
        return application.exec()
    finally:
        folder.close()
        instance.release()


def application_of(argv: list[str]) -> QApplication:
    """Return the application, named as desktops know it."""
    application = QApplication(argv)
    application.setApplicationName(IDENTITY.desktop_entry)
    application.setApplicationDisplayName(IDENTITY.app_name)
    application.setDesktopFileName(IDENTITY.desktop_entry)
    application.setWindowIcon(QIcon(str(resource("icons/habit-desktop.svg"))))
    application.setQuitOnLastWindowClosed(False)
    tell_roles()
    return application


class Life(QObject):
    """One run of the app: first the window alone, then, once it is painted, everything that lives by itself."""

    def __init__(self, application: QApplication, instance: SingleInstance, folder: DataFolder, clock: Clock) -> None:
        super().__init__(application)
        self._application, self._folder, self._clock = application, folder, clock
        self._session = Session(folder, clock, Via.WINDOW, shipped_prior())
        self._own_input = OwnInput(application)
        self._kept = QSettings(str(folder.path / "window.ini"), QSettings.Format.IniFormat)
        preferences = read_preferences(self._kept)
        self._theme = Theme(application, preferences.scheme)
        self._dress(preferences)
        self._window = MainWindow(clock.now)
        self._window.preferences, self._window.recent = preferences, read_recent(self._kept)
        self._views = ViewMemory(self._kept, self._window.today)
        labels = TrayLabels(starting.open_label(), starting.snooze_all_label(), starting.quit_label())
        self._tray = Tray(labels, self._theme.tokens.accent, self)
        self._ending = EndingSignals(self)
        # Queued: a signal may come in the middle of anything, even before the loop that is to be left.
        self._ending.end_requested.connect(self.end, Qt.ConnectionType.QueuedConnection)
        instance.raised.connect(self._raise)
        instance.changed.connect(self._session.refresh)
        self._instance = instance
        self._living = self._time_has_passed = False
        self._coming: datetime | None = None
        self._quick: QuickDesk | None = None
        self._tray.open_requested.connect(self._raise_from_tray)
        self._tray.activated.connect(self._toggle_quick_check)
        self._tray.quit_requested.connect(self.end)
        self._tray.availability_changed.connect(self._keep_reachable)
        self._window.close_requested.connect(self._close_window)
        self._window.quit_requested.connect(self.end)
        self._window.demo_requested.connect(self._open_demo)
        self._window.preferences_chosen.connect(self._prefer)
        self._theme.changed.connect(self._follow_theme)

    def begin(self, *, background: bool) -> None:
        """Show the window, unless it is to wait in the tray, and come to life after its first paint."""
        if geometry := self._kept.value("geometry"):
            self._window.restoreGeometry(geometry)
        show_first(self._session, self._window)
        if background:
            QTimer.singleShot(TRAY_PATIENCE_MS, self._keep_reachable)
            QTimer.singleShot(0, self._live)
        else:
            FirstPaint(self._window).came.connect(self._live)
            self._window.show()

    @Slot()
    def _live(self) -> None:
        """Start what lives by itself; only here numpy, the power and the notification service are looked for."""
        from habit_desktop.app.desk import Desk
        from habit_desktop.app.house_desk import HouseDesk
        from habit_desktop.app.importer import Importer
        from habit_desktop.app.notice import notice_of
        from habit_desktop.app.page_desks import PageDesks
        from habit_desktop.app.stopwatch_desk import StopwatchDesk
        from habit_desktop.engine.foresight import Foresight
        from habit_desktop.runtime.reminding import Reminding
        from habit_desktop.runtime.signals import SessionSignals
        from habit_desktop.runtime.ticker import Ticker
        from habit_desktop.runtime.training_watch import TrainingWatch
        from habit_desktop.system.idle.choice import idle_source
        from habit_desktop.system.notifications.reminder import ReminderNotifier
        from habit_desktop.system.power.battery import Battery

        session, foresight = self._session, Foresight(self._session)
        self._foresight = foresight
        self._training = TrainingWatch(session, idle_source(), Battery(), self._own_input.idle_s, self)
        pages = PageDesks(session, foresight, self._training, self._window)
        self._desk = Desk(session, foresight, self._window, self._tray, pages)
        self._stopwatch = StopwatchDesk(session, self._kept, self._window)
        self._house = HouseDesk(session, self._window)
        self._importer = Importer(self._folder.path, self._clock, self._window)
        self._notifier = ReminderNotifier(IDENTITY, starting.close_label(), self)
        self._reminding = Reminding(session, foresight, self._notifier, notice_of, self)
        self._ticker = Ticker(self._clock, self)
        self._signals = SessionSignals(session, self)
        self._living = True
        self._connect_the_living()
        self._warming = session.warm_up()
        self._warm()

    @Slot()
    def _warm(self) -> None:
        """Read the years bit by bit, and then begin: what is tapped meanwhile is carried out at once."""
        try:
            next(self._warming)
        except StopIteration:
            self._saying_failures(self._begin_ticking)
        except EXPECTED as failure:
            self._window.say(not_saved(str(failure)))
            self._saying_failures(self._begin_ticking)
        else:
            QTimer.singleShot(0, self._warm)

    def _begin_ticking(self) -> None:
        """From now on the time of day is followed."""
        gc.collect()
        gc.freeze()  # years of days are here to stay: to walk through them stopped the window for a tenth of a second
        session = self._session
        first_page = self._window.preferences.first_page
        if self._window.page is Page.TODAY and first_page is not Page.TODAY:  # else the person was faster
            self._window.open_page(first_page)
        if self._window.isVisible():
            session.app_opened()
        self._ticker.start()
        self._tick()
        self._saying_failures(lambda: back_up_daily(self._folder.connection, self._folder.backups, session.today()))

    def _connect_the_living(self) -> None:
        reminding, training, notifier = self._reminding, self._training, self._notifier
        self._signals.changed.connect(self._follow_changes)
        self._importer.ended.connect(self._session.refresh)
        notifier.shown.connect(reminding.on_shown)
        notifier.answered.connect(reminding.on_answered)
        notifier.closed.connect(reminding.on_closed)
        reminding.opened.connect(self._open_habit)
        self._tray.snooze_all_requested.connect(reminding.snooze_all)
        training.failed.connect(self._say_training_failed)
        self._window.train_requested.connect(training.train_now)
        self._instance.tick_requested.connect(self._tick)
        self._desk.refreshed.connect(self._look)
        self._ticker.ticked.connect(self._tick)
        self._ticker.jumped.connect(self._follow_changes)

    @Slot()
    def _tick(self) -> None:
        """Look at everything that depends on the time of day, as soon as the chances of now are known."""
        self._tray.check()
        if not self._importer.running:  # which works out the chances of the past itself
            self._coming = self._reminding.next_moment()  # asked first: it may pass while the rest is looked at
            self._time_has_passed = True
            self._desk.refresh_soon()

    @Slot()
    def _look(self) -> None:
        """Look at reminders and training, where time has passed since the last time."""
        if self._time_has_passed and not self._importer.running:
            self._time_has_passed = False
            self._saying_failures(self._reminding.look, self._training.look)
            self._ticker.wake_at(self._coming)

    @Slot()
    def _follow_changes(self) -> None:
        """Show what has changed, and take back the reminders it answers."""
        if not self._importer.running:
            self._desk.refresh_soon()
            self._reminding.withdraw_answered()

    def _saying_failures(self, *acts: Callable[[], object]) -> None:
        """Do what nobody asked for just now; where the disk or its file refuses, say so and go on living."""
        try:
            for act in acts:
                act()
        except EXPECTED as failure:
            self._window.say(not_saved(str(failure)))

    @Slot()
    def end(self) -> None:
        """Stop what runs, remember the window's place, and leave."""
        self._kept.setValue("geometry", self._window.saveGeometry())
        keep_recent(self._kept, self._window.recent)
        if self._living:
            self._desk.close()
            self._stopwatch.close()
            self._training.close()
            self._notifier.close()
            self._importer.close()
        if self._quick:
            self._quick.close()
        self._tray.close()
        self._window.accept_close()
        self._window.close()
        self._application.quit()

    @Slot()
    def _raise(self) -> None:
        self._show_window(Via.WINDOW)

    @Slot()
    def _raise_from_tray(self) -> None:
        self._show_window(Via.TRAY)

    @Slot()
    def _toggle_quick_check(self) -> None:
        """Open or close the quick check; before anything lives, the window itself comes."""
        if not self._living:
            self._raise_from_tray()
            return
        if self._quick is None:
            from habit_desktop.app.quick_desk import QuickDesk

            self._quick = QuickDesk(self._session, self._foresight, self._tray, self)
            self._quick.window_requested.connect(self._raise_from_tray)
            self._signals.changed.connect(self._quick.refresh)
        self._quick.toggle()

    def _show_window(self, via: Via) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._session.app_opened(via)

    @Slot()
    def _close_window(self) -> None:
        """Stay in the tray, or minimised where there is none, and say so once."""
        self._kept.setValue("geometry", self._window.saveGeometry())
        if self._tray.available:
            self._window.hide()
        else:
            self._window.showMinimized()
        if self._living and not self._kept.value("told_of_closing", False, bool):
            self._kept.setValue("told_of_closing", True)
            words = starting.stays_in_tray() if self._tray.available else starting.no_tray()
            self._notifier.show(Notice("closing", IDENTITY.app_name, words, ()))

    @Slot()
    def _keep_reachable(self) -> None:
        """A hidden window without a tray could never be found again: it waits minimised."""
        if not self._tray.available and not self._window.isVisible():
            self._window.showMinimized()

    @Slot(str)
    def _open_habit(self, habit: str) -> None:
        self._show_window(Via.NOTIFICATION)
        self._window.open_insight(habit)

    @Slot()
    def _open_demo(self) -> None:
        """Open the simulated person beside this window, in a process and a folder of its own."""
        program, *arguments = own_program()
        QProcess.startDetached(program, [*arguments, "demo"])

    @Slot(object)
    def _prefer(self, preferences: Preferences) -> None:
        """The window is as the person wants it, now and at the next start."""
        keep_preferences(self._kept, preferences)
        self._theme.choose(preferences.scheme)
        self._dress(preferences)

    def _dress(self, preferences: Preferences) -> None:
        move_less(preferences.motion is Motion.LESS)
        self._theme.set_text_percent(preferences.text_percent)

    @Slot()
    def _follow_theme(self) -> None:
        self._tray.set_accent(self._theme.tokens.accent)

    @Slot(str)
    def _say_training_failed(self, why: str) -> None:
        self._window.say(training_failed(why))
