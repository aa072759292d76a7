"""What the program costs while nobody looks at it, beside a bare Qt program that ticks as often, in the same minutes.

Both run without a screen, at the same time. Counted is what the kernel counts: every time a thread went to sleep of its
own will, as it does once for each time it was woken, and the processor time of all threads.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from time import monotonic

from bench import ten_years
from bench.figure import Figure, Unit
from habit_desktop.runtime.ticker import UNSEEN_TICK_MS

SETTLING_S = (
    90  # by then it has read the years, looked for a tray for the last time, and trained what was to be trained
)
MEASURED_S = 240
HABITS, YEARS = 20, 3
NIGHT = "2026-03-19T04:30+00:00"  # no reminder comes due meanwhile
WAKE_UPS_BESIDE = 2.0  # a tick of ours reads the log, and a coarse timer may fall on either side of the minutes' end

BARE = f"""
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
application = QApplication([])
application.setQuitOnLastWindowClosed(False)
timer = QTimer(interval={UNSEEN_TICK_MS})
timer.setTimerType(Qt.TimerType.CoarseTimer)
timer.timeout.connect(lambda: None)
timer.start()
application.exec()
"""


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process has used so far: how often it was woken, and seconds of processor time."""

    wake_ups: int
    cpu_s: float


def figures() -> Iterator[Figure]:
    """Wake-ups a minute, share of one processor and memory, of the program hidden and of the bare one."""
    with tempfile.TemporaryDirectory(prefix="habit-desktop-bench-") as name:
        folder = Path(name) / "years"
        ten_years.move_in(folder, HABITS, YEARS)
        words = ["-m", "habit_desktop", "--data-dir", str(folder), "--now", NIGHT, "--background"]
        with _running(words) as ours, _running(["-c", BARE]) as bare:
            _let_pass(SETTLING_S)
            before, begun = (_usage(ours), _usage(bare)), monotonic()
            _let_pass(MEASURED_S)
            after, minutes = (_usage(ours), _usage(bare)), (monotonic() - begun) / 60
            memory_mb = _resident_mb(ours), _resident_mb(bare)
    woken, woken_bare = ((b.wake_ups - a.wake_ups) / minutes for a, b in zip(before, after, strict=True))
    busy, busy_bare = ((b.cpu_s - a.cpu_s) / minutes / 0.6 for a, b in zip(before, after, strict=True))
    beside = f"bare Qt {woken_bare:.1f}"
    yield Figure(f"hidden: wake-ups ({beside})", woken, Unit.PER_MINUTE, woken_bare + WAKE_UPS_BESIDE)
    yield Figure(f"hidden: of one processor (bare Qt {busy_bare:.2f})", busy, Unit.PERCENT, 0.05)
    yield Figure(f"hidden: memory (bare Qt {memory_mb[1]:.0f} MB)", memory_mb[0], Unit.MB, 180)


def _let_pass(seconds: float) -> None:
    Event().wait(seconds)


@contextmanager
def _running(words: list[str]) -> Iterator[int]:
    """Run Python with these words, without a screen and out of reach of a notification service; yields its number."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}
    process = subprocess.Popen([sys.executable, *words], env=environment, stdin=subprocess.DEVNULL)
    try:
        yield process.pid
        if process.poll() is not None:
            raise RuntimeError(f"{words[0]} {words[1]} ended by itself with status {process.returncode}")
    finally:
        process.terminate()
        process.wait()


def _usage(pid: int) -> Usage:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    cpu_s = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    threads = Path(f"/proc/{pid}/task").iterdir()
    return Usage(sum(_number(thread / "status", "voluntary_ctxt_switches") for thread in threads), cpu_s)


def _resident_mb(pid: int) -> float:
    return _number(Path(f"/proc/{pid}/status"), "VmRSS") * 1024 / 1e6


def _number(status: Path, name: str) -> int:
    return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith(f"{name}:"))
