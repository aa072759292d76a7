"""The page of reminders is measured over decisions of its own, and the folder it begins with stays as it was."""

from pathlib import Path

import pytest
from bench import reminders, ten_years

from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.storage.data_folder import DataFolder


def decisions(path: Path) -> int:
    """How many decisions a folder holds."""
    folder = DataFolder.open(path)
    count = len(folder.events.events_of((ReminderShown, ReminderSuppressed)))
    folder.close()
    return count


def test_each_set_time_of_the_days_is_decided(tmp_path: Path) -> None:
    ten_years.move_in(tmp_path / "data", habits=4, years=1)
    made = reminders.decide(tmp_path / "data", 10)
    assert made == decisions(tmp_path / "data") > 10


def test_the_page_is_timed_on_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminders, "_QUIET_S", 0.05)  # how long a window has to be at rest does not matter here
    ten_years.move_in(tmp_path / "data", habits=4, years=1)
    found = list(reminders.figures(tmp_path / "data", days=10))
    assert [figure.name for figure in found][:1] == ["Reminders, the first time"]
    assert all(figure.measured > 0 for figure in found)
    assert decisions(tmp_path / "data") == 0
