"""The power goes while days are being ticked, again and again."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from habit_desktop.engine.upkeep import find_problems
from tests.engine.living import MONDAY, StandingClock, opened

ROOT = Path(__file__).parents[2]


def last_word(folder: Path, ticks: int) -> int:
    """Let a storm of ticks go on until so many were said to be kept, kill it, and return the last one it told of."""
    command = [sys.executable, "-m", "tests.journeys.storm", str(folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as storm:
        assert storm.stdout is not None
        heard = [storm.stdout.readline() for _ in range(ticks)]
        storm.kill()
        heard += storm.stdout.readlines()
    return int([line for line in heard if line.endswith("\n")][-1])


def test_killed_in_a_storm(tmp_path: Path) -> None:
    for number, ticks in enumerate((1, 20, 60)):
        folder = tmp_path / str(number)
        last = last_word(folder, ticks)
        session = opened(folder, StandingClock())
        (history,) = session.histories().values()
        told = {MONDAY - timedelta(days_ago) for days_ago in range(last + 1)}
        assert told <= set(history.answers)
        assert len(history.answers) - len(told) <= 1  # the one that was kept but not told of any more
        assert find_problems(session) == []
        session.folder.close()
