"""What a terminal says instead of an empty list."""

from habit_desktop.wording.empty_lists import empty_trash, no_habit_listed


def test_who_has_no_habit_is_told_how_to_get_one() -> None:
    assert no_habit_listed(0) == (
        "No habits yet: “habit-desktop add NAME” makes one, “habit-desktop import FILE” brings yours along."
    )


def test_habits_that_rest_are_counted() -> None:
    assert no_habit_listed(2).startswith("Nothing is due. 2 habits rest")


def test_an_empty_trash_is_said_to_be_empty() -> None:
    assert empty_trash() == "The trash is empty."
