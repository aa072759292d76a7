"""Facts about logs laid along the calendar."""

from datetime import date

import numpy as np
import pytest
from evaluate.logs import along, logs_of

from habit_desktop.storage.formats.histories import HistoryRow

ROWS = [
    HistoryRow("ann", "walk", date(2024, 3, 1), True),
    HistoryRow("bob", "swim", date(2024, 3, 1), True),
    HistoryRow("ann", "walk", date(2024, 3, 4), False),
    HistoryRow("ann", "walk", date(2024, 3, 2), None),
    HistoryRow("ann", "read", date(2024, 3, 2), True),
]


def test_a_log_is_a_habits_calendar_from_its_first_row_to_its_last() -> None:
    walk, swim, read = logs_of(ROWS)
    assert (walk.person, walk.habit, walk.first) == ("ann", "walk", date(2024, 3, 1))
    assert walk.outcomes == pytest.approx([1, np.nan, np.nan, 0], nan_ok=True)
    assert swim.outcomes.tolist() == read.outcomes.tolist() == [1]


def test_chances_are_laid_along_the_logs_by_their_rows() -> None:
    walk, swim, read = along(logs_of(ROWS), ROWS, [0.1, 0.2, 0.3, 0.4, 0.5])
    assert walk == pytest.approx([0.1, 0.4, np.nan, 0.3], nan_ok=True)
    assert (swim.tolist(), read.tolist()) == ([0.2], [0.5])
