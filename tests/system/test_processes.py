"""A process is there until it has ended; one that is started apart runs by itself."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from habit_desktop.system.processes import is_running, start_apart


def test_this_one_is_there_and_one_that_has_ended_is_not() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert is_running(os.getpid())
    assert not is_running(ended.pid)


def test_what_is_started_apart_has_every_word_it_was_given(qtbot: QtBot, tmp_path: Path) -> None:
    told = tmp_path / "told"
    start_apart([sys.executable, "-c", "import sys; open(sys.argv[1], 'x').write(sys.argv[2])", str(told), "one word"])
    qtbot.waitUntil(lambda: told.exists() and told.read_text() == "one word")
