"""Work on the whole folder beside a window comes back to it, unless the window is gone."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.app.folder_work import FolderWork
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, made, opened


def test_what_work_returns_comes_back(qtbot: QtBot, session: Session) -> None:
    made(session)
    parent = QObject()
    work = FolderWork(session, parent)
    with qtbot.waitSignal(work.done) as done:
        assert work.start(lambda own: len(own.histories()))
    assert done.args == [1]


def test_why_it_was_refused_comes_back(qtbot: QtBot, session: Session) -> None:
    def refuse(_own: Session) -> None:
        raise Refused("Not today.")

    parent = QObject()
    work = FolderWork(session, parent)
    with qtbot.waitSignal(work.failed) as failed:
        work.start(refuse)
    assert failed.args == ["Not today."]


def test_what_comes_when_the_folder_is_closed_is_passed_over(qtbot: QtBot, folder: Path, clock: StandingClock) -> None:
    session, parent, closed = opened(folder, clock), QObject(), Event()
    work = FolderWork(session, parent)
    heard: list[object] = []
    work.done.connect(heard.append)
    work.start(lambda _own: closed.wait())
    session.folder.close()
    closed.set()
    qtbot.waitUntil(lambda: not work.running)
    assert heard == []
