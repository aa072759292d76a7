"""A phone's newer backup comes in by itself: asked about once, never twice, and taken back by one undo."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.folder_watch import BY_ITSELF, CHANGED, FolderWatch
from habit_desktop.app.importer import Importer
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.today.backup_bar import BackupAnswer, BackupBar
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words
from tests.app.saying import said
from tests.app.silent_drive import silent
from tests.engine.living import StandingClock, day
from tests.storage.formats.loop_builder import loop_database, timestamp


@pytest.fixture
def sync(tmp_path: Path, session: Session) -> Path:
    """A folder that is watched."""
    folder = tmp_path / "sync"
    folder.mkdir()
    session.set("watched_folder", str(folder))
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def importer(session: Session, window: MainWindow) -> Iterator[Importer]:
    importer = Importer(session, window, lambda: "")
    yield importer
    importer.close()


@pytest.fixture
def watch(
    session: Session, kept: QSettings, importer: Importer, window: MainWindow, desk: Desk
) -> Iterator[FolderWatch]:
    watch = FolderWatch(session, kept, importer, window, window)
    yield watch
    watch.close()


def phone(session: Session, path: Path, days: int, ago: timedelta = timedelta(hours=1)) -> Path:
    """A phone's backup of a habit done on so many days, written so long ago."""
    path.unlink(missing_ok=True)
    repetitions = [{"habit": 1, "timestamp": timestamp(day(-n)), "value": 2} for n in range(1, days + 1)]
    loop_database(path, [{"name": "Run", "uuid": "a" * 32}], repetitions)
    at = (session.now() - ago).timestamp()
    os.utime(path, (at, at))
    return path


def asked(window: MainWindow) -> str:
    """What is asked on Today; empty where nothing is."""
    bars = [bar for bar in window.findChildren(BackupBar) if not bar.isHidden()]
    return bars[0].findChildren(Words)[0].text() if bars else ""


def answer(window: MainWindow, given: BackupAnswer) -> None:
    window.findChildren(BackupBar)[0].ways[given].click()


def days_done(session: Session) -> int:
    return sum(len(history.answers) for history in session.histories().values())


def test_the_first_time_it_asks_and_writes_nothing(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, window: MainWindow
) -> None:
    phone(session, sync / "loop.db", 3)
    watch.look()
    qtbot.waitUntil(lambda: "would add 1 habit, 3 marks" in asked(window))
    assert session.all_histories() == {}


def test_what_was_kept_of_earlier_backups_and_is_no_number_is_as_if_there_had_been_none(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, window: MainWindow, kept: QSettings
) -> None:
    kept.setValue(CHANGED, "yesterday")
    phone(session, sync / "loop.db", 3)
    watch.look()
    qtbot.waitUntil(lambda: "would add 1 habit, 3 marks" in asked(window))


def test_from_now_on_by_itself(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, clock: StandingClock, window: MainWindow
) -> None:
    phone(session, sync / "loop.db", 3)
    watch.look()
    qtbot.waitUntil(lambda: bool(asked(window)))
    answer(window, BackupAnswer.ALWAYS)
    qtbot.waitUntil(lambda: said(window) == "loop.db was brought in. Added 1 habit, 3 marks.")
    assert asked(window) == ""
    clock.step(hours=2)
    phone(session, sync / "newer.db", 5)
    watch.look_when_time()
    qtbot.waitUntil(lambda: said(window) == "newer.db was brought in. Added 0 habits, 2 marks.")
    window.undo_requested.emit()
    assert days_done(session) == 3
    clock.step(hours=2)
    watch.look()
    qtbot.waitUntil(lambda: not watch.looking)
    assert days_done(session) == 3
    assert asked(window) == ""


def test_what_came_in_while_the_window_was_away_is_said_when_it_is_back(
    qtbot: QtBot, watch: FolderWatch, kept: QSettings, sync: Path, session: Session, window: MainWindow
) -> None:
    kept.setValue(BY_ITSELF, str(sync))
    phone(session, sync / "loop.db", 3)
    window.hide()
    watch.look()
    qtbot.waitUntil(lambda: days_done(session) == 3)
    assert said(window) == ""
    window.show()
    qtbot.waitUntil(lambda: said(window) == "loop.db was brought in. Added 1 habit, 3 marks.")
    window.undo_requested.emit()
    assert days_done(session) == 0


def test_what_was_done_since_is_not_what_undo_would_take_back(
    qtbot: QtBot, watch: FolderWatch, kept: QSettings, sync: Path, session: Session, window: MainWindow
) -> None:
    kept.setValue(BY_ITSELF, str(sync))
    phone(session, sync / "loop.db", 3)
    window.hide()
    watch.look()
    qtbot.waitUntil(lambda: days_done(session) == 3)
    session.complete(session.find("Run").id, day(0))
    window.show()
    qtbot.waitUntil(lambda: said(window).startswith("loop.db was brought in"))
    assert not any(way.isVisible() for way in window.findChildren(Toast)[0].findChildren(QPushButton))


def test_only_now_asks_again_the_next_time(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, clock: StandingClock, window: MainWindow
) -> None:
    phone(session, sync / "loop.db", 3)
    watch.look()
    qtbot.waitUntil(lambda: bool(asked(window)))
    answer(window, BackupAnswer.ONCE)
    qtbot.waitUntil(lambda: days_done(session) == 3)
    clock.step(hours=2)
    phone(session, sync / "newer.db", 5)
    watch.look()
    qtbot.waitUntil(lambda: "newer.db" in asked(window))
    assert days_done(session) == 3


def test_stop_watching_asks_no_more_and_can_be_undone(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, window: MainWindow
) -> None:
    phone(session, sync / "loop.db", 3)
    watch.look()
    qtbot.waitUntil(lambda: bool(asked(window)))
    answer(window, BackupAnswer.STOP)
    assert session.settings().watched_folder == ""
    assert asked(window) == ""
    watch.look()
    assert not watch.looking
    window.undo_requested.emit()
    assert session.settings().watched_folder == str(sync)


def test_what_is_here_already_is_not_asked_about(
    qtbot: QtBot, watch: FolderWatch, importer: Importer, sync: Path, session: Session, window: MainWindow
) -> None:
    path = phone(session, sync / "loop.db", 3)
    with qtbot.waitSignal(importer.ended):
        importer.bring(path)
    watch.look()
    qtbot.waitUntil(lambda: not watch.looking)
    assert asked(window) == ""


def test_it_is_not_looked_at_more_often_than_every_few_minutes(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, clock: StandingClock, window: MainWindow
) -> None:
    watch.look_when_time()
    qtbot.waitUntil(lambda: not watch.looking)
    phone(session, sync / "loop.db", 3)
    clock.step(minutes=4)
    watch.look_when_time()
    assert not watch.looking
    clock.step(minutes=1)
    watch.look_when_time()
    qtbot.waitUntil(lambda: bool(asked(window)))


def test_a_file_still_being_written_is_looked_at_again_soon(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, window: MainWindow
) -> None:
    phone(session, sync / "loop.db", 3, timedelta(seconds=1))
    watch.look_when_time()
    qtbot.waitUntil(lambda: not watch.looking)
    assert asked(window) == ""
    watch.look_when_time()
    qtbot.waitUntil(lambda: bool(asked(window)))


def test_it_looks_when_the_person_comes_back_and_when_the_system_tells_of_a_change(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, window: MainWindow
) -> None:
    watch.look_when_time()
    qtbot.waitUntil(lambda: not watch.looking)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    qtbot.waitUntil(lambda: not watch.looking)
    phone(session, sync / "loop.db", 3)  # the system tells of it
    qtbot.waitUntil(lambda: bool(asked(window)))


def test_a_restart_remembers_what_was_dealt_with(
    qtbot: QtBot,
    watch: FolderWatch,
    importer: Importer,
    kept: QSettings,
    sync: Path,
    session: Session,
    window: MainWindow,
) -> None:
    phone(session, sync / "loop.db", 3)
    watch.look()
    qtbot.waitUntil(lambda: bool(asked(window)))
    answer(window, BackupAnswer.ONCE)
    qtbot.waitUntil(lambda: days_done(session) == 3)
    window.undo_requested.emit()
    again = FolderWatch(session, kept, importer, window, window)
    again.look()
    qtbot.waitUntil(lambda: not again.looking)
    assert asked(window) == ""
    assert days_done(session) == 0
    again.close()


def test_while_nothing_may_be_written_it_waits(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, window: MainWindow
) -> None:
    phone(session, sync / "loop.db", 3)
    session.folder.hold(held=True)
    watch.look()
    assert not watch.looking
    session.folder.hold(held=False)
    watch.look_when_time()
    qtbot.waitUntil(lambda: bool(asked(window)))


def test_a_change_the_system_tells_of_once_all_is_closed_troubles_nobody(watch: FolderWatch, session: Session) -> None:
    watch.close()
    session.folder.close()
    watch.look()
    assert not watch.looking


def test_a_folder_that_is_gone_troubles_nobody(
    qtbot: QtBot, watch: FolderWatch, sync: Path, window: MainWindow
) -> None:
    sync.rmdir()
    watch.look()
    qtbot.waitUntil(lambda: not watch.looking)
    assert asked(window) == ""


def test_what_is_gone_when_it_is_to_be_brought_in_is_told(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, window: MainWindow
) -> None:
    path = phone(session, sync / "loop.db", 3)
    watch.look()
    qtbot.waitUntil(lambda: bool(asked(window)))
    path.unlink()
    answer(window, BackupAnswer.ONCE)
    qtbot.waitUntil(lambda: "loop.db in the watched folder was not brought in" in said(window))


def test_a_drive_that_does_not_answer_is_looked_at_once_it_does(
    qtbot: QtBot, watch: FolderWatch, sync: Path, session: Session, window: MainWindow
) -> None:
    phone(session, sync / "loop.db", 3)
    with silent(sync):
        watch.look()
        watch.look()
        assert watch.looking
        assert asked(window) == ""
    qtbot.waitUntil(lambda: "would add 1 habit, 3 marks" in asked(window))
