"""Whether a reminder whose time has come speaks now or waits: nobody reads one before an empty chair."""

from enum import StrEnum

AWAY_AFTER_S = 300.0
"""Who has not touched the machine for so long is not there; who reads or thinks still is."""


class Attention(StrEnum):
    """What the person's session is like; the values stand in the log."""

    FREE = "free"
    AWAY = "away"
    FULL_SCREEN = "full_screen"
    DO_NOT_DISTURB = "do_not_disturb"


def waits_for(idle_s: float | None, attention: Attention | None) -> Attention | None:
    """Return what a reminder waits for the end of, None where it may speak.

    ``idle_s`` is the time since the last input to the machine. What is not known (None) holds nothing up: a reminder at
    a bad moment is better than none.
    """
    if idle_s is not None and idle_s >= AWAY_AFTER_S:
        return Attention.AWAY
    return attention if attention is not Attention.FREE else None
