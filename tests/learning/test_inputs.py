"""Facts about the ten inputs."""

import numpy as np
import pytest

from habit_desktop.learning.inputs import INPUTS, SCHEMA, Column, Moment, day_so_far, normalised


def raw(**values: float) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """A day's raw inputs, 0.5 for the chances and 0 for all that is not given."""
    inputs = np.zeros(len(INPUTS))
    inputs[[Column.RATE_30D, Column.RULES, Column.OTHER_HABITS]] = 0.5
    for key, value in values.items():
        inputs[Column[key.upper()]] = value
    return inputs


def test_there_are_ten_in_the_order_of_their_columns() -> None:
    assert [item.key.upper() for item in INPUTS] == [column.name for column in Column]
    assert len(INPUTS) == 10


def test_what_is_read_during_the_day_is_silent_at_its_start() -> None:
    x = normalised(raw(streak=5, rules=0.7))
    silent = [item.moment is Moment.NOW for item in INPUTS]
    assert [INPUTS[place].key for place in np.flatnonzero(silent)] == [
        "app_openings",
        "reminders_opened",
        "hour",
        "reminded",
    ]
    assert x[silent].tolist() == [0.0] * 4


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("streak", 30, np.log(31) / np.log(31)),
        ("rate_30d", 0.75, 0.5),
        ("hour", 12, 2.4),
        ("rules", 0.5, 0),
        ("rules", 0.8, np.log(4) / 2),
        ("streak", -30, -1),
        ("weekday", -0.25, -0.5),
        ("other_habits", 1, 1),
        ("reminder_dose", 7, 1),
    ],
)
def test_a_value_is_normalised_as_declared(key: str, value: float, expected: float) -> None:
    assert normalised(raw(**{key: value}))[Column[key.upper()]] == pytest.approx(expected)


def test_a_value_past_its_range_counts_as_the_ranges_end() -> None:
    assert normalised(raw(app_openings=1e6)).tolist() == normalised(raw(app_openings=100)).tolist()


@pytest.mark.parametrize("column", Column)
def test_both_ends_of_a_range_are_moderate(column: Column) -> None:
    ends = np.tile(raw(), (2, 1))
    ends[:, column] = INPUTS[column].low, INPUTS[column].high
    low, high = normalised(ends)[:, column]
    assert -2.5 <= low < high <= 5


def test_normalising_leaves_the_raw_values_as_they_were() -> None:
    values = raw(streak=5)
    normalised(values)
    assert values.tolist() == raw(streak=5).tolist()


def test_openings_and_hour_are_the_same_for_all_habits_and_reminders_are_not() -> None:
    today = day_so_far(app_openings=2, hour=18.5, reminders_opened=[0, 1], reminded=[1, 1], done=[True, False])
    assert (today.app_openings.tolist(), today.hour.tolist()) == ([2, 2], [18.5, 18.5])
    assert (today.reminders_opened.tolist(), today.reminded.tolist()) == ([0, 1], [1, 1])
    assert today.done.tolist() == [1, 0]


def test_the_schema_is_the_one_shipped_networks_were_trained_on() -> None:
    assert SCHEMA == "5047b809e27848fb"
