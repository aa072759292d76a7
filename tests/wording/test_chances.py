"""Chances become counts of ten."""

import pytest

from habit_desktop.wording.chances import chance_today, days_like_this, in_ten, with_range


@pytest.mark.parametrize(
    ("probability", "said"),
    [(0.7, "about 7 in 10"), (0.34, "about 3 in 10"), (0.02, "less than 1 in 10"), (0.97, "almost 10 in 10")],
)
def test_a_chance_is_a_count_of_ten(probability: float, said: str) -> None:
    assert in_ten(probability) == said


def test_a_chance_is_about_days_like_today() -> None:
    assert days_like_this(0.34) == "About 3 in 10 days like this"


def test_a_range_is_told_while_it_is_wide() -> None:
    assert with_range(0.72, 0.61, 0.8) == "72\u00a0%, between 61\u00a0% and 80\u00a0%"


def test_a_range_that_has_closed_is_not_told() -> None:
    assert chance_today(0.72, 0.719, 0.721) == "chance 72\u00a0%"
