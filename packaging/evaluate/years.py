"""The part about time: a year of reminders in each of twelve zones, with all that befalls a clock and a machine.

Run alone as `python -m evaluate.years` with `packaging` on the path; the same numbers each time.
"""

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from functools import partial, reduce
from pathlib import Path
from zoneinfo import ZoneInfo

from evaluate.cores import spread
from evaluate.machine_life import Act, Life
from evaluate.reminded_life import Told, lived
from evaluate.tables import Cell, Table, as_text

YEARS = {
    "Asia/Beirut": 2023,
    "Africa/Cairo": 2014,  # four jumps, around Ramadan
    "America/Sao_Paulo": 2018,  # jumps at midnight
    "Australia/Lord_Howe": 2025,  # half an hour
    "Pacific/Apia": 2011,  # without 30 December
    "America/St_Johns": 2011,  # one minute after midnight
    "Asia/Kathmandu": 2025,
    "America/New_York": 2025,
    "Europe/Berlin": 2025,
    "Africa/Casablanca": 2024,
    "Pacific/Auckland": 2025,
    "UTC": 2025,
}
_TRAVELS = (Act.FLY, Act.SLEEP, Act.START, Act.SET_CLOCK)
_COUNTS = ("looks", "decided", "shown", "notices", "too_late")
_EITHER_SIDE = timedelta(days=2)


def life_in(zone: str, days: int = 365, first: datetime | None = None) -> Life:
    """Return a life in a zone: the year given here, or some days from another start on."""
    seed = [*YEARS].index(zone)
    abroad = tuple(each for each in YEARS if each != zone)
    return Life(zone, abroad, first or datetime(YEARS[zone], 1, 1, 6, tzinfo=UTC), days, seed)


def jumps_in(zone: str) -> list[datetime]:
    """Return the hours of the zone's year in which its clocks are set, or its middle where they never are."""
    rules, first = ZoneInfo(zone), datetime(YEARS[zone], 1, 1, tzinfo=UTC)
    hours = [first + timedelta(hours=hour) for hour in range(366 * 24)]
    offsets = [hour.astimezone(rules).utcoffset() for hour in hours]
    jumps = [hour for hour, before, after in zip(hours[1:], offsets, offsets[1:], strict=False) if before != after]
    return jumps or [hours[len(hours) // 2]]


def around_the_jumps(zone: str) -> Told:
    """Return what came of the reminders of the days around each jump of a zone's clocks."""
    told = Told()
    for jump in jumps_in(zone):
        first = jump.replace(hour=6) - _EITHER_SIDE
        told = told.with_(_lived(life_in(zone, 2 * _EITHER_SIDE.days + 1, first)))
    return told


def measured(days: int = 365) -> list[Table]:
    """The table of this part."""
    years = spread("years in twelve zones", {zone: partial(_lived, life_in(zone, days)) for zone in YEARS})
    for fault in [fault for told in years.values() for fault in told.faults][:20]:
        print(fault, file=sys.stderr)
    rows: list[tuple[Cell, ...]] = [(zone, *_cells(told)) for zone, told in years.items()]
    together = reduce(Told.with_, years.values())
    return [
        Table(
            "Time: a year of reminders in twelve zones",
            f"{days} days each on a real data folder, the real round of reminders at every due moment, with travel, "
            "nights and closed lids, restarts, wrong clocks, an empty chair and films. At every look it is checked "
            "that whatever had its time on an open day is decided, once, not early, about its own habit day, that at "
            "most one notice comes of what was missed, and that nothing fails; faults count what was not so.",
            ("zone", *_COUNTS, "flights", "sleeps", "starts", "wrong clocks", "faults"),
            (*rows, ("together", *_cells(together))),
        )
    ]


def _lived(life: Life) -> Told:
    with tempfile.TemporaryDirectory() as folder:
        return lived(life, Path(folder) / "data")


def _cells(told: Told) -> tuple[Cell, ...]:
    return (
        *(told.counts[name] for name in _COUNTS),
        *(told.counts[act] for act in _TRAVELS),
        len(told.faults),
    )


if __name__ == "__main__":
    tables = measured()
    print(*map(as_text, tables), sep="\n\n")
    sys.exit(tables[0].rows[-1][-1] != 0)
