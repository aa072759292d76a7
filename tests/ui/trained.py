"""A made-up person's trainings: four runs, one refused and one lost, and two of them beside each other."""

from dataclasses import replace
from datetime import date

from habit_desktop.engine.comparing import Comparison, SaidByBoth
from habit_desktop.engine.readings import ModelHistory, OnLaterDays
from habit_desktop.learning.comparison import WeightChange
from tests.ui.people import NOW, version

NEWEST = replace(
    version(14),
    in_charge=True,
    kept=True,
    cause="idle",
    first=date(2026, 2, 3),
    last=date(2026, 3, 17),
    left_out=((date(2026, 2, 6), date(2026, 2, 12)),),
    since=NOW,
    losses=(0.5, 0.45),
)
REFUSED = version(0, days_ago=2, accepted=False)
OLDER = replace(version(13, days_ago=3), kept=True, losses=(0.52, 0.5), foretold=OnLaterDays(0.4612, 0.47, 93))
LOST = version(12, days_ago=4)
HISTORY = ModelHistory(14, NOW, (NEWEST, REFUSED, OLDER, LOST), ())
FOUND = Comparison(
    13,
    14,
    0.12,
    (WeightChange(1, 0, 2, 0.12, -0.31, "streak"), WeightChange(3, None, 0, 0.0, 0.1)),
    (SaidByBoth("Read", 0.44, 0.41),),
)
