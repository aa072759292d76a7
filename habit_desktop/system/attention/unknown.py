"""Whether one may disturb, where the system does not tell it."""

from habit_desktop.reminders.presence import Attention


class UnknownAttention:
    """Says honestly that it does not know: macOS keeps its focus to itself, and so do most desktops under Wayland."""

    def attention(self) -> Attention | None:
        """Return None."""
        return None
