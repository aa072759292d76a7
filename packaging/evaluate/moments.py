"""The part about learned times: how often the proposed moment lies shortly before the act, beside fixed times."""

import csv
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import fmean

from evaluate.tables import Cell, Table
from habit_desktop.reminders.timing import HEEDED_WITHIN_HOURS, Act, best_moment
from habit_desktop.reminders.timing import Times as KnownTimes

DAY_STARTS = 3.0
ALLOWED = tuple(quarter / 4 for quarter in range(6 * 4, 18 * 4))
"""From 9:00 to 20:45 on the wall, in hours since the start of the day: what the app allows as it is delivered."""
FIXED = {"09:00": 6.0, "19:00": 16.0}
PROPOSED = "proposed"
_AGAIN_AFTER_ACTS = 30
_FIRST_AFTER_ACTS = 15
_READ_DAYS = 90
_DONE_RATE = 0.5  # of what got no hour nothing is known here

Acts = Mapping[tuple[str, str], list[tuple[int, float]]]


@dataclass(frozen=True, slots=True)
class Judged:
    """How large a share (0–1) of some acts followed each moment within two hours."""

    shares: Mapping[str, float]
    proposed: bool


def read_acts(samples: Path) -> Acts:
    """Return the acts of each person's habit whose hour is known, in time, as (day, hour since the day's start)."""
    acts: dict[tuple[str, str], list[tuple[int, float]]] = {}
    with (samples / "benchmark" / "histories.csv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            if line["value"] == "1" and line["time"]:
                hour, minute = map(int, line["time"].split(":")[:2])
                found = date.fromisoformat(line["date"]).toordinal(), (hour + minute / 60 - DAY_STARTS) % 24
                acts.setdefault((line["person"], line["habit"]), []).append(found)
    return {habit: sorted(found) for habit, found in acts.items()}


def judged(acts: list[tuple[int, float]]) -> Iterator[Judged]:
    """Yield how the moment proposed from the acts so far does on the next thirty, strictly in time, again and again."""
    starts = range(_FIRST_AFTER_ACTS, len(acts) + _AGAIN_AFTER_ACTS, _AGAIN_AFTER_ACTS)
    for first, last in pairwise(starts):
        coming = acts[first : min(last, len(acts))]
        if len(coming) < _AGAIN_AFTER_ACTS // 3:
            return
        today = coming[0][0]
        known = tuple(Act(today - day, hour) for day, hour in acts[:first] if 0 < today - day <= _READ_DAYS)
        moment = best_moment(KnownTimes(known, (), _DONE_RATE), ALLOWED)
        moments = FIXED | ({PROPOSED: moment.hour} if moment else {})
        yield Judged({name: _followed(hour, coming) for name, hour in moments.items()}, moment is not None)


def measured(acts: Acts) -> list[Table]:
    """The table of this part: means over proposals, then habits, then people."""
    by_person: dict[str, list[list[Judged]]] = {}
    asked = 0
    for (person, _habit), of_habit in acts.items():
        all_judged = [*judged(of_habit)]
        asked += len(all_judged)
        if made := [each for each in all_judged if each.proposed]:
            by_person.setdefault(person, []).append(made)
    shares = {name: _mean(by_person, name) for name in (PROPOSED, *FIXED)}
    rows: list[tuple[Cell, ...]] = [
        (name, share, shares[PROPOSED] / share if share else math.nan) for name, share in shares.items()
    ]
    made_all = sum(len(each) for habits in by_person.values() for each in habits)
    return [
        Table(
            "Learned times: shortly before the act",
            f"How much of what gets done follows a moment within {HEEDED_WITHIN_HOURS:.0f} hours, on the next "
            f"{_AGAIN_AFTER_ACTS} acts after each proposal; {made_all} proposals for "
            f"{sum(map(len, by_person.values()))} habits of {len(by_person)} people whose hours are known, none in "
            f"{asked - made_all} cases.",
            ("moment", "share of acts", "proposed beside it"),
            tuple(rows),
        )
    ]


def _mean(by_person: Mapping[str, list[list[Judged]]], name: str) -> float:
    return fmean(fmean(fmean(each.shares[name] for each in habit) for habit in habits) for habits in by_person.values())


def _followed(hour: float, acts: list[tuple[int, float]]) -> float:
    return sum(0 <= at - hour <= HEEDED_WITHIN_HOURS for _, at in acts) / len(acts)
