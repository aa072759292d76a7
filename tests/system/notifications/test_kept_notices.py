"""What the next run finds of the notices of this one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from habit_desktop.system.notifications.freedesktop import LeftOnScreen
from habit_desktop.system.notifications.kept_notices import KeptNotices, decoded

ONE = LeftOnScreen("bus-1 :1.5", {7: "walk|2026-03-02|18:00"})


def kept(tmp_path: Path) -> KeptNotices:
    """What the next run finds."""
    return KeptNotices(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))


def test_what_is_on_the_screen_is_found_by_the_next_run(tmp_path: Path) -> None:
    kept(tmp_path).keep(ONE)
    assert kept(tmp_path).left == ONE


def test_what_was_taken_away_is_not_found(tmp_path: Path) -> None:
    notices = kept(tmp_path)
    notices.keep(ONE)
    notices.keep(LeftOnScreen(ONE.place))
    assert not kept(tmp_path).left.keys


def test_nothing_is_written_before_it_is_known_where_notices_are(tmp_path: Path) -> None:
    kept(tmp_path).keep(ONE)
    kept(tmp_path).keep(LeftOnScreen())
    assert kept(tmp_path).left == ONE


@pytest.mark.parametrize("line", ["", "7", "[]", "{", '{"place": "x", "keys": {"seven": "k"}}', '{"place": "x"}'])
def test_what_is_none_of_ours_is_nothing(line: str) -> None:
    assert decoded(line) == LeftOnScreen()
