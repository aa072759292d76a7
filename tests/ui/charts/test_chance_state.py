"""What the chart of chances draws."""

from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.ui.charts.chance_state import build_state, drawn, is_free, nearest, spaced
from tests.ui.people import chances, reading


def test_chances_become_percentages() -> None:
    state = build_state(reading())
    assert state.chance[-1] == pytest.approx(100 * reading().points[-1].chance.probability)


def test_a_day_that_does_not_count_is_neither_done_nor_missed() -> None:
    points = tuple(replace(point, outcome=None) for point in chances(10))
    span = drawn(build_state(reading(points)), 0, 1e9)
    assert not span.done.any()
    assert not span.missed.any()


def test_each_change_of_version_has_a_tick() -> None:
    versions = [point.version for point in reading().points]
    assert len(build_state(reading()).version_days) == len(set(versions)) - 1


def test_a_short_span_is_drawn_day_by_day() -> None:
    state = build_state(reading())
    assert np.array_equal(drawn(state, state.x[0], state.x[-1]).chance, state.chance)


def test_ten_years_are_thinned_to_what_can_be_told_apart() -> None:
    state = build_state(reading(chances(3650)))
    span = drawn(state, state.x[0], state.x[-1], most_dots=140)
    assert len(span.x) <= 400
    assert len(span.dots_x) <= 140


def test_thinning_keeps_the_mean() -> None:
    state = build_state(reading(chances(1200)))
    assert drawn(state, state.x[0], state.x[-1]).chance.mean() == pytest.approx(state.chance.mean())


def test_what_is_out_of_sight_is_not_drawn() -> None:
    state = build_state(reading(chances(3650)))
    assert len(drawn(state, state.x[100], state.x[130]).x) == 33


def test_a_line_does_not_cross_a_long_pause() -> None:
    points = chances(10)[:5] + chances(10, until=reading().points[0].day)[:5]
    points = tuple(sorted(points, key=lambda point: point.day))
    span = drawn(build_state(reading(points)), 0, 1e9)
    assert [bool(joined) for joined in span.joined] == [True] * 4 + [False] + [True] * 4 + [False]


def test_the_nearest_day_is_found() -> None:
    state = build_state(reading())
    assert nearest(state, state.x[7] + 0.4) == 7


def test_no_history_draws_nothing() -> None:
    state = build_state(reading(points=()))
    assert nearest(state, 0.0) is None
    assert len(drawn(state, 0, 1).x) == 0


def test_a_day_between_two_pauses_stands_alone() -> None:
    points = chances(60)[:1] + chances(5)
    span = drawn(build_state(reading(points)), 0, 1e9)
    assert [bool(alone) for alone in span.alone] == [True, False, False, False, False, False]


def test_days_before_and_after_a_pause_share_no_dot() -> None:
    before, after = chances(10, until=reading().points[0].day), chances(10)
    span = drawn(build_state(reading(before + after)), 0, 1e9, most_dots=7)
    pause = (before[-1].day.toordinal(), after[0].day.toordinal())
    assert not [x for x in span.dots_x if pause[0] < x < pause[1]]


def test_crowded_days_make_room_for_the_newest() -> None:
    assert list(spaced(np.array([0.0, 7.0, 14.0, 21.0]), 10.0)) == [7.0, 21.0]


def test_days_far_enough_apart_all_stay() -> None:
    assert list(spaced(np.array([0.0, 7.0, 14.0]), 7.0)) == [0.0, 7.0, 14.0]


def test_a_box_the_line_runs_through_is_not_free() -> None:
    state = build_state(reading())
    span = drawn(state, state.x[0], state.x[-1])
    assert not is_free(span, state.x[0], state.x[-1], 0.0, 100.0)
    assert is_free(span, state.x[0], state.x[-1], 99.0, 100.0)
