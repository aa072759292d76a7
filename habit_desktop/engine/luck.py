"""The luck that leaves some reminders out, so that it is seen what they are worth."""

_LUCK = 2**64


def draw_of(key: str) -> float:
    """Return the number (0 ≤ draw < 1) that chance has drawn for a reminder: the same whenever it is asked for."""
    from hashlib import sha256  # with it comes all of OpenSSL

    return int.from_bytes(sha256(key.encode()).digest()[:8]) / _LUCK
