"""Facts about the report of times."""

import pytest
from bench.figure import Figure, Limit, Unit
from bench.line import WITHIN, Aim, Line, Measured, Ratio
from bench.report import as_seconds, as_text, cells


def measured(aim: Aim, ours_s: float, peer_s: float, name: str = "a work") -> Measured:
    """A line as if it had been timed."""
    return Measured(Line(name, lambda: None, "peer", lambda: None, aim), ours_s, peer_s)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (6.04e-6, "6.04 µs"),
        (77.6e-6, "77.6 µs"),
        (0.000999, "999 µs"),
        (0.001, "1.00 ms"),
        (0.5, "500 ms"),
        (12.34, "12.3 s"),
        (5e-8, "0.05 µs"),
    ],
)
def test_a_time_is_told_in_the_largest_unit_it_reaches(seconds: float, words: str) -> None:
    assert as_seconds(seconds) == words


def test_times_faster_is_how_often_our_time_fits_into_the_peers() -> None:
    line = measured(Aim(Ratio.TIMES_FASTER, 12), 2.0, 25.0)
    assert line.ratio == 12.5
    assert line.is_met
    assert not measured(Aim(Ratio.TIMES_FASTER, 13), 2.0, 25.0).is_met


def test_times_as_long_is_how_often_the_peers_time_fits_into_ours() -> None:
    line = measured(Aim(Ratio.TIMES_AS_LONG, 2.5), 5.0, 2.0)
    assert line.ratio == 2.5
    assert line.is_met
    assert not measured(Aim(Ratio.TIMES_AS_LONG, 2.4), 5.0, 2.0).is_met


def test_a_limit_is_kept_up_to_its_last_moment() -> None:
    assert measured(WITHIN, 1.0, 1.0).is_met
    assert not measured(WITHIN, 1.01, 1.0).is_met


def test_names_stand_on_the_left_and_numbers_below_each_other() -> None:
    lines = [
        measured(Aim(Ratio.TIMES_FASTER, 12), 6e-6, 78e-6, "a short work"),
        measured(Aim(Ratio.TIMES_AS_LONG, 2.5), 30e-6, 6e-6),
    ]
    assert as_text([*map(cells, lines)]).splitlines() == [
        "                 ours   beside         ratio      aim  met",
        "a short work  6.00 µs  78.0 µs  peer  13.0 ×   ≥ 12 ×  yes",
        "a work        30.0 µs  6.00 µs  peer  5.00 ×  ≤ 2.5 ×  missed",
    ]


def test_a_figure_stands_beside_its_limit() -> None:
    assert cells(Figure("a habit's page", 82.7, Unit.MS, 200)) == (
        "a habit's page",
        "82.7 ms",
        "200 ms",
        "limit",
        "0.41 ×",
        "≤ 1 ×",
        "yes",
    )


def test_a_figure_can_have_a_limit_below() -> None:
    frames = Figure("frames", 50, Unit.PER_SECOND, 55, Limit.AT_LEAST)
    assert cells(frames)[-3:] == ("0.91 ×", "≥ 1 ×", "missed")
    assert Figure("frames", 55, Unit.PER_SECOND, 55, Limit.AT_LEAST).is_met
