"""What a curve draws, without a screen."""

from datetime import date

from habit_desktop.ui.charts.curve import Curve, nearest, pieces, thinned

DAY = date(2026, 1, 1).toordinal()


def curve(days: tuple[int, ...], dashed: tuple[bool, ...] = ()) -> Curve:
    """A curve with values on some days after the first."""
    values = tuple(at / 100 for at in range(len(days)))
    return Curve(DAY, DAY + max(days, default=1), tuple(DAY + at for at in days), values, dashed=dashed)


def test_the_nearest_value_is_found_on_either_side() -> None:
    some = curve((0, 10))
    assert nearest(some, DAY + 4) == 0
    assert nearest(some, DAY + 6) == 1
    assert nearest(some, DAY - 50) == 0
    assert nearest(some, DAY + 50) == 1


def test_nothing_is_nearest_where_nothing_is() -> None:
    assert nearest(curve(()), DAY) is None


def test_a_curve_is_drawn_in_one_piece() -> None:
    assert [(piece.start, piece.end) for piece in pieces(curve((0, 1, 2)))] == [(0, 2)]


def test_a_long_gap_is_left_open() -> None:
    assert [(piece.start, piece.end) for piece in pieces(curve((0, 1, 60, 61)))] == [(0, 1), (2, 3)]


def test_where_the_manner_changes_the_line_goes_on() -> None:
    found = list(pieces(curve((0, 1, 2, 3), (True, True, False, False))))
    assert [(piece.start, piece.end, piece.dashed) for piece in found] == [(0, 2, True), (2, 3, False)]


def test_few_values_are_drawn_as_they_are() -> None:
    some = curve((0, 1, 2))
    assert thinned(some, 3) is some


def test_many_values_are_taken_together_and_the_newest_stays() -> None:
    many = curve(tuple(range(1000)), tuple(at < 500 for at in range(1000)))
    few = thinned(many, 100)
    assert len(few.days) <= 101
    assert (few.days[-1], few.values[-1]) == (many.days[-1], many.values[-1])
    assert few.values[0] == sum(many.values[:10]) / 10
    assert few.dashed[0]
    assert not few.dashed[-1]
    assert few.low == ()
