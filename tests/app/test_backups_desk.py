"""Backups in the window: listed, looked into, made, and restored after a question."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.undertakings import Undertakings
from habit_desktop.engine.backing_up import back_up_now, look_into, opened_backup
from habit_desktop.engine.session import Session
from habit_desktop.ui.dialogs.backup_row import BackupRow
from habit_desktop.ui.dialogs.backups_dialog import BackupsDialog
from habit_desktop.ui.dialogs.passphrase_fields import PassphraseField
from habit_desktop.ui.dialogs.save_dialog import SaveDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.words import Words
from tests.app.backed_up import backed_up, walked
from tests.app.saying import said
from tests.app.silent_drive import silent
from tests.app.stopped_in_time import waits_to_be_stopped
from tests.engine.living import StandingClock, day


@pytest.fixture
def undertakings(session: Session, window: MainWindow, desk: Desk) -> Iterator[Undertakings]:
    parent = QObject()
    undertakings = Undertakings(session, window, parent)
    yield undertakings
    undertakings.close()


@pytest.fixture
def backup(session: Session, clock: StandingClock) -> Path:
    """A backup of one habit done twice; later it was missed."""
    return backed_up(session, clock)


@pytest.fixture
def dialog(undertakings: Undertakings, backup: Path, window: MainWindow, qtbot: QtBot) -> BackupsDialog:
    window.backups_requested.emit()
    (dialog,) = window.findChildren(BackupsDialog)
    qtbot.waitUntil(lambda: bool(rows(dialog)))
    return dialog


def rows(dialog: BackupsDialog) -> list[BackupRow]:
    return dialog.findChildren(BackupRow)


def told(dialog: BackupsDialog) -> str:
    """All that is seen in the dialog."""
    return " ".join(words.text() for words in dialog.findChildren(Words) if words.isVisible())


def test_those_there_are_are_listed(dialog: BackupsDialog) -> None:
    assert len(rows(dialog)) == 1
    assert rows(dialog)[0].line.title == "Mon 2 March 2026, 09:00"


def test_one_is_looked_into(dialog: BackupsDialog, qtbot: QtBot) -> None:
    rows(dialog)[0].look.click()
    qtbot.waitUntil(lambda: "Holds 1 habit, 2 marks; the last day is" in told(dialog))


def test_a_damaged_one_says_so_and_cannot_be_restored(dialog: BackupsDialog, backup: Path, qtbot: QtBot) -> None:
    backup.write_bytes(b"SQLite format 3\0" + b"noise" * 3000)
    rows(dialog)[0].look.click()
    qtbot.waitUntil(lambda: "is damaged" in told(dialog))
    assert not rows(dialog)[0].restore.isEnabled()


def test_one_is_made_now_and_stands_first(dialog: BackupsDialog, qtbot: QtBot) -> None:
    dialog.create_now.click()
    assert "A backup is being made…" in told(dialog)
    qtbot.waitUntil(lambda: "A backup was made." in told(dialog))
    qtbot.waitUntil(lambda: len(rows(dialog)) == 2)
    assert "Today, 10:00" in rows(dialog)[0].line.title


def test_restoring_asks_first_and_leaves_all_as_it_is(dialog: BackupsDialog, session: Session, qtbot: QtBot) -> None:
    rows(dialog)[0].restore.click()
    qtbot.waitUntil(lambda: "takes the place of everything there is now (1 habit, 3 marks)" in told(dialog))
    assert "kept first as a restore point" in told(dialog)
    dialog.reject()
    assert dialog.isVisible()
    assert rows(dialog)[0].isVisible()
    assert walked(session) == "xx-"


def test_what_was_restored_is_shown_and_said_with_the_way_back(
    dialog: BackupsDialog, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    rows(dialog)[0].restore.click()
    qtbot.waitUntil(dialog.accept_button.isVisible)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: said(window).startswith("Restored:"))
    assert "restore the restore point “Today, 10:00” in Backups" in said(window)
    assert walked(session) == "xx?"
    session.complete(session.find("Walk").id, day(2))
    assert walked(session) == "xxx"


def test_a_file_elsewhere_is_restored(
    dialog: BackupsDialog,
    session: Session,
    backup: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    window: MainWindow,
    qtbot: QtBot,
) -> None:
    moved = backup.rename(tmp_path / "mine.db")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(moved), ""))
    dialog.from_file.click()
    qtbot.waitUntil(lambda: "The file mine.db. Holds 1 habit" in told(dialog))
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: said(window).startswith("Restored: The file mine.db"))
    assert walked(session) == "xx?"


def test_what_is_no_backup_is_refused_in_a_sentence(
    dialog: BackupsDialog, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (tmp_path / "words.db").write_bytes(b"words" * 3000)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(tmp_path / "words.db"), ""))
    dialog.from_file.click()
    qtbot.waitUntil(lambda: "words.db is damaged" in told(dialog))
    assert walked(session) == "xx-"


def test_a_folder_for_copies_gets_the_next_one(
    dialog: BackupsDialog, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (tmp_path / "stick").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path / "stick"))
    dialog.choose_folder.click()
    assert session.settings().backup_folder == str(tmp_path / "stick")
    assert "it is being looked for…" in told(dialog)
    qtbot.waitUntil(lambda: f"Every backup is put into {tmp_path / 'stick'}, too." in told(dialog))
    dialog.create_now.click()
    qtbot.waitUntil(lambda: len(rows(dialog)) == 3)


def test_what_goes_on_is_neither_backed_up_nor_restored(
    undertakings: Undertakings, dialog: BackupsDialog, session: Session, backup: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(undertakings.restorer.ended):
        undertakings.restorer.restore(backup)
        dialog.create_now.click()
        assert "just being restored" in told(dialog)
        assert undertakings.why_held().startswith("A backup is just being restored")
        assert undertakings.going_on
        undertakings.back_up()
    assert undertakings.why_held() == ""


def test_a_restore_is_stopped_by_cancel(
    dialog: BackupsDialog, session: Session, undertakings: Undertakings, qtbot: QtBot
) -> None:
    rows(dialog)[0].restore.click()
    qtbot.waitUntil(dialog.accept_button.isVisible)
    with waits_to_be_stopped(), qtbot.waitSignal(undertakings.restorer.ended):
        dialog.accept_button.click()
        dialog.reject()
    assert "Nothing was restored" in told(dialog)
    assert walked(session) == "xx-"


def test_making_one_is_stopped_by_cancel_and_none_is_left(
    dialog: BackupsDialog, session: Session, qtbot: QtBot
) -> None:
    with waits_to_be_stopped():
        dialog.create_now.click()
    dialog.reject()
    qtbot.waitUntil(lambda: "Stopped: no backup was made." in told(dialog))
    assert len(list(session.folder.backups.iterdir())) == 1
    assert dialog.isVisible()
    assert dialog.create_now.isVisible()


def test_a_drive_that_does_not_answer_keeps_nobody_waiting(
    undertakings: Undertakings,
    session: Session,
    backup: Path,
    window: MainWindow,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    session.set("backup_folder", str(gone))
    with silent(gone):
        window.backups_requested.emit()
        (dialog,) = window.findChildren(BackupsDialog)
        qtbot.waitUntil(lambda: len(rows(dialog)) == 1)
        assert f"{gone}, too; it is being looked for…" in told(dialog)
        rows(dialog)[0].look.click()
        qtbot.waitUntil(lambda: "Holds 1 habit, 2 marks" in told(dialog))
    qtbot.waitUntil(lambda: f"Every backup is put into {gone}, too." in told(dialog))
    assert "Holds 1 habit, 2 marks" in told(dialog)


@pytest.fixture
def closed(session: Session, backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A backup in a file that a passphrase opens, chosen in the next dialog that asks for a file."""
    path = back_up_now(session, tmp_path / "closed.db", "open sesame")
    session.miss(session.find("Walk").id, day(1))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(path), ""))
    return path


def typed(dialog: BackupsDialog, passphrase: str) -> None:
    """Type a passphrase over the one that is there, and take it."""
    field = dialog.focusWidget()
    assert isinstance(field, PassphraseField)
    QTest.keyClicks(field, passphrase)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_closed_one_is_opened_by_its_passphrase_and_by_no_other(
    dialog: BackupsDialog, closed: Path, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    dialog.from_file.click()
    qtbot.waitUntil(lambda: "closed with a passphrase" in told(dialog))
    assert not dialog.accept_button.isEnabled()
    typed(dialog, "open barley")
    qtbot.waitUntil(lambda: "does not open the file. Nothing was changed" in told(dialog))
    typed(dialog, "open sesame")
    qtbot.waitUntil(lambda: "The file closed.db. Holds 1 habit, 3 marks" in told(dialog))
    assert walked(session) == "x--"
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: said(window).startswith("Restored: The file closed.db"))
    assert walked(session) == "xx-"
    assert [*session.folder.path.glob("*unfinished*")] == []


def test_a_closed_one_is_left_for_the_list(dialog: BackupsDialog, closed: Path, session: Session, qtbot: QtBot) -> None:
    dialog.from_file.click()
    qtbot.waitUntil(lambda: "closed with a passphrase" in told(dialog))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert rows(dialog)[0].isVisible()
    assert walked(session) == "x--"


def test_where_the_cipher_is_missing_it_is_said_what_to_do(
    dialog: BackupsDialog, closed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habit_desktop.app.closed_file.has_cipher", lambda: False)
    dialog.from_file.click()
    qtbot.waitUntil(lambda: "pip install 'habit-desktop[passphrase]'" in told(dialog))
    assert rows(dialog)[0].isVisible()


def test_one_is_saved_as_a_file_that_a_passphrase_opens(
    dialog: BackupsDialog, session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "mine"), ""))
    dialog.to_file.click()
    (saving,) = dialog.findChildren(SaveDialog)
    saving.closing.wished.click()
    for field in (saving.closing.first, saving.closing.again):
        QTest.keyClicks(field, "open sesame")
    saving.accept_button.click()
    qtbot.waitUntil(lambda: "mine.db written" in told(dialog))
    assert "It opens with its passphrase alone." in told(dialog)
    with opened_backup(session, tmp_path / "mine.db", "open sesame") as plain:
        assert look_into(plain).marks == 3
