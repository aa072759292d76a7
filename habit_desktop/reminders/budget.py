"""Which reminders give way where a day has room for fewer than there are."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from habit_desktop.domain.value import value


@value
class Asking:
    """A reminder that asks to speak today: its key, whose it is, the chance (0–1) it goes by and its moment."""

    key: str
    about: str
    chance: float
    at: datetime


def giving_way(asking: Sequence[Asking], left: int, heard: Sequence[str] = ()) -> set[str]:
    """Return the keys of the reminders a day has no room for, where ``left`` may still speak; ``heard`` have spoken.

    The least likely speak; of equals the earliest. A second reminder of the same habit is needed less than the first
    of any other. What is yet to come today asks like what has come, so that an early reminder does not take the place
    of a late one that is needed more.
    """
    spoken = Counter(heard)
    ranked = []
    for each in sorted(asking, key=lambda each: (each.at, each.key)):
        ranked.append((spoken[each.about], each.chance, each.at, each.key))
        spoken[each.about] += 1
    return {key for *_need, key in sorted(ranked)[max(0, left) :]}
