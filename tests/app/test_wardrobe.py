"""What a person wants the window to look like is worn at once, and by the next start."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from habit_desktop.app.wardrobe import Wardrobe
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.preferences import Motion, Preferences
from habit_desktop.ui.theme.fonts import scaled
from habit_desktop.ui.theme.motion import duration_ms
from habit_desktop.ui.theme.theme import Scheme
from habit_desktop.ui.theme.tokens import CONTRAST_DARK, tokens_of

CHOSEN = Preferences(Scheme.CONTRAST_DARK, Motion.LESS, 150)


@pytest.fixture
def kept(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def wardrobe(qapp: QApplication, kept: QSettings, window: MainWindow) -> Iterator[Wardrobe]:
    wardrobe = Wardrobe(qapp, kept)
    wardrobe.attend(window)
    yield wardrobe
    window.choose_preferences(Preferences(Scheme.LIGHT))
    wardrobe.theme.deleteLater()
    wardrobe.deleteLater()


def test_what_is_chosen_in_the_window_is_worn_at_once(
    wardrobe: Wardrobe, qapp: QApplication, window: MainWindow
) -> None:
    window.choose_preferences(CHOSEN)
    assert tokens_of(qapp.palette()) == CONTRAST_DARK
    assert duration_ms(window) == 0
    assert scaled(100) == 150


def test_what_was_chosen_is_known_to_the_window_of_the_next_start(
    wardrobe: Wardrobe, qapp: QApplication, window: MainWindow, kept: QSettings
) -> None:
    window.choose_preferences(CHOSEN)
    again = Wardrobe(qapp, kept)
    again.attend(window)
    assert window.preferences == CHOSEN
    assert again.theme.tokens == CONTRAST_DARK
    window.choose_preferences(Preferences(Scheme.LIGHT))
    again.theme.deleteLater()
    again.deleteLater()
