"""Of several questions only the last one is answered."""

from collections.abc import Callable, Generator, Iterator
from threading import Event

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.runtime.latest import Latest

Steps = Callable[[Callable[[], bool]], Generator[None, None, str]]


@pytest.fixture
def heard() -> list[object]:
    return []


@pytest.fixture
def latest(qapp: object, heard: list[object]) -> Iterator[Latest]:
    parent = QObject()
    latest = Latest(parent)
    latest.answered.connect(lambda about, answer: heard.append((about, answer)))
    latest.failed.connect(lambda about, why: heard.append((about, why)))
    yield latest
    latest.close()


def answering(answer: str, after: Event | None = None) -> Steps:
    def steps(_should_stop: Callable[[], bool]) -> Generator[None, None, str]:
        yield
        if after:
            after.wait()
        return answer

    return steps


def breaking(_should_stop: Callable[[], bool]) -> Generator[None, None, str]:
    yield
    raise ValueError("broken")


def test_a_question_is_answered(qtbot: QtBot, latest: Latest, heard: list[object]) -> None:
    with qtbot.waitSignal(latest.answered):
        latest.ask("one", answering("1"))
    assert heard == [("one", "1")]


def test_of_three_the_last_one_alone_is_answered(qtbot: QtBot, latest: Latest, heard: list[object]) -> None:
    held = Event()
    with qtbot.waitSignal(latest.answered):
        latest.ask("one", answering("1", held))
        latest.ask("two", answering("2"))
        latest.ask("three", answering("3"))
        held.set()
    assert heard == [("three", "3")]


@pytest.mark.usefixtures("caplog")
def test_what_breaks_is_told_with_what_was_asked(qtbot: QtBot, latest: Latest, heard: list[object]) -> None:
    with qtbot.waitSignal(latest.failed):
        latest.ask("one", breaking)
    assert heard == [("one", "ValueError: broken")]


def test_what_was_forgotten_is_not_answered(qtbot: QtBot, latest: Latest, heard: list[object]) -> None:
    held = Event()
    latest.ask("one", answering("1", held))
    latest.ask("two", answering("2"))
    latest.forget()
    held.set()
    with qtbot.waitSignal(latest.answered):
        latest.ask("three", answering("3"))
    assert heard == [("three", "3")]


def test_a_closed_one_says_nothing_more(latest: Latest, heard: list[object]) -> None:
    latest.ask("one", answering("1"))
    latest.close()
    assert heard == []
