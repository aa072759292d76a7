"""Facts about a figure and what stands beside it."""

import json

import pytest
from bench.figure import Figure, Limit, Unit


def figure(side: Limit, measured: float, other: float, times: float = 1.0) -> Figure:
    """What was measured beside a peer."""
    return Figure("a work", measured, Unit.S, other, side, "a peer", times)


def test_times_faster_is_how_often_our_time_fits_into_the_peers() -> None:
    faster = figure(Limit.FASTER, 2.0, 25.0, 12)
    assert faster.ratio == 12.5
    assert faster.is_met
    assert not figure(Limit.FASTER, 2.0, 25.0, 13).is_met


def test_times_as_much_is_how_often_the_peers_fits_into_ours() -> None:
    longer = figure(Limit.AT_MOST, 5.0, 2.0, 2.5)
    assert longer.ratio == 2.5
    assert longer.is_met
    assert not figure(Limit.AT_MOST, 5.0, 2.0, 2.4).is_met


def test_a_limit_is_kept_up_to_its_last_moment() -> None:
    assert Figure("a page", 150, Unit.MS, 150).is_met
    assert not Figure("a page", 151, Unit.MS, 150).is_met


def test_a_figure_can_have_a_limit_below() -> None:
    frames = Figure("frames", 50, Unit.PER_SECOND, 55, Limit.AT_LEAST)
    assert frames.ratio == pytest.approx(0.909, abs=0.001)
    assert not frames.is_met
    assert Figure("frames", 55, Unit.PER_SECOND, 55, Limit.AT_LEAST).is_met


@pytest.mark.parametrize("side", Limit)
def test_what_is_told_to_programs_is_read_again(side: Limit) -> None:
    told = figure(side, 1.5, 3.25, 2)
    assert Figure.from_json(json.loads(json.dumps(told.as_json()))) == told


def test_programs_are_told_the_verdict() -> None:
    told = figure(Limit.FASTER, 2.0, 5.0, 3).as_json()
    assert (told["ratio"], told["held"]) == (2.5, False)
