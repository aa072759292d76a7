"""What Qt calls of ours never raises into Qt; Qt's own answer stands in."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, QObject, QSize, QStringListModel
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.runtime.overrides import guard_overrides


@pytest.fixture
def handed_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The bugs that arrived where all of them do."""
    bugs: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: bugs.append(kind.__name__))
    return bugs


@pytest.fixture
def guard() -> Iterator[None]:
    """Classes made during the test are guarded."""
    guard_overrides()
    yield
    del QObject.__init_subclass__


@pytest.mark.usefixtures("guard")
def test_a_bug_in_a_size_is_handed_on_and_qt_answers_instead(qtbot: QtBot, handed_on: list[str]) -> None:
    class Button(QPushButton):
        __module__ = "habit_desktop.ui.test"

        def sizeHint(self) -> QSize:
            raise ZeroDivisionError

    button, plain = Button("Save"), QPushButton("Save")
    qtbot.addWidget(button)
    qtbot.addWidget(plain)
    button.adjustSize()
    assert button.sizeHint() == plain.sizeHint()
    assert {*handed_on} == {"ZeroDivisionError"}


@pytest.mark.usefixtures("guard")
def test_a_bug_while_painting_is_handed_on_at_each_painting(qtbot: QtBot, handed_on: list[str]) -> None:
    class Picture(QWidget):
        __module__ = "habit_desktop.ui.test"

        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.drawLine(0, 0, event.rect().width(), int("no number"))

    picture = Picture()
    qtbot.addWidget(picture)
    picture.grab()
    picture.grab()
    assert handed_on == ["ValueError", "ValueError"]
    assert QSize(1, 1).width() == 1  # nothing of it comes up in a later call


@pytest.mark.usefixtures("guard")
def test_what_is_no_override_raises_as_ever_and_so_do_the_classes_of_others(handed_on: list[str]) -> None:
    class Model(QStringListModel):
        __module__ = "habit_desktop.ui.test"

        def of_our_own(self) -> None:
            raise ZeroDivisionError

    class Theirs(QStringListModel):
        def rowCount(self, parent: object = None) -> int:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Model().of_our_own()
    with pytest.raises(ZeroDivisionError):
        Theirs().rowCount()
    assert Model().rowCount(QModelIndex()) == 0
    assert handed_on == []
