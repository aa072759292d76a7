"""What every reader yields."""

from habit_desktop.domain.habit import Habit
from habit_desktop.storage.formats.foreign import ForeignHabit
from habit_desktop.storage.formats.unreadable import NotThatFormat, UnreadableFile


def test_a_habits_identity_within_its_source_is_its_key() -> None:
    assert ForeignHabit(Habit("loop:id:0", "Run")).key == "loop:id:0"


def test_a_file_of_another_format_is_a_file_that_cannot_be_read() -> None:
    assert issubclass(NotThatFormat, UnreadableFile)
