"""Work done bit by bit leaves the window free, and begins anew when asked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from habit_desktop.domain.stepwise import Steps
from habit_desktop.runtime.stepper import TURN_MS, Stepper

MakeStepper = Callable[[Callable[[], Steps[None]]], Stepper]


@pytest.fixture
def stepping(qtbot: QtBot) -> Iterator[MakeStepper]:
    """A stepper of some work, gone after the test."""
    parent = QObject()
    yield lambda work: Stepper(work, parent)
    parent.deleteLater()


@dataclass(slots=True)
class Stopwatch:
    """How long work takes, as the tests have it: a busy machine makes no turn longer."""

    shown_s: float = 0.0

    def busy(self, ms: float) -> None:
        """Compute for so long."""
        self.shown_s += ms / 1000


@pytest.fixture(autouse=True)
def watch(monkeypatch: pytest.MonkeyPatch) -> Stopwatch:
    """The only thing that tells how long a turn has taken."""
    watch = Stopwatch()
    monkeypatch.setattr("habit_desktop.runtime.stepper.perf_counter", lambda: watch.shown_s)
    return watch


def test_short_work_is_done_in_one_turn(qtbot: QtBot, stepping: MakeStepper) -> None:
    done: list[int] = []

    def work() -> Steps[None]:
        for step in range(3):
            done.append(step)
            yield

    stepper, waits = stepping(work), list[bool]()
    stepper.waiting.connect(lambda: waits.append(True))
    stepper.begin()
    assert done == []
    qtbot.waitUntil(lambda: done == [0, 1, 2])
    assert waits == []


def test_between_the_turns_of_long_work_the_window_is_heard(
    qtbot: QtBot, stepping: MakeStepper, watch: Stopwatch
) -> None:
    heard: list[str] = []

    def work() -> Steps[None]:
        for _ in range(4):
            watch.busy(TURN_MS)
            heard.append("step")
            yield

    stepper = stepping(work)
    stepper.waiting.connect(lambda: heard.append("waiting"))
    stepper.begin()
    stepper.waiting.connect(lambda: QTimer.singleShot(0, lambda: heard.append("window")))
    qtbot.waitUntil(lambda: heard.count("step") == 4)
    assert heard[:2] == ["step", "waiting"]
    assert heard.count("waiting") == 1
    assert heard.index("window") < len(heard) - 1


def test_the_window_is_heard_before_others_do_something_meanwhile(
    qtbot: QtBot, stepping: MakeStepper, watch: Stopwatch
) -> None:
    heard: list[str] = []

    def work() -> Steps[None]:
        QTimer.singleShot(0, lambda: heard.append("window"))
        for _ in range(2):
            watch.busy(TURN_MS)
            heard.append("step")
            yield

    stepper = stepping(work)
    stepper.waiting.connect(lambda: heard.append("waiting"))
    stepper.begin()
    qtbot.waitUntil(lambda: heard.count("step") == 2)
    assert heard == ["step", "window", "waiting", "step"]


def test_beginning_anew_leaves_the_work_under_way_where_it_is(
    qtbot: QtBot, stepping: MakeStepper, watch: Stopwatch
) -> None:
    begun: list[int] = []
    ended: list[int] = []

    def work() -> Steps[None]:
        number = len(begun)
        begun.append(number)
        while number == 0:  # this one would go on for ever
            watch.busy(TURN_MS)
            yield
        ended.append(number)

    stepper = stepping(work)
    stepper.begin()
    qtbot.waitUntil(lambda: begun != [])
    stepper.begin()
    qtbot.waitUntil(lambda: ended == [1])
    assert begun == [0, 1]


def test_work_that_asks_to_begin_anew_is_begun_anew_once(qtbot: QtBot, stepping: MakeStepper) -> None:
    begun, ended = list[int](), list[int]()

    def work() -> Steps[None]:
        begun.append(len(begun))
        if len(begun) == 1:
            stepper.begin()
        yield
        ended.append(len(begun))

    stepper = stepping(work)
    stepper.begin()
    qtbot.waitUntil(lambda: ended == [2])
    assert begun == [0, 1]


def test_what_was_stopped_does_nothing_more(qtbot: QtBot, stepping: MakeStepper, watch: Stopwatch) -> None:
    done: list[int] = []

    def work() -> Steps[None]:
        while True:
            watch.busy(TURN_MS)
            done.append(len(done))
            yield

    stepper = stepping(work)
    stepper.begin()
    qtbot.waitUntil(lambda: len(done) >= 2)
    stepper.stop()
    before = len(done)
    qtbot.wait(5 * TURN_MS)
    assert len(done) == before
