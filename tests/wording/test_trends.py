"""A course becomes a title."""

from datetime import date

import pytest

from habit_desktop.wording.trends import Shape, Trend, chart_legend, trend_title

FEBRUARY = date(2026, 2, 14)
MARCH = date(2026, 3, 19)


def title(shape: Shape) -> str:
    return trend_title(Trend(shape, 0.42, 0.71, 0.3, 0.74, FEBRUARY, MARCH)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("shape", "said"),
    [
        (Shape.SHORT, "Too few days yet to see a direction"),
        (Shape.STEADY, "Your chance is steady, near 71 %"),
        (Shape.RISING, "Your chance rose from 42 % to 71 %"),
        (Shape.FALLING, "Your chance went from 42 % to 71 %"),
        (Shape.RECOVERING, "Your chance fell in February and is coming back"),
        (Shape.RECOVERED, "Your chance fell in February and has come back"),
        (Shape.PEAKED, "Your chance was highest in February, at 74 %"),
        (Shape.MIXED, "Your chance moves between 30 % and 74 %"),
    ],
)
def test_a_course_has_its_sentence(shape: Shape, said: str) -> None:
    assert title(shape) == said


def test_a_month_long_ago_carries_its_year() -> None:
    trend = Trend(Shape.RECOVERING, turned=date(2024, 2, 14), until=MARCH)
    assert trend_title(trend) == "Your chance fell in February 2024 and is coming back"


def test_the_legend_explains_dashes_only_where_there_are_some() -> None:
    assert "Dashed" not in chart_legend(any_replayed=False, any_versions=True, days_per_dot=1)


def test_the_legend_says_when_a_dot_is_more_than_a_day() -> None:
    assert "each stands for 7 days" in chart_legend(any_replayed=True, any_versions=True, days_per_dot=7)


def test_the_legend_explains_triangles_only_where_there_are_some() -> None:
    assert "Triangles" not in chart_legend(any_replayed=True, any_versions=False, days_per_dot=1)
