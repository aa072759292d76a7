"""A long log is one the app itself could have kept."""

from pathlib import Path

from bench.long_log import move_in

from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.integrity import problems


def test_a_year_of_some_habits_is_sound_and_every_day_is_foretold(tmp_path: Path) -> None:
    move_in(tmp_path / "log", years=1, habits=10)
    folder = DataFolder.open(tmp_path / "log")
    habits, _marks = folder.events.counts()
    events = sum(1 for _ in folder.events.each_event())
    assert (habits, folder.predictions.count(None, None, None)) == (10, 3650)
    assert events > 1.4 * 3650  # a hundred habits come to a million in twenty years
    assert problems(folder.connection) == []
    folder.close()
