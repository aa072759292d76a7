"""How far a program with a window has come, told by itself: one line on stdout for each moment that is asked about.

Nothing of ours is loaded to tell it, so that it can be told of any program.
"""

import json
import time
from typing import NamedTuple

_MARK = "opened: "


class Opened(NamedTuple):
    """What a process has taken up to a moment.

    ``cpu_s`` is the processor's time of all its threads; ``at_s`` the moment, by the clock all processes share;
    ``resident_mb`` counts every page it uses, ``proportional_mb`` of those it shares with others only its part.
    """

    cpu_s: float
    at_s: float
    resident_mb: float
    proportional_mb: float


def tell_opened() -> None:
    """Write what this process has taken up to now (Linux alone tells it)."""
    cpu_s, at_s = time.process_time(), time.monotonic()
    with open("/proc/self/smaps_rollup", encoding="ascii") as file:
        kilobytes = {line.split()[0]: int(line.split()[1]) for line in file if line.endswith(" kB\n")}
    megabytes = (kilobytes[name] * 1024 / 1e6 for name in ("Rss:", "Pss:"))
    print(f"{_MARK}{json.dumps(Opened(cpu_s, at_s, *megabytes))}", flush=True)


def opened_from(line: str) -> Opened | None:
    """Return what a line tells, None where it is another one of that program's."""
    return Opened(*json.loads(line.removeprefix(_MARK))) if line.startswith(_MARK) else None
