"""The best moment to remind of a habit: from when it gets done, when reminders are heeded, and how its chance falls.

All hours are hours since the start of the habit day.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

NEEDED_ACTS = 10
"""So many days must have been done at a known hour before anything is proposed."""
HEEDED_WITHIN_HOURS = 2.0
"""A reminder was heeded where its habit was done so soon after it."""
CONCENTRATED = 0.4
"""So much of what gets done must follow a moment soon, for the habit to have a usual hour at all."""
_HALF_LIFE_DAYS = 30.0
_BEST_WITHIN_HOURS, _REACH_HOURS = 1.0, 3.0
_ABOUT_HOURS = 0.75
_LIKE_ANY_HOUR = (
    4.0  # an hour is believed to be heeded like any other as far as four reminders have not shown otherwise
)
_FALLEN = 0.5
_TAIL = 0.1


class Basis(StrEnum):
    """What a moment is chosen by: shortly before the usual hour, or the last at which the chance is not gone yet."""

    USUAL = "usual"
    LAST_USEFUL = "last_useful"


@dataclass(frozen=True, slots=True)
class Act:
    """A day that got done: how many days ago, and at which hour."""

    days_ago: int
    hour: float


@dataclass(frozen=True, slots=True)
class Heard:
    """A reminder that was shown: at which hour, and whether the habit was done soon after."""

    hour: float
    heeded: bool


@dataclass(frozen=True, slots=True)
class Times:
    """What is known of a habit's hours; ``done_rate`` (0–1) is how often its due days got done of late."""

    acts: tuple[Act, ...]
    heard: tuple[Heard, ...] = ()
    done_rate: float = 0.5

    @property
    def enough(self) -> bool:
        """Whether the hours say anything yet."""
        return len(self.acts) >= NEEDED_ACTS


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment to remind at, and why; ``usual`` are the hours between which most of what follows it is done.

    ``share`` (0–1) is how much of what gets done follows the moment soon, the sooner the more.
    """

    hour: float
    basis: Basis
    usual: tuple[float, float]
    share: float


def best_moment(times: Times, candidates: Sequence[float]) -> Moment | None:
    """Return the best of the hours at which a reminder may come, in rising order; None where none is any good.

    Where a habit has a usual hour, the best moment is the one most of what gets done follows soon. Else it is the last
    useful one: later, the chance of a day that is still open has fallen to half of what it was in the morning.
    """
    useful = [hour for hour in candidates if chance_at(times, hour) >= _FALLEN * times.done_rate]
    if not times.enough or not useful:
        return None
    best = max(useful, key=lambda hour: (round(worth_at(times, hour), 9), hour))
    if share_after(times, best) >= CONCENTRATED:
        return Moment(best, Basis.USUAL, _spread(times, best, best + _REACH_HOURS), share_after(times, best))
    last = useful[-1]
    if last == candidates[-1]:  # the chance falls only after the last hour allowed: nothing speaks for a moment
        return None
    return Moment(last, Basis.LAST_USEFUL, _spread(times, 0.0, last), share_after(times, last))


def worth_at(times: Times, hour: float) -> float:
    """Return what a reminder at an hour is worth, beside one at another: what follows it, where it is heeded."""
    return share_after(times, hour) * _heeding(times, hour)


def share_after(times: Times, hour: float) -> float:
    """Return how much (0–1) of what gets done is done soon after an hour: within an hour, fading until the third."""
    weighed = [(_weight(act), act.hour - hour) for act in times.acts]
    near = sum(weight * _nearness(hours) for weight, hours in weighed)
    return near / sum(weight for weight, _hours in weighed) if weighed else 0.0


def chance_at(times: Times, hour: float) -> float:
    """Return the chance (0–1) of a day that is still open at an hour: it falls as the usual hours pass."""
    total = sum(map(_weight, times.acts))
    later = sum(_weight(act) for act in times.acts if act.hour >= hour) / total if total else 0.0
    open_still = times.done_rate * later + 1 - times.done_rate
    return times.done_rate * later / open_still if open_still else 0.0


def _weight(act: Act) -> float:
    """How much a day counts: half after thirty days."""
    return float(0.5 ** (act.days_ago / _HALF_LIFE_DAYS))


def _nearness(hours: float) -> float:
    if hours < 0:
        return 0.0
    return min(1.0, max(0.0, (_REACH_HOURS - hours) / (_REACH_HOURS - _BEST_WITHIN_HOURS)))


def _heeding(times: Times, hour: float) -> float:
    """Return how often reminders about an hour are heeded, as a multiple of how often any are."""
    about = [each.heeded for each in times.heard if abs(each.hour - hour) <= _ABOUT_HOURS]
    any_hour = (sum(each.heeded for each in times.heard) + 1) / (len(times.heard) + 2)
    return (sum(about) + _LIKE_ANY_HOUR * any_hour) / (len(about) + _LIKE_ANY_HOUR) / any_hour


def _spread(times: Times, first: float, last: float) -> tuple[float, float]:
    """Return the hours between which the middle eight in ten of what is done between two hours are done."""
    found = sorted((act.hour, _weight(act)) for act in times.acts if first <= act.hour <= last)
    if not found:
        return first, last
    sums, total = list[float](), 0.0
    for _, weight in found:
        total += weight
        sums.append(total)
    low, high = (bisect_left(sums, part * total - 1e-9) for part in (_TAIL, 1 - _TAIL))
    return found[low][0], found[high][0]
