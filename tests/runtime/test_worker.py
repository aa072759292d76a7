"""A computation on a thread of its own, watched from the thread that owns it."""

import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from habit_desktop.runtime.worker import Steps, Worker


class Witness(QObject):
    """Writes down what a worker reports, and in which thread it hears of it."""

    def __init__(self, worker: Worker) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.threads: set[QThread] = set()
        for signal in (worker.progressed, worker.finished, worker.failed):
            signal.connect(self.write_down)

    @Slot(object)
    def write_down(self, said: object) -> None:
        """Keep what was said."""
        self.heard.append(said)
        self.threads.add(QThread.currentThread())


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    worker = Worker()
    yield worker
    worker.close()


def counting(to: int) -> Steps:
    """Steps that yield 1, 2, … and return the thread they ran in."""

    def steps(_should_stop: Callable[[], bool]) -> Generator[int, None, QThread]:
        yield from range(1, to + 1)
        return QThread.currentThread()

    return steps


def until_stopped(stopped: Event | None = None) -> Steps:
    """Steps that go on until they are asked to stop, and return "stopped"."""

    def steps(should_stop: Callable[[], bool]) -> Generator[str, None, str]:
        while not should_stop():
            yield "working"
            QThread.msleep(1)
        if stopped:
            stopped.set()
        return "stopped"

    return steps


def broken(_should_stop: Callable[[], bool]) -> Generator[None, None, None]:
    """Steps with a bug in the second."""
    yield
    raise ValueError("no such day")


def test_progress_and_result_arrive_in_the_thread_of_the_owner(qtbot: QtBot, worker: Worker) -> None:
    witness = Witness(worker)
    with qtbot.waitSignal(worker.finished) as finished:
        worker.start(counting(3))
    assert witness.heard[:3] == [1, 2, 3]
    assert witness.threads == {QThread.currentThread()}
    assert finished.args is not None
    assert finished.args[0] is not QThread.currentThread()


def test_a_stopped_computation_ends_between_two_steps(qtbot: QtBot, worker: Worker) -> None:
    worker.start(until_stopped())
    with qtbot.waitSignal(worker.progressed):
        pass
    with qtbot.waitSignal(worker.finished) as finished:
        worker.stop()
    assert finished.args == ["stopped"]


def test_a_computation_stopped_at_once_still_ends(qtbot: QtBot, worker: Worker) -> None:
    with qtbot.waitSignal(worker.finished) as finished:
        worker.start(until_stopped())
        worker.stop()
    assert finished.args == ["stopped"]


def test_a_bug_in_the_steps_is_reported_and_logged(
    qtbot: QtBot, worker: Worker, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(worker.failed) as failed:
        worker.start(broken)
    assert failed.args == ["ValueError: no such day"]
    assert "ValueError" in caplog.messages[0]


@pytest.mark.usefixtures("caplog")
def test_a_bug_leaves_the_worker_ready_for_the_next_computation(qtbot: QtBot, worker: Worker) -> None:
    with qtbot.waitSignal(worker.failed):
        worker.start(broken)
    with qtbot.waitSignal(worker.finished):
        assert worker.start(counting(1))


def test_a_second_computation_is_refused_while_one_runs(worker: Worker) -> None:
    assert worker.start(until_stopped())
    assert not worker.start(counting(1))


def test_a_worker_that_was_never_started_can_be_stopped_and_closed(worker: Worker) -> None:
    worker.stop()
    worker.close()
    assert not worker.running


def test_closing_waits_for_the_end_of_the_thread(qtbot: QtBot, worker: Worker) -> None:
    stopped = Event()
    with qtbot.waitSignal(worker.progressed):
        worker.start(until_stopped(stopped))
    worker.close()
    assert stopped.is_set()
    assert not worker.running


def test_a_closed_worker_says_nothing_more(qtbot: QtBot, worker: Worker) -> None:
    witness, done = Witness(worker), Event()

    def steps(_should_stop: Callable[[], bool]) -> Generator[int, None, None]:
        yield 1
        done.set()

    worker.start(steps)
    done.wait(5)
    QThread.msleep(20)  # by now the step and the result are on their way to this thread, which has not looked yet
    worker.close()
    QCoreApplication.processEvents()
    assert witness.heard == []


def test_whoever_asked_may_go_away_and_the_computation_ends_by_itself(qtbot: QtBot) -> None:
    stopped, worker = Event(), Worker()
    worker.start(until_stopped(stopped))
    qtbot.waitSignal(worker.progressed)
    worker.deleteLater()
    del worker
    qtbot.waitUntil(stopped.is_set)


def test_a_program_that_ends_ends_what_it_computes() -> None:
    script = (
        "from PySide6.QtCore import QCoreApplication, QThread\n"
        "from habit_desktop.runtime.worker import Worker\n"
        "application, worker = QCoreApplication([]), Worker()\n"
        "def steps(should_stop):\n"
        "    while not should_stop():\n"
        "        QThread.msleep(1)\n"
        "        yield\n"
        "worker.start(steps)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stderr) == (0, "")
