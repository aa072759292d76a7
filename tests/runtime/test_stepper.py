"""Work done bit by bit leaves the window free, and begins anew when asked."""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from habit_desktop.engine.stepwise import Steps
from habit_desktop.runtime.stepper import TURN_MS, Stepper

MakeStepper = Callable[[Callable[[], Steps[None]]], Stepper]


@pytest.fixture
def stepping(qtbot: QtBot) -> Iterator[MakeStepper]:
    """A stepper of some work, gone after the test."""
    parent = QObject()
    yield lambda work: Stepper(work, parent)
    parent.deleteLater()


def busy(ms: float) -> None:
    """Compute for so long."""
    until = time.perf_counter() + ms / 1000
    while time.perf_counter() < until:
        pass


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


def test_between_the_turns_of_long_work_the_window_is_heard(qtbot: QtBot, stepping: MakeStepper) -> None:
    heard: list[str] = []

    def work() -> Steps[None]:
        for _ in range(4):
            busy(TURN_MS)
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


def test_beginning_anew_leaves_the_work_under_way_where_it_is(qtbot: QtBot, stepping: MakeStepper) -> None:
    begun, ended = list[int](), list[int]()

    def work() -> Steps[None]:
        number = len(begun)
        begun.append(number)
        for _ in range(3):
            busy(TURN_MS)
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


def test_what_was_stopped_does_nothing_more(qtbot: QtBot, stepping: MakeStepper) -> None:
    done: list[int] = []

    def work() -> Steps[None]:
        while True:
            busy(TURN_MS)
            done.append(len(done))
            yield

    stepper = stepping(work)
    stepper.begin()
    qtbot.waitUntil(lambda: len(done) >= 2)
    stepper.stop()
    before = len(done)
    qtbot.wait(5 * TURN_MS)
    assert len(done) == before
