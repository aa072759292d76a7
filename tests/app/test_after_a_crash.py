"""A window that crashed says so at its next start, once."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from habit_desktop.system.problems.log import ProblemLog
from habit_desktop.wording.problems import crashed_before

ROOT = Path(__file__).parents[2]
NAME = "Zwerchfellatmung"
WINDOW = """
import faulthandler, sys
from pathlib import Path
from habit_desktop.app.window import check_machine
check_machine()
from habit_desktop.app import compose
from habit_desktop.domain.habit import InvalidHabit
from habit_desktop.system.clock import SystemClock
from habit_desktop.ui.pages.today.crash_bar import CrashBar
from habit_desktop.ui.widgets.words import Words
from PySide6.QtCore import QTimer

class Life(compose.Life):
    def begin(self, wish):
        super().begin(wish)
        bars = self._window.findChildren(CrashBar)
        print(*[bar.findChildren(Words)[0].text() for bar in bars], flush=True)
        act = {"crash": faulthandler._sigsegv, "mistake": self.mistake, "end": self.end}[sys.argv[2]]
        act() if sys.argv[2] == "mistake" else QTimer.singleShot(0, act)

    def mistake(self):
        raise ValueError(sys.argv[3])

compose.Life = Life
sys.exit(compose.open_app(Path(sys.argv[1]), SystemClock(), lasting=False))
"""


def window(folder: Path, end: str) -> subprocess.CompletedProcess[str]:
    """One run of the window, and how it ends."""
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-c", WINDOW, str(folder), end, NAME]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes otherwise")
def test_the_next_start_says_so_once(tmp_path: Path) -> None:
    assert window(tmp_path / "data", "crash").returncode == -signal.SIGSEGV
    assert window(tmp_path / "data", "mistake").stdout == f"{crashed_before()}\n"
    said = [window(tmp_path / "data", "end") for _ in range(2)]
    assert [(each.returncode, each.stdout) for each in said] == [(0, f"{crashed_before()}\n"), (0, "\n")]
    assert NAME not in ProblemLog(tmp_path / "data").path.read_text("utf-8")
