"""The key that opens the quick check from anywhere: wanted, remembered, and given back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings
from pytestqt.qtbot import QtBot

from habit_desktop.app.key_desk import KeyDesk
from habit_desktop.app.page_desks import PageDesks
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.ports import KeyState
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.settings.page import SettingsPage


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture(autouse=True)
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")


def started(folder: Path, kept: QSettings, parent: QObject) -> KeyDesk:
    """The desk of a program that has just started."""
    desk = KeyDesk(folder, kept, parent)
    desk.begin()
    return desk


def test_a_key_that_was_wanted_is_asked_for_at_the_next_start(qtbot: QtBot, kept: QSettings, folder: Path) -> None:
    parent, states = QObject(), list[KeyState]()
    for wish in (True, False, None):
        desk = started(folder, kept, parent)
        states.append(desk.key.state)
        if wish is not None:
            desk.want(wish)
    assert states == [KeyState.OFF, KeyState.MISSING, KeyState.OFF]


def test_without_such_keys_the_page_says_how_to_bind_one_by_hand(
    session: Session, training: TrainingWatch, window: MainWindow, kept: QSettings, folder: Path
) -> None:
    desk = KeyDesk(folder, kept, window)
    PageDesks(session, Foresight(session), training, window, key=desk)
    window.open_page(Page.SETTINGS)
    page = window.page_of(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    page.key.click()
    assert not page.key.isChecked()
    assert f"--data-dir {folder} --quick-check" in page.key.accessibleDescription()
