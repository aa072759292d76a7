"""What a log of a million events takes to be read, checked, written out, brought in, backed up and restored.

It is brought in as Loop's own backup, too, which says nothing of chances: these are worked out for all its days. Each
work is the command itself, in a process of its own, over 20 years of a hundred habits and ten times over 2 years of
them: five times before the long run and five times after it, so that whatever else keeps the machine busy slows both.
The same work differs from run to run by some hundredths: the long run may take as long as ten times the slowest of the
ten. What grows no faster than its log misses that once in eleven times.
"""

import shutil
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import fmean

from bench import long_log
from bench.figure import Figure, Unit
from bench.spent import Spent, measured
from bench.ten_years import NOW

PEAK_MB = 400
YEARS = (2, 20)
RUNS = 5

_WORKS: dict[str, tuple[str, ...]] = {
    "the window's start": (),
    "list": ("list",),
    "check": ("check",),
    "export": ("export", "{export}"),
    "import": ("import", "{export}"),
    "backup": ("backup", "{backup}"),
    "restore": ("restore", "{backup}"),
    "export for Loop": ("export", "{loop}"),
    "import from Loop, the past's chances included": ("import", "{loop}"),
}
"""The command of each work, and the file it writes or reads; of the window there is none."""


def figures(folder: Path) -> Iterator[Figure]:
    """Tell each work's seconds, beside those of the shorter log times how much longer it is, and its peak memory."""
    few, many = (_log(folder.with_name(f"log-{years}-years"), years) for years in YEARS)
    times = _events(many) / _events(few)
    for name in _WORKS:
        short = [_spent(name, few).seconds for _ in range(RUNS)]
        long = _spent(name, many)
        short += [_spent(name, few).seconds for _ in range(RUNS)]
        yield growth(name, long.seconds, [seconds * times for seconds in short])
        yield Figure(f"a million events: {name}, peak memory", long.peak_mb, Unit.MB, PEAK_MB)


def growth(name: str, long_s: float, short_s: Sequence[float]) -> Figure:
    """A work over the long log beside the same over the shorter one, each of its runs times how much longer it is."""
    linear_s = fmean(short_s)
    at_most = round(max(short_s) / linear_s, 2)
    return Figure(f"a million events: {name}", long_s, Unit.S, linear_s, beside="a tenth, × 10", times=at_most)


def _log(path: Path, years: int) -> Path:
    """Return a folder with so many years, made where there is none."""
    if not path.exists():
        print(f"A hundred habits live through {years} years, once (a minute or two) …\n", file=sys.stderr)
        unfinished = path.with_name(f"{path.name}.unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        long_log.move_in(unfinished, years)
        unfinished.rename(path)
    _command(path, "list")  # the first command of a day makes a backup
    return path


def _spent(name: str, log: Path) -> Spent:
    new = log.with_name(f"{log.name}-anew")
    files = {"export": f"{log}.json", "backup": f"{log}.db", "loop": f"{log}-loop.db"}
    match _WORKS[name]:
        case ():
            return measured("bench.window_start", [str(log)])
        case ("import", file):
            shutil.rmtree(new, ignore_errors=True)
            return _command(new, "import", file.format(**files))
        case ("restore", file):
            shutil.rmtree(new, ignore_errors=True)
            shutil.copytree(log, new)  # what there is goes into a restore point first, each time anew
            return _command(new, "restore", file.format(**files))
        case ("export" | "backup" as word, file):
            Path(file.format(**files)).unlink(missing_ok=True)
            return _command(log, word, file.format(**files))
        case words:
            return _command(log, *words)


def _command(folder: Path, *words: str) -> Spent:
    return measured("bench.one_command", ["--data-dir", str(folder), "--now", NOW.isoformat(), *words])


def _events(log: Path) -> int:
    with closing(sqlite3.connect(log / "habits.db")) as database:
        return int(database.execute("SELECT count(*) FROM event").fetchone()[0])
