"""What a drive does not answer keeps nobody waiting."""

from threading import Event, current_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.runtime.lookup import Lookup


@pytest.fixture
def parent(qapp: object) -> QObject:
    return QObject()


def test_an_answer_comes_back_with_what_was_asked(qtbot: QtBot, parent: QObject) -> None:
    lookup = Lookup(parent)
    with qtbot.waitSignal(lookup.answered) as answered:
        lookup.ask("where", lambda: current_thread().daemon)
        assert lookup.waiting
    assert answered.args == ["where", True]
    assert not lookup.waiting


def test_only_the_last_question_is_answered(qtbot: QtBot, parent: QObject) -> None:
    lookup, back, heard = Lookup(parent), Event(), list[object]()
    lookup.answered.connect(lambda about, _answer: heard.append(about))
    lookup.ask("a drive that is gone", back.wait)
    with qtbot.waitSignal(lookup.answered):
        lookup.ask("a drive that is there", lambda: None)
    back.set()
    with qtbot.waitSignal(lookup.answered):
        lookup.ask("the same", lambda: None)
    assert heard == ["a drive that is there", "the same"]


def test_each_hears_its_own_answer_alone(qtbot: QtBot, parent: QObject) -> None:
    first, second = Lookup(parent), Lookup(parent)
    with qtbot.waitSignal(first.answered), qtbot.assertNotEmitted(second.answered):
        first.ask("where", lambda: None)


def test_who_has_gone_is_not_looked_for(qtbot: QtBot, parent: QObject) -> None:
    gone, back = QObject(), Event()
    Lookup(gone).ask("where", back.wait)
    del gone
    back.set()
    there = Lookup(parent)
    with qtbot.waitSignal(there.answered):
        there.ask("here", lambda: None)
