"""After another connection has written much, a session knows what is so without reading it itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.app.fresh_look import FreshLook
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, day, made, marks, opened, remember


@pytest.fixture
def look(session: Session) -> Iterator[FreshLook]:
    parent = QObject()
    look = FreshLook(session, parent)
    yield look
    look.close()


@pytest.fixture
def elsewhere(session: Session, clock: StandingClock) -> Iterator[Session]:
    """Another program that has the folder open."""
    made(session, "Walk")
    clock.show(2, "10:00")
    elsewhere = opened(session.folder.path, clock)
    yield elsewhere
    elsewhere.folder.close()


def test_what_was_written_elsewhere_is_known_and_need_not_be_read(
    qtbot: QtBot, look: FreshLook, session: Session, elsewhere: Session
) -> None:
    remember(elsewhere, elsewhere.find("Walk").id, "xx")
    made(elsewhere, "Swim")
    elsewhere.set("week_start", 6)
    steps: list[object] = []
    look.progressed.connect(steps.append)
    with qtbot.waitSignal(look.taken):
        look.take()
        assert look.running
        assert session.unread_version() is not None
    assert steps == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert session.unread_version() is None
    assert sorted(history.habit.name for history in session.histories().values()) == ["Swim", "Walk"]
    assert session.settings().week_start == 6
    assert marks(session, session.find("Walk").id) == "xx?"


def test_where_nothing_has_changed_it_is_known_at_once(qtbot: QtBot, look: FreshLook, session: Session) -> None:
    made(session)
    with qtbot.waitSignal(look.taken, timeout=0):
        look.take()
        assert not look.running


def test_what_changes_while_it_is_read_is_known_too(
    qtbot: QtBot, look: FreshLook, session: Session, elsewhere: Session
) -> None:
    made(elsewhere, "Swim")
    with qtbot.waitSignal(look.taken):
        look.take()
        made(elsewhere, "Read")
    assert len(session.histories()) == 3


def test_what_this_window_has_written_meanwhile_stays_known(
    qtbot: QtBot, look: FreshLook, session: Session, elsewhere: Session
) -> None:
    made(elsewhere, "Swim")
    with qtbot.waitSignal(look.taken):
        look.take()
        session.complete(session.find("Walk").id, day(2))
    assert marks(session, session.find("Walk").id) == "..x"
    assert len(session.histories()) == 2


def test_a_folder_that_cannot_be_read_is_looked_at_when_somebody_asks(
    qtbot: QtBot, look: FreshLook, session: Session, elsewhere: Session
) -> None:
    made(elsewhere, "Swim")
    database = session.folder.path / "habits.db"
    with qtbot.waitSignal(look.taken):
        database.rename(database.with_name("away.db"))
        database.mkdir()
        look.take()
    assert len(session.histories()) == 2
