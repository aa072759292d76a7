"""The course of a chance is told honestly."""

from datetime import date, timedelta

import pytest

from habit_desktop.ui.pages.insight.course import course
from habit_desktop.wording.trends import Shape, Trend

FIRST = date(2026, 1, 1)


def told(*corners: float, days: int = 60) -> Trend:
    """The course along straight lines from corner to corner."""
    spans = len(corners) - 1
    probabilities = []
    for number in range(days):
        at = number / (days - 1) * spans
        left = min(int(at), spans - 1)
        probabilities.append(corners[left] + (at - left) * (corners[left + 1] - corners[left]))
    return course([FIRST + timedelta(days=number) for number in range(days)], probabilities)


@pytest.mark.parametrize(
    ("corners", "shape"),
    [
        ((0.5, 0.53), Shape.STEADY),
        ((0.3, 0.7), Shape.RISING),
        ((0.7, 0.3), Shape.FALLING),
        ((0.7, 0.3, 0.55), Shape.RECOVERING),
        ((0.7, 0.3, 0.72), Shape.RECOVERED),
        ((0.3, 0.8, 0.35), Shape.PEAKED),
        ((0.3, 0.8, 0.1, 0.6), Shape.MIXED),
    ],
)
def test_a_course_is_recognised(corners: tuple[float, ...], shape: Shape) -> None:
    assert told(*corners).shape is shape


def test_a_few_days_have_no_direction() -> None:
    assert told(0.1, 0.9, days=9).shape is Shape.SHORT


def test_one_odd_day_is_no_turn() -> None:
    days = [FIRST + timedelta(days=number) for number in range(60)]
    assert course(days, [0.5] * 30 + [0.1] + [0.5] * 29).shape is Shape.STEADY


def test_a_fall_is_dated_by_its_middle() -> None:
    turned = told(0.8, 0.8, 0.2, 0.6, days=90).turned
    assert turned is not None
    assert turned.month == 2
