"""The lines of what the network is told: worked out for all of ten years, beside reading these from the disk once."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bench.figure import Limit
from bench.line import Line
from bench.ten_years import opened
from habit_desktop.engine.day_grid import day_grid
from habit_desktop.learning.dataset import build
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.database import FILE_NAME
from habit_desktop.storage.event_row import COLUMNS


def lines(path: Path) -> Iterator[Line]:
    """What is timed of a folder: its inputs and rows to learn from, and its grid of days."""
    folder = DataFolder.open(path)
    try:
        session = opened(folder)
        grid = day_grid(session)
    finally:
        folder.close()
    habits, days = grid.outcomes.shape

    def read_once() -> int:
        with closing(sqlite3.connect(path / FILE_NAME)) as database:
            return sum(1 for _row in database.execute(f"SELECT {COLUMNS} FROM event"))

    yield Line(
        f"all inputs of {habits} habits × {days} days",
        lambda: build(grid.outcomes, grid.first_weekday),
        "reading the log",
        read_once,
        Limit.AT_MOST,
        1.5,
    )
