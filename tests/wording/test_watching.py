"""The watched folder in words."""

from habit_desktop.wording import watching


def test_what_it_does_is_said_as_it_is_just_now() -> None:
    assert "synced with the phone" in watching.folder_meaning("", "none")
    assert "cannot be reached" in watching.folder_meaning("/sync", "away")
    assert "/sync is brought in by itself" in watching.folder_meaning("/sync", "writable")


def test_what_was_found_is_said_before_anything_is_written() -> None:
    assert watching.found("Loop.db", 1, 20, 0).endswith("Loop.db. It would add 1 habit, 20 marks.")


def test_what_was_brought_in_is_said() -> None:
    assert watching.brought_in("Loop.db", 0, 3, 1) == "Loop.db was brought in. Added 0 habits, 3 marks, 1 note."
    assert watching.not_brought_in("Loop.db", "Noise.").endswith("Noise.")
