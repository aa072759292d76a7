"""Whether anybody is there to be spoken to, as the machine says it at this moment."""

from habit_desktop.engine.ports import AttentionSource, IdleSource
from habit_desktop.reminders.presence import Attention, waits_for


class Audience:
    """Asks the machine only when there is something to say."""

    def __init__(self, idle: IdleSource, attention: AttentionSource) -> None:
        self._idle, self._attention = idle, attention

    def waits_for(self) -> Attention | None:
        """Return what a reminder waits for the end of, None where it may speak."""
        return waits_for(self._idle.idle_s(), self._attention.attention())
