"""What is done to the whole data folder beside a window does not disturb each other."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.app.folder_work import FolderWork
from habit_desktop.app.undertakings import Undertakings
from habit_desktop.engine.backing_up import back_up_now
from habit_desktop.engine.session import Session
from habit_desktop.storage.backup import verdict
from habit_desktop.storage.backup_series import backups
from habit_desktop.storage.scope import Scope
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words
from tests.app.stopped_in_time import waits_to_be_stopped
from tests.engine.living import made


@pytest.fixture
def undertakings(session: Session, window: MainWindow) -> Iterator[Undertakings]:
    parent = QObject()
    undertakings = Undertakings(session, window, parent)
    yield undertakings
    undertakings.close()


def test_a_backup_is_made_beside_the_window(qtbot: QtBot, undertakings: Undertakings, session: Session) -> None:
    made(session)
    undertakings.back_up()
    assert backups(session.folder.backups) == []
    qtbot.waitUntil(lambda: len(backups(session.folder.backups)) == 1)
    assert verdict(backups(session.folder.backups)[0]) == "ok"


def test_a_copy_that_cannot_be_made_is_told(
    qtbot: QtBot, undertakings: Undertakings, session: Session, window: MainWindow
) -> None:
    made(session)
    session.folder.backups.write_text("in the way")
    undertakings.back_up()
    toast = window.findChildren(Toast)[0]
    qtbot.waitUntil(lambda: "backups" in toast.findChildren(Words)[0].text())


def test_nothing_is_erased_while_a_copy_is_made_that_would_keep_it(
    qtbot: QtBot, undertakings: Undertakings, session: Session
) -> None:
    made(session)
    undertakings.back_up()
    refused: list[str] = []
    undertakings.eraser.failed.connect(refused.append)
    undertakings.eraser.erase(Scope())
    assert refused == ["Today's backup is just being made. Nothing was erased; try again in a moment."]
    assert len(session.histories()) == 1
    qtbot.waitUntil(lambda: len(backups(session.folder.backups)) == 1)


def test_while_a_backup_is_restored_nothing_else_begins(
    qtbot: QtBot, undertakings: Undertakings, session: Session, tmp_path: Path
) -> None:
    made(session)
    backup = back_up_now(session)
    refused: list[str] = []
    undertakings.eraser.failed.connect(refused.append)
    undertakings.restorer.failed.connect(refused.append)
    with qtbot.waitSignal(undertakings.restorer.ended):
        undertakings.restorer.restore(backup)
        undertakings.eraser.erase(Scope())
        assert not undertakings.importer.bring(tmp_path / "loop.db")
        undertakings.restorer.restore(backup)
    assert refused == ["A backup is just being restored. Nothing was changed; try again in a moment."] * 2


def test_nothing_is_restored_while_a_backup_is_made(qtbot: QtBot, undertakings: Undertakings, session: Session) -> None:
    made(session)
    undertakings.back_up()
    with qtbot.waitSignal(undertakings.restorer.failed) as failed:
        undertakings.restorer.restore(session.folder.path / "any.db")
    assert failed.args == ["A backup is just being made. Nothing was changed; try again in a moment."]
    qtbot.waitUntil(lambda: len(backups(session.folder.backups)) == 1)


def test_closing_leaves_a_backup_of_what_has_changed(undertakings: Undertakings, session: Session) -> None:
    made(session)
    undertakings.close()
    assert len(backups(session.folder.backups)) == 1
    undertakings.close()
    assert len(backups(session.folder.backups)) == 1


def test_closing_waits_for_a_backup_under_way(session: Session, window: MainWindow) -> None:
    made(session)
    parent = QObject()
    undertakings = Undertakings(session, window, parent)
    with waits_to_be_stopped():
        undertakings.back_up()
    undertakings.close()
    assert not any(work.running for work in undertakings.findChildren(FolderWork))
    assert [verdict(path) for path in backups(session.folder.backups)] == ["ok"]


def test_closing_ends_also_where_no_backup_can_be_made(undertakings: Undertakings, session: Session) -> None:
    made(session)
    session.folder.backups.write_text("in the way")
    undertakings.close()
    assert session.folder.backups.read_text() == "in the way"


def test_what_a_killed_restore_has_left_is_gone_after_the_start(
    qtbot: QtBot, undertakings: Undertakings, session: Session
) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = session.folder.path / f"restoring-habits.db.{ended.pid}.unfinished"
    theirs = session.folder.path / f"restoring-habits.db.{os.getppid()}.unfinished"
    for path in (left, theirs):
        path.write_bytes(b"all a person wrote")
    undertakings.sweep()
    qtbot.waitUntil(lambda: not left.exists())
    assert theirs.exists()
