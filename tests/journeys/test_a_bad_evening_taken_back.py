"""Somebody tidies up too much one evening, goes back to the backup of the morning before, and back again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.engine.living import made, marks, remember
from tests.journeys.home import Home


def test_a_bad_evening_taken_back(home: Home, qtbot: QtBot) -> None:
    hands = home.hands
    remember(home.session, made(home.session, "Walk"), "x")
    made(home.session, "Read")
    home.tick()

    # Monday morning: before anything is tried out, a backup is made.
    hands.keys("Ctrl+B")
    qtbot.waitUntil(lambda: hands.sees("There is no backup yet"))
    hands.press("Create now")
    qtbot.waitUntil(lambda: hands.sees("A backup was made."))
    hands.keys("Escape")

    # Tuesday evening: a habit is deleted, another one is made and answered.
    home.wait_until(1, "20:00")
    hands.keys("Ctrl+1")
    hands.more("Walk", "Delete")
    hands.press("Read")
    assert hands.rows() == ["Read"]

    # That was too much. The backup is looked into, found by the palette; a second thought; and then it is restored.
    hands.keys("Ctrl+K")
    hands.enter("Backups")
    hands.keys("Return")
    qtbot.waitUntil(lambda: "Look inside: Yesterday, 09:00" in hands.names())
    hands.press("Look inside: Yesterday, 09:00")
    qtbot.waitUntil(lambda: hands.sees("Holds 2 habits, 1 mark; the last day is Mon 2 March 2026."))
    hands.press("Restore: Yesterday, 09:00")
    qtbot.waitUntil(lambda: hands.sees("everything there is now (2 habits, 2 marks)"))
    hands.press("Back")
    assert home.session.histories().keys() == {home.session.find("Read").id}
    hands.press("Restore: Yesterday, 09:00")
    qtbot.waitUntil(lambda: hands.sees("takes the place of everything"))
    hands.press("Restore")
    qtbot.waitUntil(lambda: hands.said().startswith("Restored: Yesterday, 09:00, with 2 habits, 1 mark."))
    assert "restore the restore point “Today, 20:00” in Backups" in hands.said()
    home.tick()
    assert sorted(hands.rows()) == ["Read", "Walk"]

    # Life goes on where it was: what is answered now counts, and is undone by one key.
    hands.press("Walk")
    assert marks(home.session, home.session.find("Walk").id) == "xx"
    hands.keys("Ctrl+Z")
    assert marks(home.session, home.session.find("Walk").id) == "x?"

    # On second thoughts the evening was right: the restore point, from Settings, brings it back.
    home.wait_until(1, "20:10")
    hands.keys("Ctrl+5")
    hands.press("Backups…")
    qtbot.waitUntil(lambda: hands.sees("restore point: as it was before a restore"))
    hands.press("Restore: Today, 20:00")
    qtbot.waitUntil(lambda: hands.sees("takes the place of everything"))
    hands.press("Restore")
    qtbot.waitUntil(lambda: hands.said().startswith("Restored: Today, 20:00"))
    hands.keys("Ctrl+1")
    home.tick()
    assert hands.rows() == ["Read"]
    assert marks(home.session, home.session.find("Read").id) == ".x"


def test_a_stick_for_the_copies_and_a_file_from_it(
    home: Home, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hands, stick = home.hands, tmp_path / "stick"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(stick))
    made(home.session, "Walk")
    home.tick()
    hands.keys("Ctrl+5")
    hands.press("Copy backups to: choose a folder")
    assert hands.said() == f"Copy backups to: {stick}"
    qtbot.waitUntil(lambda: hands.sees(f"Every backup is put into {stick}, too."))
    hands.press("Backups…")
    hands.press("Create now")
    qtbot.waitUntil(lambda: hands.sees(f"in {stick}"))
    hands.keys("Escape")

    # The stick is pulled out: Settings says so, and backups go on beside the data.
    (copy,) = stick.glob("*.db")
    copy = copy.rename(tmp_path / "found again.db")
    stick.rmdir()
    home.tick()
    hands.keys("Ctrl+1")
    hands.keys("Ctrl+5")
    qtbot.waitUntil(lambda: hands.sees("cannot be reached just now"))
    hands.press("Copy backups to: none")
    assert hands.said() == "Copy backups to: none"

    # A year later, all is gone but a file.
    home.session.delete(home.session.find("Walk").id)
    home.tick()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(copy), ""))
    hands.keys("Ctrl+B")
    hands.press("Restore from a file…")
    qtbot.waitUntil(lambda: hands.sees("The file found again.db. Holds 1 habit"))
    hands.press("Restore")
    qtbot.waitUntil(lambda: hands.said().startswith("Restored: The file found again.db"))
    hands.keys("Ctrl+1")
    home.tick()
    assert hands.rows() == ["Walk"]
