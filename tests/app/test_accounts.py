"""The account of all that was predicted, at once or worked out beside the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from habit_desktop.app import accounts
from habit_desktop.app.accounts import Accounts
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, made, remember


@pytest.fixture
def lived(session: Session, clock: StandingClock) -> Session:
    """A session with five days of one habit behind it."""
    remember(session, made(session), "xx-xx")
    clock.show(5, "09:00")
    keep_up(session)
    return session


@pytest.fixture
def parent(qapp: QApplication) -> Iterator[QObject]:
    """What accounts belong to."""
    owner = QObject()
    yield owner
    owner.deleteLater()


def test_a_few_days_are_known_at_once(lived: Session, parent: QObject) -> None:
    account = Accounts(lived, parent).latest()
    assert account is not None
    assert account.course is not None


def test_what_is_known_is_not_read_again(lived: Session, parent: QObject) -> None:
    known = Accounts(lived, parent)
    first = known.latest()
    assert known.latest() is first
    made(lived, "Read")
    assert known.latest() is not first


def test_many_days_are_read_beside_the_window(
    lived: Session, parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accounts, "AT_ONCE_DAYS", 0)
    known = Accounts(lived, parent)
    with qtbot.waitSignal(known.came):
        assert known.latest() is None
    account = known.latest()
    assert account is not None
    assert account.course is not None
    assert len(account.track.day) == 6
