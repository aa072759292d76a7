"""What lives by itself once the window is painted: desks, reminders, training, and the time of day."""

import gc
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from habit_desktop.app.desk import Desk
from habit_desktop.app.failures import EXPECTED
from habit_desktop.app.folder_watch import FolderWatch
from habit_desktop.app.house_desk import HouseDesk
from habit_desktop.app.hush_desk import HushDesk
from habit_desktop.app.identity import IDENTITY
from habit_desktop.app.key_desk import KeyDesk
from habit_desktop.app.machine_desk import MachineDesk
from habit_desktop.app.notice import worded
from habit_desktop.app.overseer import Overseer
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.app.reminder_trial import ReminderTrial
from habit_desktop.app.stopwatch_desk import StopwatchDesk
from habit_desktop.app.undertakings import Undertakings
from habit_desktop.domain.stepwise import Steps
from habit_desktop.engine.clock_set_back import recorded_ahead
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.machine import Sources
from habit_desktop.engine.ports import Autostart
from habit_desktop.engine.session import Session
from habit_desktop.runtime.audience import Audience
from habit_desktop.runtime.own_input import OwnInput
from habit_desktop.runtime.reminding import Reminding
from habit_desktop.runtime.signals import SessionSignals
from habit_desktop.runtime.stepper import Stepper
from habit_desktop.runtime.ticker import TICK_MS, UNSEEN_TICK_MS, Ticker
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.storage.network_drive import is_on_network
from habit_desktop.system.attention.choice import attention_source
from habit_desktop.system.idle.choice import idle_source
from habit_desktop.system.notifications.reminder import ReminderNotifier
from habit_desktop.system.power.choice import power_source
from habit_desktop.system.tray import Tray
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.wording import starting
from habit_desktop.wording.errors import not_saved, training_failed

if TYPE_CHECKING:  # loaded with the first click on the tray's icon
    from habit_desktop.app.quick_desk import QuickDesk

NETWORK_TOLD = "network_told"


class Living(QObject):
    """Looks after one window and one tray; numpy, the power and the notification service are looked for only here."""

    habit_wanted = Signal(str)  # the habit of a reminder that was clicked
    today_wanted = Signal()  # a list of reminders was clicked
    window_wanted = Signal()  # from the tray

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        tray: Tray,
        kept: QSettings,
        own_input: OwnInput,
        parent: QObject,
        login: Autostart | None = None,
    ) -> None:
        """``login`` is what starts the program anew at login; without it nothing does."""
        super().__init__(parent)
        self._session, self._window, self._tray, self._kept = session, window, tray, kept
        self._undertakings = Undertakings(session, window, self)
        self._foresight = Foresight(session, lambda: self._undertakings.going_on)
        here = Sources(idle_source(), power_source(), attention_source())
        audience = Audience(here.idle, here.attention)
        self._training = TrainingWatch(session, here.idle, here.power, own_input.idle_s, self, self._foresight.days)
        self._key = KeyDesk(session.folder.path, kept, self)
        pages = PageDesks(session, self._foresight, self._training, window, login, self._key)
        self._desk = Desk(session, self._foresight, window, tray, pages)
        self._stopwatch = StopwatchDesk(session, kept, window)
        self._house = HouseDesk(session, window)
        self._hush = HushDesk(session, window, tray)
        self._watch = FolderWatch(session, kept, self._undertakings.importer, window, self)
        self._overseer = Overseer(session, kept, window)
        self.notifier = ReminderNotifier(IDENTITY, starting.close_label(), kept, self)
        self._machine = MachineDesk(window, kept, here, self)
        self._reminding = Reminding(session, self._foresight, self.notifier, worded, audience, self)
        self._trial = ReminderTrial(session, self.notifier, self)
        self._ticker = Ticker(session.clock, self)
        self._signals = SessionSignals(session, self)
        self._quick: QuickDesk | None = None
        self._begun = self._time_has_passed = False
        self._coming: datetime | None = None
        self._beginning = Stepper(self._begin_bit_by_bit, self)
        self._connect()

    def begin(self) -> None:
        """What was broken off is finished, the years are read bit by bit, and then the time of day is followed."""
        self._undertakings.sweep()
        if not self._undertakings.finish():
            self._beginning.begin()

    @Slot()
    def tick(self) -> None:
        """Look at everything that depends on the time of day, as soon as the chances of now are known."""
        self._tray.check()
        if not self._undertakings.going_on:
            self._coming = self._reminding.next_moment()  # asked first: it may pass while the rest is looked at
            self._time_has_passed = True
            self._undertakings.back_up()
            self._watch.look_when_time()
            self._overseer.look_when_time()
            self._desk.refresh_soon()

    @Slot()
    def toggle_quick_check(self) -> None:
        """The quick check at the tray is open, or closed where it was open."""
        if self._quick is None:
            from habit_desktop.app.quick_desk import QuickDesk

            self._quick = QuickDesk(self._session, self._foresight, self._tray, self)
            self._quick.window_requested.connect(self.window_wanted)
            self._signals.changed.connect(self._quick.refresh)
        self._quick.toggle()

    def close(self) -> None:
        """Everything that runs has ended; what is kept of it is kept."""
        self._watch.close()
        self._overseer.close()
        self._undertakings.close()
        self._beginning.stop()
        self._ticker.stop()
        self._desk.close()
        self._stopwatch.close()
        self._training.close()
        self._machine.close()
        self.notifier.close()
        self._key.close()
        if self._quick:
            self._quick.close()

    def _connect(self) -> None:
        reminding, training, notifier = self._reminding, self._training, self.notifier
        self._signals.changed.connect(self._follow_changes)
        self._signals.changed.connect(self._stopwatch.look)
        self._undertakings.holding.connect(self._stand_back)
        self._undertakings.written_again.connect(self._go_on)
        notifier.shown.connect(self._take_shown)
        notifier.answered.connect(self._take_answer)
        notifier.closed.connect(reminding.on_closed)
        notifier.found_again.connect(reminding.on_found_again)
        reminding.opened.connect(self.habit_wanted)
        reminding.list_opened.connect(self.today_wanted)
        notifier.fell_back.connect(self._machine.look)
        self._tray.availability_changed.connect(self._machine.look)
        self._tray.snooze_all_requested.connect(reminding.snooze_all)
        self._window.reminder_trial_requested.connect(self._trial.send)
        self._trial.told.connect(self._window.tell_trial)
        training.failed.connect(self._say_training_failed)
        self._window.train_requested.connect(self._train)
        self._desk.refreshed.connect(self._look)
        self._key.pressed.connect(self.toggle_quick_check)
        self._ticker.ticked.connect(self.tick)
        self._window.seen_changed.connect(self._follow_sight)
        self._ticker.jumped.connect(self._follow_changes)

    def _begin_bit_by_bit(self) -> Steps[None]:
        """What is tapped meanwhile is carried out at once."""
        try:
            yield from self._session.warm_up()
        except EXPECTED as failure:
            self._window.say(not_saved(str(failure)))
        self._saying_failures(self._begin_ticking)

    def _begin_ticking(self) -> None:
        """From now on the time of day is followed."""
        self._begun = True
        gc.collect()
        gc.freeze()  # years of days are here to stay: to walk through them stopped the window for a tenth of a second
        session = self._session
        first_page = self._window.preferences.first_page
        if self._window.page is Page.TODAY and first_page is not Page.TODAY:  # else the person was faster
            self._window.open_page(first_page)
        if self._window.isVisible():
            session.app_opened()
        self._ticker.start()
        self.notifier.find_again()
        self._machine.begin()
        self._follow_sight(self._window.is_seen)
        self.tick()
        self._key.begin()
        self._say_what_is_odd()

    def _say_what_is_odd(self) -> None:
        """A clock that was set back is told at each start, a drive of the network once."""
        if recorded := recorded_ahead(self._session):
            self._window.say(starting.clock_set_back(recorded, self._session.now()))
        elif is_on_network(self._session.folder.path) and not self._kept.contains(NETWORK_TOLD):
            self._kept.setValue(NETWORK_TOLD, 1)  # an INI file gives every value back as text
            self._window.say(starting.on_network_drive())

    @Slot(bool)
    def _follow_sight(self, seen: bool) -> None:
        """Look at the time of day as often as somebody could see what follows from it."""
        self._ticker.set_pace(TICK_MS if seen else UNSEEN_TICK_MS)

    @Slot()
    def _look(self) -> None:
        """Look at reminders and training, where time has passed since the last time."""
        if self._time_has_passed and not self._undertakings.going_on:
            self._time_has_passed = False
            self._saying_failures(self._reminding.look, self._training.look)
            self._ticker.wake_at(self._coming)

    @Slot()
    def _follow_changes(self) -> None:
        """Show what has changed, and take back the reminders it answers."""
        if not self._undertakings.going_on:
            self._desk.refresh_soon()
            self._reminding.withdraw_answered()

    @Slot(str)
    def _take_shown(self, key: str) -> None:
        """A reminder is on the screen; it is put on record, or said why it cannot be."""
        self._saying_failures(lambda: self._reminding.on_shown(key))

    @Slot(str, str, object)
    def _take_answer(self, key: str, action: str, amount: float | None) -> None:
        """A reminder was answered; what was said is kept, or said why it cannot be."""
        self._saying_failures(lambda: self._reminding.on_answered(key, action, amount))

    @Slot()
    def _stand_back(self) -> None:
        """Nothing is written that could bring back what is just going."""
        self._beginning.stop()
        self._desk.close()
        self._training.break_off()
        self._reminding.wait()

    @Slot()
    def _go_on(self) -> None:
        """Everything is as before; what had not begun yet begins."""
        self._reminding.go_on()
        if not self._begun:
            self._beginning.begin()

    @Slot()
    def _train(self) -> None:
        if why := self._undertakings.why_held():
            self._window.say(why)
        else:
            self._training.train_now()

    def _saying_failures(self, *acts: Callable[[], object]) -> None:
        """Do what nobody asked for just now; where the disk or its file refuses, say so and go on living."""
        try:
            for act in acts:
                act()
        except EXPECTED as failure:
            self._window.say(not_saved(str(failure)))

    @Slot(str)
    def _say_training_failed(self, why: str) -> None:
        self._window.say(training_failed(why))
