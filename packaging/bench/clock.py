"""A clock for what is waited for, by which other programs on the same machine cost as little as can be."""

from pathlib import Path
from time import perf_counter

_NS = 1e9
_SCHEDULED = Path("/proc/thread-self/schedstat")
_IS_TOLD = _SCHEDULED.exists()


def seconds() -> float:
    """Return the seconds that have passed but for those in which this thread waited for a processor.

    Two readings by one thread lie as far apart as its work takes; the waiting for a disk, for another thread and for
    the next tick is part of it. Where the system does not tell, it is the clock on the wall.
    """
    while True:
        before, now = _waited_s(), perf_counter()
        if before == _waited_s():  # nobody came between the two readings
            return now - before


def _waited_s() -> float:
    """For how long the thread was ready to work and had no processor."""
    return int(_SCHEDULED.read_bytes().split()[1]) / _NS if _IS_TOLD else 0.0
