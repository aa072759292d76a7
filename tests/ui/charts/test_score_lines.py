"""Where the names of lines stand."""

import itertools

import pytest

from habit_desktop.ui.charts.score_lines import spread


def test_names_with_room_stand_at_their_lines() -> None:
    assert dict(spread([50.0, 10.0, 90.0], 14, 0, 100)) == {0: 50.0, 1: 10.0, 2: 90.0}


def test_names_are_moved_apart_and_keep_their_order() -> None:
    places = spread([50.0, 51.0, 49.0], 14, 0, 100)
    assert [number for number, _y in places] == [2, 0, 1]
    gaps = [after[1] - before[1] for before, after in itertools.pairwise(places)]
    assert gaps == pytest.approx([14, 14])


def test_names_stay_above_the_bottom() -> None:
    assert [y for _number, y in spread([99.0, 99.0], 14, 0, 100)] == pytest.approx([86, 100])
