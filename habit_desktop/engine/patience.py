"""Waiting for a drive that may never answer, and not for ever."""

from collections.abc import Callable
from threading import Thread
from typing import TypeVar

Answer = TypeVar("Answer")


def answered_within(patience_s: float, find_out: Callable[[], Answer], otherwise: Answer) -> Answer:
    """Return what is found out, or the other answer where that takes longer; whoever still waits holds nobody up.

    What is asked must not raise, and may be cut off at any place.
    """
    found: list[Answer] = []
    asking = Thread(target=lambda: found.append(find_out()), daemon=True)
    asking.start()
    asking.join(patience_s)
    return found[0] if found else otherwise
