"""A bug anywhere in the window is logged and told, and the app goes on; what was recorded is on disk."""

import logging
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.app.mishaps import Mishaps
from habit_desktop.domain.event import HabitCompleted, MarkCleared
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.wording.errors import gone_wrong
from tests.app.mishaps_lived import BUGS, NOTE
from tests.engine.living import StandingClock, live, made, opened

ROOT = Path(__file__).parents[2]


@pytest.fixture
def mishaps(qtbot: QtBot) -> Iterator[Mishaps]:
    """What hears of bugs, gone after the test."""
    parent = QObject()
    yield Mishaps(parent)
    parent.deleteLater()


@pytest.fixture
def told(mishaps: Mishaps) -> list[str]:
    """What the person is told."""
    sentences: list[str] = []
    mishaps.told.connect(sentences.append)
    return sentences


def meet(error: Exception) -> None:
    """An exception arrives at the edge of the process."""
    try:
        raise error
    except Exception:  # noqa: BLE001  # the edge itself
        sys.excepthook(*sys.exc_info())


def test_a_real_window_lives_on_through_bugs_in_all_its_parts(folder: Path, clock: StandingClock) -> None:
    session = opened(folder, clock)
    live(session, clock, {made(session): "xx-xx.x", made(session, "Read"): "x.xx.xx"})
    answers = (HabitCompleted, MarkCleared)
    before = len(session.folder.events.events_of(answers))
    command = [sys.executable, "-m", "tests.app.one_mishap", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == [*BUGS]
    assert [line for line in lines if gone_wrong() not in line and "Training stopped" not in line] == []
    assert done.stderr.count("a bug, and the app goes on: ZeroDivisionError") >= len(BUGS)
    assert NOTE not in done.stderr
    assert len(session.folder.events.events_of(answers)) - before == len(BUGS)
    session.refresh()
    assert [history.habit.name for history in session.histories().values()] == ["Walk", "Read", "Swim", "Swim"]
    assert find_problems(session) == []
    session.folder.close()


def test_what_goes_wrong_again_and_again_is_told_and_logged_once(
    mishaps: Mishaps, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    with mishaps.heard():
        for _ in range(3):
            meet(ZeroDivisionError(NOTE))
    assert told == [gone_wrong()]
    (record,) = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert "meet" in record.getMessage()
    assert NOTE not in record.getMessage()


def test_a_failure_somebody_can_do_something_about_is_told_in_its_own_words(mishaps: Mishaps, told: list[str]) -> None:
    with mishaps.heard():
        meet(Refused("The disk is full."))
    assert told == ["Not saved: The disk is full. Everything before this change is safe."]


def test_threads_and_what_python_throws_away_are_heard_of_too(
    qtbot: QtBot, mishaps: Mishaps, told: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    class Careless:
        def __del__(self) -> None:
            raise ZeroDivisionError

    with mishaps.heard():
        thread = threading.Thread(target=meet, args=(ValueError(),))
        thread.start()
        thread.join()
        Careless()
    qtbot.waitUntil(lambda: told == [gone_wrong()] * 2)
    assert len(caplog.records) == 2


def test_afterwards_all_is_as_it_was(mishaps: Mishaps) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with mishaps.heard():
        assert sys.excepthook != before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
