"""What a terminal says instead of an empty list."""

from habit_desktop.wording.language import _
from habit_desktop.wording.marks import nothing_due


def no_habit_listed(habits: int) -> str:
    """Why no habit is listed; there are so many."""
    if habits:
        return nothing_due(habits)
    return _("No habits yet: “habit-desktop add NAME” makes one, “habit-desktop import FILE” brings yours along.")


def empty_trash() -> str:
    """What is said where nothing can be taken back."""
    return _("The trash is empty.")
