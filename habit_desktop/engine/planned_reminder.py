"""A reminder whose moment has come, and the chance it is decided by."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from habit_desktop.domain.value import value
from habit_desktop.engine.reminder_key import notice_key
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.policy import Action, Decision


@value
class ChanceNow:
    """The chance (0–1) a reminder is decided by, with the network's version and its ten raw inputs.

    ``benefit`` is what the habit's reminders have been worth so far.
    """

    probability: float
    version: int
    inputs: tuple[float, ...]
    benefit: Benefit = NOTHING_KNOWN


@value
class Planned:
    """A reminder whose moment has come: its key, habit, habit day, decision and the chance it was decided by.

    ``told_in`` is the list of several it is told in after a gap.
    """

    key: str
    habit: str
    day: date
    planned_at: datetime
    decision: Decision
    chance: ChanceNow | None
    told_in: str = ""

    @property
    def speaks(self) -> bool:
        """Whether the reminder is to be shown."""
        return self.decision.action is Action.REMIND

    @property
    def notice(self) -> str:
        """The key under which it is shown: that of its list where it is told in one."""
        return self.told_in or notice_key(self.key)


def together(planned: Iterable[Planned]) -> list[list[Planned]]:
    """Return the reminders that speak, those of one notice together."""
    groups: dict[str, list[Planned]] = {}
    for each in planned:
        if each.speaks:
            groups.setdefault(each.notice, []).append(each)
    return [*groups.values()]


def in_order(planned: Sequence[Planned]) -> list[Planned]:
    """Return reminders as they were found, those of a list where its first stands, least likely first."""
    place = {each.notice: number for number, each in reversed([*enumerate(planned)])}
    return sorted(planned, key=lambda each: (place[each.notice], each.chance.probability if each.chance else 1.0))


def with_reminder(chance: ChanceNow) -> float | None:
    """Return the chance (0–1) after a reminder, None while nobody knows what reminders do here."""
    if not chance.benefit.known:
        return None
    return min(max(chance.probability + chance.benefit.mean, 0.0), 1.0)
