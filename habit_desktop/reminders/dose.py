"""How often a habit was reminded of late, and what those reminders add to its chance as it is learned.

A chance is learned from days as they were, many of them with a reminder. Where reminders help, it is therefore too high
for a day without: a habit that lives by its reminders would look as if it needed none.
"""

import math
from collections.abc import Iterable

from habit_desktop.reminders.benefit import Benefit

REMEMBERED_DAYS = 14
_LEAST, _MOST = 0.01, 0.99


def dose_of(reminded: Iterable[bool]) -> float:
    """Return the share (0–1) of a habit's days that had a reminder, oldest first; the last two weeks weigh most."""
    dose = 0.0
    for each in reminded:
        dose = next_dose(dose, each)
    return dose


def next_dose(dose: float, reminded: bool) -> float:
    """Return the share after one more day."""
    return dose + (reminded - dose) / REMEMBERED_DAYS


def without_reminders(chance: float, morning: float, benefit: Benefit, dose: float) -> float:
    """Return a chance (0–1) as it would be had there been no reminders of late.

    What they do is known, if at all, of a whole day, whose chance was `morning`; it is carried along in log-odds as the
    day goes by.
    """
    if not benefit.known or not dose:
        return chance
    alone = min(max(morning - benefit.mean * dose, _LEAST), _MOST)
    shift = _log_odds(alone) - _log_odds(min(max(morning, _LEAST), _MOST))
    return 1 / (1 + math.exp(-_log_odds(min(max(chance, 1e-6), 1 - 1e-6)) - shift))


def _log_odds(chance: float) -> float:
    return math.log(chance / (1 - chance))
