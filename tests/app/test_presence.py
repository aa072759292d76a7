"""How the window comes and goes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from habit_desktop.app.presence import Presence
from habit_desktop.domain.event import AppOpened, Via
from habit_desktop.engine.ports import Notice, Way
from habit_desktop.engine.session import Session
from habit_desktop.system.tray import Tray, TrayLabels
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from tests.engine.living import made


class Board:
    """Keeps the notices that were shown."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []

    def show(self, notice: Notice) -> None:
        self.notices.append(notice)

    def withdraw(self, key: str) -> None:
        self.notices = [notice for notice in self.notices if notice.key != key]

    def way(self, key: str) -> Way:
        return Way.NOTIFICATION


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def presence(session: Session, window: MainWindow, tray: Tray, kept: QSettings) -> Presence:
    return Presence(session, window, tray, kept)


@pytest.fixture
def host() -> list[bool]:
    """Whether there is a tray to be in, as the test says."""
    return [True]


@pytest.fixture
def seen_tray(qtbot: QtBot, host: list[bool]) -> Iterator[Tray]:
    """A tray that can be seen, for as long as its host is there."""
    tray = Tray(TrayLabels("Open", "Snooze all", "Quit"), QColor("#3557C8"), host_is_there=lambda: host[0])
    tray.begin()
    yield tray
    tray.close()


def openings(session: Session) -> list[Via]:
    """From where the window was opened, the first time first."""
    return [event.via for event in session.folder.events.events_of((AppOpened,))]


def test_without_a_tray_a_closed_window_is_minimised(presence: Presence, window: MainWindow) -> None:
    assert not window.close()
    assert window.isMinimized()


def test_with_a_tray_a_closed_window_is_hidden_until_it_is_asked_for(
    session: Session, window: MainWindow, seen_tray: Tray, kept: QSettings
) -> None:
    Presence(session, window, seen_tray, kept)
    window.close()
    assert not window.isVisible()
    seen_tray.open_requested.emit()
    assert window.isVisible()
    assert openings(session) == [Via.TRAY]


def test_a_hidden_window_whose_tray_goes_away_waits_minimised(
    session: Session, window: MainWindow, seen_tray: Tray, kept: QSettings, host: list[bool]
) -> None:
    Presence(session, window, seen_tray, kept)
    window.close()
    host[0] = False
    seen_tray.check()
    assert window.isMinimized()


def test_a_start_in_the_background_without_a_tray_says_where_the_window_is(
    presence: Presence, window: MainWindow
) -> None:
    board = Board()
    presence.tell_by(board)
    window.hide()
    presence.keep_reachable()
    assert window.isMinimized()
    assert ["no tray" in notice.body for notice in board.notices] == [True]


def test_where_a_closed_window_stays_is_told_once(presence: Presence, window: MainWindow) -> None:
    board = Board()
    presence.tell_by(board)
    window.close()
    window.close()
    assert [notice.body for notice in board.notices] == [
        "This desktop has no tray: the window was minimised, so that reminders go on."
    ]


def test_a_window_closed_before_anybody_could_tell_is_told_of_the_next_time(
    presence: Presence, window: MainWindow
) -> None:
    window.close()
    board = Board()
    presence.tell_by(board)
    window.close()
    assert len(board.notices) == 1


@pytest.mark.parametrize(
    ("come", "via"), [(Presence.come, Via.WINDOW), (Presence.come_from_tray, Via.TRAY)], ids=["again", "tray"]
)
def test_a_minimised_window_comes_up_and_it_is_recorded_from_where(
    presence: Presence, session: Session, window: MainWindow, come: Callable[[Presence], None], via: Via
) -> None:
    window.showMinimized()
    come(presence)
    assert window.isVisible()
    assert not window.isMinimized()
    assert openings(session) == [via]


def test_a_reminder_that_was_clicked_brings_insight_on_its_habit(
    presence: Presence, session: Session, window: MainWindow
) -> None:
    habit = made(session)
    presence.come_with_habit(habit)
    assert (window.page, window.insight.habit_id) == (Page.INSIGHT, habit)
    assert openings(session) == [Via.NOTIFICATION]


def test_the_window_is_found_where_it_was(
    presence: Presence, session: Session, window: MainWindow, tray: Tray, kept: QSettings, qtbot: QtBot
) -> None:
    window.resize(500, 600)
    presence.keep_place()
    another = MainWindow(session.now)
    qtbot.addWidget(another)
    another.accept_close()
    Presence(session, another, tray, kept)
    assert another.size() == window.size()
