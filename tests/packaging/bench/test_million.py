"""Facts about how a work's growth with its log is judged."""

import pytest
from bench.million import growth


def test_a_long_run_stands_beside_the_mean_of_the_short_ones() -> None:
    figure = growth("a work", 11.0, [9.0, 10.0, 11.0])
    assert figure.ratio == pytest.approx(1.1)


def test_a_long_run_may_take_as_long_as_the_slowest_short_one() -> None:
    assert growth("a work", 11.0, [9.0, 10.0, 11.0]).is_met
    assert not growth("a work", 11.1, [9.0, 10.0, 11.0]).is_met


def test_where_the_short_runs_are_alike_so_must_the_long_one_be() -> None:
    assert not growth("a work", 10.1, [10.0, 10.0, 10.0]).is_met
