"""A process is there until it has ended."""

import os
import subprocess
import sys

from habit_desktop.system.processes import is_running


def test_this_one_is_there_and_one_that_has_ended_is_not() -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert is_running(os.getpid())
    assert not is_running(ended.pid)
