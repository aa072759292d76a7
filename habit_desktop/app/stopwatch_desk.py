"""One stopwatch for the whole window: it runs, is kept over a restart, and adds its time to its habit's day."""

from PySide6.QtCore import QObject, QSettings, Qt, QTimer, Slot

from habit_desktop.app.wishes import carry_out
from habit_desktop.domain.duration import timed_amount
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.stopwatch import Stopwatch, stopwatch_of, stopwatch_text
from habit_desktop.engine.session import Session
from habit_desktop.storage.window_file import STOPWATCH
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording.stopwatch import add_time, elapsed, left_running, timed, too_short

SECOND_MS = 1000


class StopwatchDesk(QObject):
    """Starts and stops the stopwatch as the Today page asks; one that was left running is asked about first."""

    def __init__(self, session: Session, kept: QSettings, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._kept, self._window, self._page = session, kept, window, window.today
        self._running: Stopwatch | None = None
        self._left = self._left_running()
        self._second = QTimer(self, interval=SECOND_MS)
        self._second.setTimerType(Qt.TimerType.PreciseTimer)
        self._second.timeout.connect(self._show)
        window.seen_changed.connect(self._follow_sight)
        self._page.stopwatch_pressed.connect(self._press)
        self._page.stopwatch_bar.continued.connect(self._go_on)
        self._page.stopwatch_bar.added.connect(self._add_left)
        self._page.stopwatch_bar.forgotten.connect(self._forget_left)
        self._ask()

    @property
    def running(self) -> Stopwatch | None:
        """The stopwatch, while one runs."""
        return self._running

    @Slot()
    def look(self) -> None:
        """A stopwatch whose habit was erased runs no more, and nothing is asked about it."""
        known = self._session.all_histories()
        if self._running and self._running.habit not in known:
            self._end()
        if self._left and self._left.habit not in known:
            self._forget_left()

    def close(self) -> None:
        """Nothing ticks any more; a running stopwatch is found again by the next start."""
        self._second.stop()

    @Slot(bool)
    def _follow_sight(self, seen: bool) -> None:
        """The seconds are counted where somebody sees them; the time goes on in any case."""
        if seen and self._running:
            self._second.start()
            self._show()
        elif not seen:
            self._second.stop()

    @Slot(str)
    def _press(self, habit: str) -> None:
        """The habit's stopwatch starts, or stops; one that ran for another habit stops first."""
        before = self._running
        if before and not self._stop(before):
            return
        if before is None or before.habit != habit:
            self._run(Stopwatch(habit, self._session.today(), self._session.now()))

    def _run(self, stopwatch: Stopwatch) -> None:
        self._left = None
        self._running = stopwatch
        self._kept.setValue(STOPWATCH, stopwatch_text(stopwatch))
        self._kept.sync()  # also a crash leaves it running
        self._second.start()
        self._ask()
        self._show()

    def _stop(self, stopwatch: Stopwatch) -> bool:
        """Return whether it has stopped: it runs on where its time cannot be kept."""
        if not self._add(stopwatch):
            return False
        self._end()
        return True

    def _end(self) -> None:
        self._running = None
        self._second.stop()
        self._kept.remove(STOPWATCH)
        self._page.show_stopwatch("", "")

    def _add(self, stopwatch: Stopwatch) -> bool:
        habit = self._habit_of(stopwatch)
        if habit is None:
            return True
        amount = timed_amount(habit, stopwatch.elapsed_s(self._session.now()))
        if not amount:
            self._window.say(too_short(habit.name))
        elif carry_out(self._window, lambda: self._session.add_amount(habit.id, stopwatch.day, amount)):
            self._window.say(timed(habit.name, amount, habit.unit), undo=True)
        else:
            return False
        return True

    @Slot()
    def _show(self) -> None:
        if self._running:
            self._page.show_stopwatch(self._running.habit, elapsed(self._running.elapsed_s(self._session.now())))

    def _left_running(self) -> Stopwatch | None:
        """Return the stopwatch the last window left behind, where its habit is still there."""
        stopwatch = stopwatch_of(str(self._kept.value(STOPWATCH, "")))
        return stopwatch if stopwatch and self._habit_of(stopwatch) else None

    def _ask(self) -> None:
        habit = self._habit_of(self._left) if self._left else None
        if self._left is None or habit is None:
            self._page.stopwatch_bar.ask("", "")
            return
        amount = timed_amount(habit, self._left.elapsed_s(self._session.now()))
        started = self._left.started.astimezone(self._session.zone())
        self._page.stopwatch_bar.ask(left_running(habit.name, started), add_time(amount, habit.unit))

    @Slot()
    def _go_on(self) -> None:
        if self._left:
            self._run(self._left)

    @Slot()
    def _add_left(self) -> None:
        if self._left and self._add(self._left):
            self._forget_left()

    @Slot()
    def _forget_left(self) -> None:
        self._left = None
        self._kept.remove(STOPWATCH)
        self._ask()

    def _habit_of(self, stopwatch: Stopwatch) -> Habit | None:
        history = self._session.in_use().get(stopwatch.habit)
        return history.habit if history else None
