"""What a window says, read off it."""

from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.toast import Toast
from habit_desktop.ui.widgets.words import Words


def said(window: MainWindow) -> str:
    """What the bar at the window's bottom says."""
    return window.findChildren(Toast)[0].findChildren(Words)[0].text()
