"""A target that would have been met about four times of five, worked out from what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import floor, log10

MET_SHARE = 0.8
FITS_WITHIN = (0.65, 0.95)
"""A target met this often is left alone."""
FEWEST_DAYS, FEWEST_WEEKS = 30, 8
LEAST_STEP = 0.1


class Aim(StrEnum):
    """What a target counts."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    TIMES_A_WEEK = "times_a_week"


@dataclass(frozen=True, slots=True)
class RightSize:
    """A target that ``would_meet`` (0–1) of the days or weeks looked at, where the present one is met by ``meets``."""

    aim: Aim
    target: float
    suggested: float
    meets: float
    would_meet: float
    counted: int


def right_size(amounts: Sequence[float], target: float, aim: Aim) -> RightSize | None:
    """Suggest another target for the amounts of days, or the times done of weeks; None where the present one fits.

    The share aimed for is a percentile of what was lately done, rounded to a plain number. Source: percentile
    schedules, Galbicka 1994; the share is ours.
    """
    fewest = FEWEST_WEEKS if aim is Aim.TIMES_A_WEEK else FEWEST_DAYS
    if len(amounts) < fewest:
        return None
    meets = _share_met(amounts, target, aim)
    if FITS_WITHIN[0] <= meets <= FITS_WITHIN[1]:
        return None
    suggested = _suggested(amounts, aim)
    would_meet = _share_met(amounts, suggested, aim)
    most = 1.0 if aim is Aim.TIMES_A_WEEK else FITS_WITHIN[1]  # a count is coarse: every week may have as many
    fits = suggested > 0 and FITS_WITHIN[0] <= would_meet <= most
    if not fits or abs(suggested - target) < LEAST_STEP * max(target, suggested):
        return None
    return RightSize(aim, target, suggested, meets, would_meet, len(amounts))


def _suggested(amounts: Sequence[float], aim: Aim) -> float:
    """The plain number closest to the amount that the share aimed for reaches."""
    ordered = sorted(amounts, reverse=aim is not Aim.AT_MOST)
    exact = ordered[floor(MET_SHARE * (len(ordered) - 1))]
    near = [plain(exact, up=False), plain(exact, up=True)]
    if aim is Aim.TIMES_A_WEEK:
        near = [exact, exact + 1]
    return min(near, key=lambda number: abs(_share_met(amounts, number, aim) - MET_SHARE))


def plain(amount: float, *, up: bool) -> float:
    """The next number below or above that is 1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8 or 9 times a power of ten."""
    if amount <= 0:
        return 0.0
    power: float = 10.0 ** floor(log10(amount))
    steps = [step * power for step in (1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10)]
    if up:
        return next(step for step in steps if step >= amount * (1 - 1e-9))
    return max(step for step in steps if step <= amount * (1 + 1e-9))


def _share_met(amounts: Sequence[float], target: float, aim: Aim) -> float:
    met = sum(amount <= target if aim is Aim.AT_MOST else amount >= target for amount in amounts)
    return met / len(amounts)
