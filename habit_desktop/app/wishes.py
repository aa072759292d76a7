"""What a person asks a window for is carried out, or the window says why it cannot be."""

from collections.abc import Callable

from habit_desktop.app.failures import EXPECTED
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.wording.errors import not_saved


def carry_out(window: MainWindow, command: Callable[[], object]) -> bool:
    """Do what was asked for, or say why it cannot be; return whether it was done."""
    try:
        command()
    except EXPECTED as refusal:
        window.say(not_saved(str(refusal)))
        return False
    return True
