"""The folders for copies of backups and for a phone's: told as they are just now, chosen and let go of."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.engine.backing_up import Reach
from habit_desktop.engine.settings import Settings
from habit_desktop.ui.pages.settings.data_section import DataSection
from habit_desktop.ui.pages.settings.state import SettingsReading
from habit_desktop.ui.preferences import Preferences
from habit_desktop.ui.widgets.words import Ink, Words

READING = SettingsReading(Settings(), Preferences(), "data", date(2026, 3, 19), 5)
CHOSEN = Settings(backup_folder="/media/stick", watched_folder="/sync/loop")


@pytest.fixture
def section(qtbot: QtBot) -> DataSection:
    section = DataSection()
    qtbot.addWidget(section)
    section.show_reading(READING)
    section.show()
    return section


def told(row: QWidget, ink: Ink) -> str:
    """What a row says in an ink."""
    return " ".join(words.text() for words in row.findChildren(Words) if words.isVisible() and words.ink is ink)


def test_without_folders_it_says_what_they_would_be_for(section: DataSection) -> None:
    assert "keeps them safe" in told(section.copies, Ink.SOFT)
    assert "synced with the phone" in told(section.watched, Ink.SOFT)
    assert not section.copies.let_go.isVisible()


@pytest.mark.parametrize(("reach", "said"), [(Reach.AWAY, "cannot be reached"), (Reach.READ_ONLY, "cannot be written")])
def test_a_folder_for_copies_that_cannot_be_used_is_told_as_a_problem(
    section: DataSection, reach: Reach, said: str
) -> None:
    section.show_reading(replace(READING, settings=CHOSEN, copies=Reach.WRITABLE, watched=Reach.WRITABLE))
    assert told(section.copies, Ink.NEGATIVE) == ""
    assert "/media/stick, too" in told(section.copies, Ink.SOFT)
    section.show_reading(replace(READING, settings=CHOSEN, copies=reach, watched=Reach.AWAY))
    assert said in told(section.copies, Ink.NEGATIVE)
    assert "looked at again later" in told(section.watched, Ink.NEGATIVE)


def test_a_watched_folder_need_only_be_read(section: DataSection) -> None:
    section.show_reading(replace(READING, settings=CHOSEN, watched=Reach.READ_ONLY))
    assert told(section.watched, Ink.NEGATIVE) == ""


def test_a_folder_is_chosen_and_let_go_of(section: DataSection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    section.show_reading(replace(READING, settings=CHOSEN, copies=Reach.WRITABLE, watched=Reach.WRITABLE))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "/elsewhere")
    with qtbot.waitSignal(section.folder_chosen) as chosen:
        section.watched.choose.click()
    assert chosen.args == ["watched_folder", "/elsewhere"]
    with qtbot.waitSignal(section.folder_chosen) as chosen:
        section.copies.let_go.click()
    assert chosen.args == ["backup_folder", ""]


def test_a_choice_that_is_left_changes_nothing(
    section: DataSection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    with qtbot.assertNotEmitted(section.folder_chosen):
        section.copies.choose.click()
