"""The words of the tray's menu."""

from habit_desktop.system.tray import TrayLabels
from habit_desktop.wording import starting


def tray_labels() -> TrayLabels:
    """Return the menu's fixed entries in the person's language."""
    pause, hour, tomorrow = starting.pause_labels()
    return TrayLabels(
        open=starting.open_label(),
        snooze_all=starting.snooze_all_label(),
        quit=starting.quit_label(),
        quick_check=starting.quick_check_label(),
        pause=pause,
        pause_hour=hour,
        pause_tomorrow=tomorrow,
    )
