"""Strength and chance in words."""

from datetime import date

import pytest

from habit_desktop.domain.tally import Tally
from habit_desktop.wording import strengths

DAY = date(2026, 3, 19)


def plain(text: str) -> str:
    """Words with the spaces a keyboard has."""
    return text.replace("\u00a0", " ")


def week(total: float, aim: float) -> Tally:
    """A week that adds up to something."""
    return Tally(date(2026, 3, 16), date(2026, 3, 22), total, aim, int(total), 3)


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ((), "Strength begins with the first day"),
        ((0.42, 0.63), "Strength grew from 42 % to 63 %"),
        ((0.63, 0.42), "Strength went from 63 % to 42 %"),
        ((0.6, 0.62), "Strength is steady near 62 %"),
        ((0.6, 0.5, 0.75, 0.62), "Strength went between 50 % and 75 %"),
    ],
)
def test_a_strength_is_told_by_its_course(values: tuple[float, ...], title: str) -> None:
    assert plain(strengths.strength_title(values)) == title


@pytest.mark.parametrize(
    ("if_done", "pending", "due", "said"),
    [
        (0.6, True, True, "Up to yesterday. Today makes it 60 % if done, 40 % if not."),
        (0.4, True, True, "Up to yesterday. Today makes it 40 % either way."),
        (None, True, True, "Up to yesterday; today is still open."),
        (0.6, True, False, "Up to yesterday; today asks for nothing."),
        (None, False, True, "Today is in it."),
    ],
)
def test_what_today_makes_of_the_strength(if_done: float | None, pending: bool, due: bool, said: str) -> None:
    assert plain(strengths.strength_outlook(if_done, 0.4, pending=pending, due=due)) == said


def test_the_numbers_of_a_strength_add_up() -> None:
    *_told, sum_ = strengths.strength_story(0.753, 1.0, 0.052, 0.766, DAY)
    assert sum_ == "75.3 × 0.948 + 100.0 × 0.052 = 76.6"


@pytest.mark.parametrize(
    ("before", "pending", "said"),
    [
        (0.42, True, "+21 points in a month"),
        (0.7, True, "−7 points in a month"),
        (None, True, "today still open"),
        (None, False, "with today"),
    ],
)
def test_a_strength_tells_what_it_gained_in_a_month(before: float | None, pending: bool, said: str) -> None:
    assert strengths.strength_now(before, 0.63, pending=pending) == said
