"""Facts about damage that is noted for the next start."""

from pathlib import Path

from habit_desktop.storage.damage_note import clear, is_noted, note


def test_what_is_noted_stays_until_it_is_cleared(tmp_path: Path) -> None:
    assert not is_noted(tmp_path)
    note(tmp_path)
    note(tmp_path)
    assert is_noted(tmp_path)
    clear(tmp_path)
    clear(tmp_path)
    assert not is_noted(tmp_path)
