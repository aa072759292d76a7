"""How long the program takes to show Today, and how much memory it then needs, beside a bare Qt window in the same run.

Both run on the same Python with the same flags, without a screen, turn by turn; each tells what the processor has spent
on it until it is painted, so that whoever else keeps the machine busy slows neither. Warm is a start with everything in
memory that the disk holds; before a cold one the files of Python, Qt and the program are forgotten.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median
from time import monotonic

from bench import anki, ten_years
from bench.figure import Absent, Figure, Unit
from bench.opened import Opened, opened_from

HABITS, YEARS = 8, 3
NIGHT = "2026-03-19T04:30+00:00"  # no reminder comes due meanwhile
WARM_TURNS, COLD_TURNS, ANKI_TURNS = 15, 5, 5
AIM = 1.6
MOST_MB = 75
WARM = "start to Today, warm"
SHOWN, ANSWERS, AT_REST = range(3)
_BARE_NAME = "bare Qt window"
_BARE, _OWN = ((sys.executable, "-m", f"bench.{name}") for name in ("bare_window", "own_window"))


class NotOpened(Exception):
    """A program has ended before it told what was waited for."""


def figures() -> Iterator[Figure | Absent]:
    """The start warm and cold, what follows it, and the memory at its end and at rest."""
    with _lived_in() as words:
        turn = partial(_turn, words, _BARE)
        warm, cold = [turn(2) for _ in range(WARM_TURNS)], [turn(1, cold=True) for _ in range(COLD_TURNS)]
        ours, bare = [told for told, _ in warm], [told for _, told in warm]
        yield _taken(WARM, [each[SHOWN].cpu_s for each in ours], [each.cpu_s for each in bare], _BARE_NAME, AIM)
        ours_s, bare_s = [each[SHOWN].at_s for each, _ in cold], [each.at_s for _, each in cold]
        yield _taken("start to Today, cold", ours_s, bare_s, _BARE_NAME, AIM)
        after_ms = 1000 * median(each[ANSWERS].cpu_s - each[SHOWN].cpu_s for each in ours)
        yield Figure("Today shown, until it answers", after_ms, Unit.MS, 200)
        bare_mb = median(each.resident_mb for each in bare)
        shown_mb = median(each[SHOWN].resident_mb for each in ours)
        yield Figure(f"memory when Today is shown (bare Qt {bare_mb:.0f} MB)", shown_mb, Unit.MB, MOST_MB)
        rest = turn(3)[0][AT_REST]
        shared = f"{rest.proportional_mb:.0f} MB where shared pages count in parts"
        yield Figure(f"memory at rest, before charts ({shared})", rest.resident_mb, Unit.MB, MOST_MB)
        if anki.is_installed():
            yield from _beside_anki(words)
        else:
            yield Absent(f"{WARM}, beside Anki", 'not installed; make bench ARGS="anki" does that')


def beside_anki() -> Iterator[Figure | Absent]:
    """The start and the memory beside Anki, which is installed for it where that can be done."""
    if why := anki.install():
        yield Absent(f"{WARM}, beside Anki", why)
        return
    with _lived_in() as words:
        yield from _beside_anki(words)


def _beside_anki(words: Sequence[str]) -> Iterator[Figure | Absent]:
    with anki.prepared() as peer:
        try:
            warm = [_turn(words, peer, 1) for _ in range(ANKI_TURNS)]
        except NotOpened:
            yield Absent(f"{WARM}, beside Anki", "it does not open a window here")
            return
    ours, others = [told[SHOWN] for told, _ in warm], [told for _, told in warm]
    yield _taken(WARM, [each.cpu_s for each in ours], [each.cpu_s for each in others], "Anki")
    ours_mb, others_mb = (median(each.resident_mb for each in told) for told in (ours, others))
    yield Figure("memory when Today is shown", ours_mb, Unit.MB, others_mb, beside="Anki")


@contextmanager
def _lived_in() -> Iterator[list[str]]:
    """Yield the words that open the window on some habits' years; it was open there once, until it was at rest.

    So bytecode is written, as an installation does, everything is in memory, and what was to be learned is learned.
    """
    with tempfile.TemporaryDirectory(prefix="habit-desktop-bench-") as name:
        folder = Path(name) / "years"
        ten_years.move_in(folder, HABITS, YEARS)
        words = ["--data-dir", str(folder), "--now", NIGHT]
        _turn(words, _BARE, 3)
        yield words


def _taken(name: str, ours_s: Sequence[float], others_s: Sequence[float], beside: str, times: float = 1.0) -> Figure:
    return Figure(name, median(ours_s), Unit.S, median(others_s), beside=beside, times=times)


def _turn(
    words: Sequence[str], peer: Sequence[str], moments: int, *, cold: bool = False
) -> tuple[list[Opened], Opened]:
    """Start a peer and ours, one after the other; return what ours told at its moments, and the peer at its one."""
    if cold:
        forget()
    other = started(peer, 1)[0]
    if cold:
        forget()
    return started([*_OWN, str(moments), *words], moments), other


def started(command: Sequence[str], moments: int) -> list[Opened]:
    """Start a program, hear what it tells of so many moments, and end it; instants count from its start.

    Raises NotOpened where it ends before.
    """
    environment = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    begun_s = monotonic()
    said = None if command[0] == sys.executable else subprocess.DEVNULL  # what others complain of is their business
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=said, text=True) as process:
        assert process.stdout
        told = list[Opened]()
        for line in process.stdout:
            if found := opened_from(line):
                told.append(found._replace(at_s=found.at_s - begun_s))
            if len(told) == moments:
                process.terminate()
                return told
    raise NotOpened(command[0])


def forget() -> None:
    """What the disk holds of Python, of Qt and of the program is in memory no more, unless another process uses it."""
    homes = {
        sysconfig.get_path("purelib"),
        sysconfig.get_path("stdlib"),
        str(Path(__file__).parents[2] / "habit_desktop"),
    }
    for home in homes:
        for path in Path(home).rglob("*"):
            if path.is_file():
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
