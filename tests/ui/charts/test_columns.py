"""Where columns have their lines and names."""

import pytest

from habit_desktop.ui.charts.columns import Column, named, round_steps


@pytest.mark.parametrize(
    ("largest", "whole", "steps"),
    [
        (0, True, (0, 1)),
        (1, True, (0, 1)),
        (3, True, (0, 1, 2, 3)),
        (7, True, (0, 2, 4, 6, 8)),
        (31, True, (0, 10, 20, 30, 40)),
        (56_000, False, (0, 20_000, 40_000, 60_000)),
        (0.8, False, (0, 0.2, 0.4, 0.6, 0.8)),
        (9, False, (0, 2.5, 5, 7.5, 10)),
    ],
)
def test_lines_stand_at_round_values(largest: float, whole: bool, steps: tuple[float, ...]) -> None:
    assert round_steps(largest, whole) == pytest.approx(steps)


def test_every_column_is_named_where_there_is_room() -> None:
    assert named((Column("Jan", 1.0),) * 4, 50, 40) == (0, 1, 2, 3)


def test_where_room_is_short_names_are_left_out_and_the_newest_keeps_its_own() -> None:
    assert named((Column("2 Mar", 1.0),) * 10, 12, 40) == (1, 5, 9)
