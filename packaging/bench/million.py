"""What a log of a million events takes to be read, checked, written out, brought in, backed up and restored.

Each is the command itself, in a process of its own, over 2 and over 20 years of the same hundred habits.
"""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bench import long_log
from bench.figure import Figure, Unit
from bench.spent import Spent, measured
from bench.ten_years import NOW

PEAK_MB = 400
YEARS = (2, 20)

_WORKS = {
    "the window's start": (),
    "list": ("list",),
    "check": ("check",),
    "export": ("export", "{export}"),
    "import": ("import", "{export}"),
    "backup": ("backup", "{backup}"),
    "restore": ("restore", "{backup}"),
}
_IN_A_NEW_FOLDER = ("import", "restore")


def figures(folder: Path) -> Iterator[Figure]:
    """Tell each work's seconds, beside those of the shorter log times how much longer it is, and its peak memory."""
    few, many = (_log(folder.with_name(f"log-{years}-years"), years) for years in YEARS)
    times = _events(many) / _events(few)
    for name in _WORKS:
        less, more = _spent(name, few), _spent(name, many)
        yield Figure(f"a million events: {name}", more.seconds, Unit.S, less.seconds * times)
        yield Figure(f"a million events: {name}, peak memory", more.peak_mb, Unit.MB, PEAK_MB)


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
    new = log.with_name("new")
    files = {"export": f"{log}.json", "backup": f"{log}.db"}
    if name in files:
        Path(files[name]).unlink(missing_ok=True)
    if name == "import":
        shutil.rmtree(new, ignore_errors=True)
    if not _WORKS[name]:
        return measured("bench.window_start", [str(log)])
    return _command(new if name in _IN_A_NEW_FOLDER else log, *(word.format(**files) for word in _WORKS[name]))


def _command(folder: Path, *words: str) -> Spent:
    return measured("bench.one_command", ["--data-dir", str(folder), "--now", NOW.isoformat(), *words])


def _events(log: Path) -> int:
    with closing(sqlite3.connect(log / "habits.db")) as database:
        return int(database.execute("SELECT count(*) FROM event").fetchone()[0])
