"""A window comes up as it was left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from habit_desktop.app.kept_preferences import keep_preferences, keep_recent, read_preferences, read_recent
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.preferences import Motion, Preferences
from habit_desktop.ui.theme.theme import Scheme


@pytest.fixture
def file(tmp_path: Path) -> str:
    return str(tmp_path / "window.ini")


def kept(file: str) -> QSettings:
    return QSettings(file, QSettings.Format.IniFormat)


def test_what_is_kept_is_read_again(file: str) -> None:
    chosen = Preferences(Scheme.CONTRAST_DARK, Motion.LESS, 150, Page.INSIGHT)
    keep_preferences(kept(file), chosen)
    assert read_preferences(kept(file)) == chosen


def test_a_first_start_has_the_usual_ones(file: str) -> None:
    assert read_preferences(kept(file)) == Preferences()


@pytest.mark.parametrize("line", ["scheme=pink", "text_percent=9000", "first_page=HABIT", "motion="])
def test_what_cannot_be_read_is_as_if_never_chosen(file: str, line: str) -> None:
    Path(file).write_text(f"[preferences]\n{line}\n")
    assert read_preferences(kept(file)) == Preferences()


@pytest.mark.parametrize("recent", [(), ("train",), ("train", "habit-a")])
def test_what_was_chosen_lately_is_read_again(file: str, recent: tuple[str, ...]) -> None:
    settings = kept(file)
    keep_recent(settings, recent)
    settings.sync()
    assert read_recent(kept(file)) == recent
