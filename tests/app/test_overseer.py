"""Once a day the database is looked over beside the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from habit_desktop.app.overseer import Overseer
from habit_desktop.domain.prediction import Outcome
from habit_desktop.engine.session import Session
from habit_desktop.storage import damage_note
from habit_desktop.storage.integrity import problems
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words
from tests.engine.living import StandingClock, live, made


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    """What the window keeps between its starts."""
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def overseer(session: Session, clock: StandingClock, window: MainWindow, kept: QSettings) -> Iterator[Overseer]:
    live(session, clock, {made(session): "xx.x"})
    overseer = Overseer(session, kept, window)
    yield overseer
    overseer.close()


def said(window: MainWindow) -> str:
    """What the bar at the window's bottom says."""
    toasts = window.findChildren(Toast)
    return toasts[0].findChildren(Words)[0].text() if toasts else ""


def test_damage_is_told_and_noted_for_the_next_start(
    qtbot: QtBot, overseer: Overseer, session: Session, window: MainWindow
) -> None:
    session.folder.predictions.close([Outcome("walk", session.today(), done=True, closed_at=session.now())])
    session.folder.connection.execute("UPDATE outcome SET done = 0")
    overseer.look_when_time()
    qtbot.waitUntil(lambda: "quit and open" in said(window))
    assert damage_note.is_noted(session.folder.path)


def test_a_database_that_cannot_even_be_opened_anew_is_damage_too(
    qtbot: QtBot, overseer: Overseer, session: Session, window: MainWindow
) -> None:
    session.folder.connection.execute("DROP TRIGGER event_is_never_changed")
    overseer.look_when_time()
    qtbot.waitUntil(lambda: "quit and open" in said(window))
    assert damage_note.is_noted(session.folder.path)


def test_what_was_worked_out_wrongly_is_worked_out_anew(
    qtbot: QtBot, overseer: Overseer, session: Session, window: MainWindow
) -> None:
    session.folder.connection.execute("UPDATE day_projection SET answer = 'missed'")
    overseer.look_when_time()
    qtbot.waitUntil(lambda: "worked out anew" in said(window))
    assert problems(session.folder.connection) == []
    assert not damage_note.is_noted(session.folder.path)


def test_closed_in_the_middle_it_takes_nothing_for_damage(overseer: Overseer, session: Session) -> None:
    overseer.look_when_time()
    overseer.close()
    assert not damage_note.is_noted(session.folder.path)


def test_it_is_done_once_a_day(
    qtbot: QtBot, overseer: Overseer, session: Session, clock: StandingClock, window: MainWindow, kept: QSettings
) -> None:
    kept.setValue("looked_over", session.now().date().isoformat())
    session.folder.connection.execute("UPDATE day_projection SET answer = 'missed'")
    overseer.look_when_time()
    assert problems(session.folder.connection) != []
    clock.show(20, "09:00")
    overseer.look_when_time()
    qtbot.waitUntil(lambda: "worked out anew" in said(window))
