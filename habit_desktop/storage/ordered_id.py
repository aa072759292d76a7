"""Ids in the order of time: rows whose ids follow each other lie together on disk, and a million are soon written."""

import os
from datetime import datetime

_NUMBER_BITS, _RANDOM_BITS = 32, 42
_TIME = 2**48 - 1
_REST = 2 ** (_NUMBER_BITS + _RANDOM_BITS) - 1
_LOW_BITS = 62
_VERSION, _VARIANT = 7 << 76, 0b10 << 62


def ordered_id(at: datetime, number: int = 0) -> str:
    """Return an id that nobody else gives, a UUID of version 7: in the order of instants, at one of them of numbers.

    Source: RFC 9562, 5.7 and 6.2, whose counter is the number.
    """
    luck = int.from_bytes(os.urandom(_RANDOM_BITS // 8 + 1)) & 2**_RANDOM_BITS - 1
    rest = (number << _RANDOM_BITS | luck) & _REST
    time = int(at.timestamp() * 1000) & _TIME
    high, low = rest >> _LOW_BITS, rest & (1 << _LOW_BITS) - 1
    digits = f"{time << 80 | _VERSION | high << 64 | _VARIANT | low:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def new_device() -> str:
    """Return a name that no data folder has had yet, a UUID of version 4."""
    from uuid import uuid4

    return str(uuid4())
