"""Idle time where the system does not tell it."""


class UnknownIdle:
    """Says honestly that it does not know: KDE and sway under Wayland, for two."""

    def idle_s(self) -> float | None:
        """Return None."""
        return None
