"""Somebody brings in old records: the wrong file first, a table that could be read two ways, and a second thought."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from tests.engine.living import day, made
from tests.journeys.home import Home
from tests.storage.formats.loop_builder import loop_database, timestamp

TEN_YEARS = 3650


def test_an_import_thought_over(home: Home, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hands = home.hands
    chosen: list[Path] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: (str(chosen[-1]), ""))
    made(home.session, "Walk")
    home.tick()

    # The photograph of the table instead of the table, then the table: it could be read two ways, and shows how it is.
    wrong, table = tmp_path / "table.png", tmp_path / "run.csv"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    table.write_text("Date,Run\n03/02/2026,x\n04/02/2026,x\n05/02/2026,\n")
    hands.keys("Ctrl+O")
    chosen.append(wrong)
    hands.press("Choose a file…")
    qtbot.waitUntil(lambda: hands.sees("none of the formats"))
    chosen.append(table)
    hands.press("Choose a file…")
    qtbot.waitUntil(lambda: hands.sees("03/02/2026 is Mon 2 March 2026: Run, x"))
    hands.press("Dates: Day first")
    qtbot.waitUntil(lambda: hands.sees("03/02/2026 is Tue 3 February 2026: Run, x"))
    hands.press("Import")
    qtbot.waitUntil(lambda: "Added 1 habit, 2 marks." in hands.texts())
    hands.press("Close")
    assert [*home.session.find("Run").answers] == [date(2026, 2, 3), date(2026, 2, 4)]

    # Ten years of a phone take their time; thought over, all is as it was, and what is answered goes on.
    repetitions = [{"habit": 1, "timestamp": timestamp(day(-n)), "value": 2} for n in range(1, TEN_YEARS)]
    chosen.append(loop_database(tmp_path / "loop.db", [{"name": "Swim"}], repetitions))
    hands.keys("Ctrl+O")
    hands.press("Choose a file…")
    qtbot.waitUntil(lambda: hands.sees("would add 1 habit, 3,649 marks"))
    hands.press("Import")
    qtbot.waitUntil(lambda: hands.sees("Working out the chances of the past"))
    hands.press("Cancel")
    qtbot.waitUntil(lambda: hands.sees("nothing was brought in, everything is as it was"))
    hands.press("Close")
    home.tick()
    assert sorted(hands.rows()) == ["Run", "Walk"]
    hands.press("Walk")

    # One undo takes the tick back, the next one the table.
    hands.keys("Ctrl+Z", "Ctrl+Z")
    assert hands.rows() == ["Walk"]
