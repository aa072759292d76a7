"""One coarse tick for everything that depends on the wall clock, and a single shot at the next due moment."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from habit_desktop.domain.clock import Clock

TICK_MS = 20_000
UNSEEN_TICK_MS = 60_000  # what nobody looks at need not be fresher
JUMP = timedelta(seconds=2)


class Ticker(QObject):
    """Says when to look at reminders and training: at its pace, on waking up, and at the next due moment.

    Qt's timers follow the monotonic clock, so every tick compares with the wall; sleep, a changed clock or zone show as
    a jump. Where a machine slept, that clock goes on where it stood: the next tick comes within its interval after
    waking, and no word of the system that it woke is waited for.
    """

    ticked = Signal()
    jumped = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None, tick_ms: int = TICK_MS) -> None:
        super().__init__(parent)
        self._clock, self._tick_ms = clock, tick_ms
        self._expected: datetime | None = None
        self._due_at: datetime | None = None
        self._zone = clock.zone
        self._tick = QTimer(self, interval=tick_ms)
        self._tick.setTimerType(Qt.TimerType.CoarseTimer)
        self._tick.timeout.connect(self._on_tick)
        self._due = QTimer(self, singleShot=True)
        self._due.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may be early, and the moment not there yet
        self._due.timeout.connect(self.ticked)

    def start(self) -> None:
        """Tick from now on."""
        self._expected = self._now() + timedelta(milliseconds=self._tick_ms)
        self._tick.start()

    def set_pace(self, tick_ms: int) -> None:
        """Tick so often from now on; a due moment that this pace would be late for is kept."""
        if tick_ms != self._tick_ms:
            self._tick_ms = tick_ms
            self._tick.setInterval(tick_ms)  # which begins a new one where it ticks
            self._expected = self._now() + timedelta(milliseconds=tick_ms)
            if self._due_at and self._due_at > self._now():
                self.wake_at(self._due_at)

    def stop(self) -> None:
        """Tick no more."""
        self._tick.stop()
        self._due.stop()

    def wake_at(self, at: datetime | None) -> None:
        """Tick at an instant, too, where it comes before the next coarse tick: at once where it has just passed.

        None for no such instant.
        """
        self._due.stop()
        self._due_at = at
        if at is not None:
            wait_ms = (at - self._now()) / timedelta(milliseconds=1)
            if wait_ms < self._tick_ms:
                self._due.start(max(0, int(wait_ms) + 1))

    @Slot()
    def _on_tick(self) -> None:
        now, zone = self._now(), self._clock.zone
        slack = timedelta(milliseconds=self._tick_ms * 0.06) + JUMP  # a coarse timer may be five percent off
        if zone != self._zone or (self._expected and abs(now - self._expected) > slack):
            self.jumped.emit()
        self._zone, self._expected = zone, now + timedelta(milliseconds=self._tick_ms)
        self.ticked.emit()

    def _now(self) -> datetime:
        return self._clock.now().astimezone(UTC)  # in one zone, Python subtracts what the wall shows
