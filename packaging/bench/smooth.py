"""How late a timer of the window comes while the network is trained, beside the same window at rest, by turns."""

import gc
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from bench import clock, ten_years
from habit_desktop.app.application import application_of
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page

FRAME_MS = 16
P99_AIM_MS, MOST_AIM_MS = 16.0, 33.0
HABITS, YEARS = 12, 3
TURNS, REST_MS, AFTER_MS = 8, 1500, 200


@dataclass(frozen=True, slots=True)
class Lateness:
    """By how much the ticks of a timer came too late: the 99th percentile and the most, of so many."""

    p99_ms: float
    most_ms: float
    ticks: int

    @classmethod
    def of(cls, late_ms: Sequence[float]) -> "Lateness":
        """The figures of some ticks, of which there is at least one."""
        ordered = sorted(late_ms)
        return cls(ordered[int(0.99 * (len(ordered) - 1))], ordered[-1], len(ordered))


@dataclass(frozen=True, slots=True)
class Smoothness:
    """The lateness at rest and while the network was trained so many times."""

    at_rest: Lateness
    training: Lateness
    trainings: int

    @property
    def is_met(self) -> bool:
        """Whether the window stays smooth while the network is trained."""
        return self.training.p99_ms <= P99_AIM_MS and self.training.most_ms <= MOST_AIM_MS


def measure_smoothness(habits: int = HABITS, years: int = YEARS, turns: int = TURNS) -> Smoothness:
    """Train in a window that is open on Insight, as a person sees it, and let it rest between.

    From the press of the button until the record of the run is shown everything counts, what the window's own thread
    does as well. A first training, which makes room for its curve on the page, is not counted.
    """
    application = QApplication.instance() or application_of(["habit-desktop"])
    with tempfile.TemporaryDirectory(prefix="habit-desktop-bench-") as folder:
        ten_years.move_in(Path(folder), habits, years)
        with _window(Path(folder)) as (window, training):
            assert isinstance(application, QApplication)
            _ticks(window, lambda loop: _train(training, loop))
            at_rest, busy = list[float](), list[float]()
            for _turn in range(turns):
                at_rest += _ticks(window, lambda loop: QTimer.singleShot(REST_MS, loop.quit))
                busy += _ticks(window, lambda loop: _train(training, loop))
            return Smoothness(Lateness.of(at_rest), Lateness.of(busy), turns)


def as_text(found: Smoothness) -> str:
    """The figures in three lines."""
    verdict = "yes" if found.is_met else "missed"
    return "\n".join(
        (
            f"a timer of {FRAME_MS} ms, late by      p99       most   ticks",
            f"  at rest                   {_line(found.at_rest)}",
            f"  while training, {found.trainings} times   {_line(found.training)}"
            f"   aim ≤ {P99_AIM_MS:g} and ≤ {MOST_AIM_MS:g} ms: {verdict}",
        )
    )


def _line(late: Lateness) -> str:
    return f"{late.p99_ms:5.1f} ms   {late.most_ms:5.1f} ms   {late.ticks:5}"


class _AtRest(QObject):
    """A machine nobody has touched for an hour, on mains power."""

    def idle_s(self) -> float:
        return 3600.0

    def on_battery(self) -> bool:
        return False

    def saves(self) -> bool:
        """Return False."""
        return False


@contextmanager
def _window(path: Path) -> Iterator[tuple[MainWindow, TrainingWatch]]:
    """The window open on Insight over a data folder, put together as the program does it."""
    folder = DataFolder.open(path)
    session: Session = ten_years.opened(folder)
    machine, foresight, window = _AtRest(), Foresight(session), MainWindow(session.now)
    training = TrainingWatch(session, machine, machine, machine.idle_s, window, foresight.days)
    desks = PageDesks(session, foresight, training, window)
    window.open_page(Page.INSIGHT)
    window.show()
    desks.refresh()
    gc.collect()
    gc.freeze()  # as the program does once it has read the years
    yield window, training
    gc.unfreeze()
    training.close()
    window.accept_close()
    window.close()
    folder.close()


def _train(training: TrainingWatch, loop: QEventLoop) -> None:
    """Train, and look on until what follows from it is painted as well."""
    training.trained.connect(lambda: QTimer.singleShot(AFTER_MS, loop.quit), Qt.ConnectionType.SingleShotConnection)
    training.train_now()


def _ticks(parent: QObject, begin: Callable[[QEventLoop], None]) -> list[float]:
    """By how many milliseconds each tick came late until the loop was left."""
    QCoreApplication.processEvents()  # what an earlier turn left to be painted is none of this one's
    loop, timer = QEventLoop(), QTimer(parent, interval=FRAME_MS)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    late, last = list[float](), [clock.seconds()]

    def tick() -> None:
        now = clock.seconds()
        late.append(max(0.0, (now - last[0]) * 1e3 - FRAME_MS))
        last[0] = now

    timer.timeout.connect(tick)
    timer.start()
    QTimer.singleShot(0, lambda: begin(loop))
    loop.exec()
    tick()
    timer.stop()
    return late


if __name__ == "__main__":
    print(as_text(measure_smoothness()))
