"""A run that is watched, and what the next one knows of its end."""

import faulthandler
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from habit_desktop.system.problems.log import ProblemLog
from habit_desktop.system.problems.watch import CRASH_NAME, watched

NAME = "Zwerchfellatmung"
RUN = """
import os, signal, sys, threading
from pathlib import Path
from habit_desktop.system.problems.watch import watched
NAME = sys.argv[2]
def mistaken():
    raise ValueError(NAME)
with watched(Path(sys.argv[1]), (OSError,)) as watch:
    print(watch.crashed)
    sys.stdout.flush()
    exec(sys.argv[3])
"""


def run(folder: Path, act: str = "pass") -> subprocess.CompletedProcess[str]:
    """One run of a program that is watched."""
    command = [sys.executable, "-c", RUN, str(folder), NAME, act]
    root = Path(__file__).parents[3]
    return subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=root, check=False)


def entries(folder: Path) -> list[str]:
    """The first lines of the log's entries, without their moments."""
    lines = ProblemLog(folder).path.read_text("utf-8").splitlines()
    return [line.partition("  ")[2] for line in lines if not line.startswith(" ")]


@pytest.mark.parametrize(
    ("act", "end"),
    [
        ("sys.excepthook(ValueError, ValueError(NAME), None)", "ValueError"),
        ("thread = threading.Thread(target=mistaken); thread.start(); thread.join()", "ValueError:"),
        ("class Lost:\n def __del__(self): mistaken()\nLost()", "ValueError:"),
    ],
    ids=["uncaught", "in a thread", "where nobody could be told"],
)
def test_what_nobody_took_is_told_without_its_words(tmp_path: Path, act: str, end: str) -> None:
    done = run(tmp_path, act)
    assert done.returncode == 0
    told = ProblemLog(tmp_path).path.read_text("utf-8")
    for words in (told, done.stderr):
        assert f"a bug that nobody took: {end}\n" in words
        assert NAME not in words
        assert str(tmp_path.parent) not in told


def test_a_thread_that_ends_itself_made_no_mistake(tmp_path: Path) -> None:
    done = run(tmp_path, "thread = threading.Thread(target=sys.exit); thread.start(); thread.join()")
    assert (done.stderr, [entry.partition(":")[0] for entry in entries(tmp_path)]) == ("", ["Opened", "Closed"])


def test_an_interruption_is_no_mistake(tmp_path: Path) -> None:
    done = run(tmp_path, "raise KeyboardInterrupt")
    assert done.returncode in (1, 130, -signal.SIGINT)
    assert run(tmp_path).stdout == "False\n"


def test_a_run_that_ended_well_leaves_nothing_to_tell(tmp_path: Path) -> None:
    assert run(tmp_path).stdout == run(tmp_path).stdout == "False\n"
    assert [path.name for path in (tmp_path / "log").iterdir()] == ["habit-desktop.log"]


def test_a_run_that_was_refused_is_no_crash(tmp_path: Path) -> None:
    assert run(tmp_path, "raise OSError(NAME)").returncode == 1
    assert run(tmp_path).stdout == "False\n"


def test_a_mistake_that_ends_a_run_is_told_once(tmp_path: Path) -> None:
    assert run(tmp_path, "mistaken()").returncode == 1
    assert [run(tmp_path).stdout for _ in range(2)] == ["True\n", "False\n"]
    assert "The run before crashed" in entries(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes otherwise")
def test_a_crash_of_native_code_is_told_once_with_its_places(tmp_path: Path) -> None:
    act = "def draw():\n import faulthandler\n faulthandler._sigsegv()\ndraw()"
    assert run(tmp_path, act).returncode == -signal.SIGSEGV
    assert [run(tmp_path).stdout for _ in range(2)] == ["True\n", "False\n"]
    told = ProblemLog(tmp_path).path.read_text("utf-8")
    assert "Fatal Python error: Segmentation fault" in told
    assert "in draw" in told
    assert "0x" not in told


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends processes otherwise")
def test_a_run_that_was_killed_is_no_crash_of_its_own(tmp_path: Path) -> None:
    run(tmp_path, "os.kill(os.getpid(), signal.SIGKILL)")
    assert run(tmp_path).stdout == "False\n"
    assert "The run before was ended from outside" in entries(tmp_path)


def test_afterwards_everything_is_as_it_was(tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook, faulthandler.is_enabled()
    with watched(tmp_path) as watch:
        assert not watch.crashed
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook, faulthandler.is_enabled()) == before


def test_where_the_log_cannot_be_written_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("no folder")
    with watched(tmp_path) as watch:
        assert not watch.crashed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks for rights to make links")
def test_a_link_in_the_place_of_the_crash_is_neither_read_nor_written(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("precious")
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / CRASH_NAME).symlink_to(elsewhere)
    with watched(tmp_path) as watch:
        assert not watch.crashed
    assert elsewhere.read_text() == "precious"
    assert os.listdir(tmp_path / "log") == ["habit-desktop.log"]
