"""Erases a habit in a process that dies at a moment: ``python -m tests.storage.killed_eraser FOLDER HABIT MOMENT``."""

import os
import sys
from pathlib import Path

from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.erasure import erase_steps
from habit_desktop.storage.scope import Scope

IN_THE_LOG, AT_A_RENAME = "in-the-log", "at-a-rename"
KILLED = 9


def die(*_: object) -> int:
    """End as a power cut would: nothing is put right any more."""
    os._exit(KILLED)


def die_at_a_rename(event: str, _arguments: object) -> None:
    """Die before the second file takes its place."""
    if event == "os.rename" and (renames := [*_RENAMES, event]):
        _RENAMES[:] = renames
        if len(renames) > 1:
            die()


_RENAMES: list[str] = []


def main(path: str, habit: str, moment: str) -> None:
    """Die at a stage, in the middle of the log's transaction, or between two renames."""
    folder = DataFolder.open(Path(path))
    for progress in erase_steps(folder, Scope(habit)):
        if moment == f"{progress.stage}-{progress.done}":
            die()
        if (moment, progress.stage) == (IN_THE_LOG, "log"):
            folder.connection.set_progress_handler(die, 50)
        if (moment, progress.stage) == (AT_A_RENAME, "networks"):
            sys.addaudithook(die_at_a_rename)


if __name__ == "__main__":
    main(*sys.argv[1:])
