"""The list of backups as values."""

from datetime import UTC, datetime
from pathlib import Path

from habit_desktop.engine.backing_up import Backup
from habit_desktop.ui.dialogs.backups_state import backup_lines

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
OWN, STICK = Path("/data/backups"), Path("/stick")


def test_a_line_says_when_how_large_and_what_is_special_about_it() -> None:
    at = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)
    backups = [
        Backup(OWN / "a.db", at, 84_000, restore_point=False),
        Backup(OWN / "b.db", at, 84_000, restore_point=True),
        Backup(STICK / "a.db", at, 84_000, restore_point=False),
    ]
    lines = backup_lines(backups, str(OWN), NOW)
    assert [line.title for line in lines] == ["Today, 09:05"] * 3
    assert [line.facts for line in lines] == [
        "84 kB",
        "84 kB · restore point: as it was before a restore",
        "84 kB · in /stick",
    ]
    assert lines[0].file == str(OWN / "a.db")
