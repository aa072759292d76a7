"""Numbers become text."""

import pytest

from habit_desktop.wording.numbers import (
    amount,
    amount_with_unit,
    days,
    percent,
    short_amount,
    signed_points,
    tight_percent,
    times,
)


def test_percentages_have_no_decimals_and_do_not_break() -> None:
    assert percent(0.344) == "34\u00a0%"


def test_a_percentage_in_a_narrow_place_has_no_space() -> None:
    assert tight_percent(0.915) == "92%"


@pytest.mark.parametrize(("points", "said"), [(5.2, "+5"), (-11.4, "−11"), (0.3, "±0"), (-0.3, "±0")])
def test_points_carry_their_sign(points: float, said: str) -> None:
    assert signed_points(points) == said


@pytest.mark.parametrize(
    ("value", "said"), [(6000.0, "6,000"), (2.5, "2.5"), (0.0, "0"), (1.256, "1.26"), (-3.0, "−3")]
)
def test_amounts_show_only_the_decimals_they_have(value: float, said: str) -> None:
    assert amount(value) == said


def test_an_amount_without_a_unit_ends_with_its_number() -> None:
    assert amount_with_unit(3, "") == "3"


@pytest.mark.parametrize(("count", "said"), [(0, "0 days"), (1, "1 day"), (23, "23 days")])
def test_days_are_counted_in_the_right_number(count: int, said: str) -> None:
    assert days(count) == said


@pytest.mark.parametrize(("count", "said"), [(1, "once"), (2, "twice"), (3, "3 times")])
def test_few_times_have_words(count: int, said: str) -> None:
    assert times(count) == said


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (850, "850"), (2.5, "2.5"), (6200, "6.2k"), (5000, "5k"), (12345, "12k"), (1.5e6, "1.5M")],
)
def test_an_amount_in_a_narrow_place_is_rounded(value: float, shown: str) -> None:
    assert short_amount(value) == shown
