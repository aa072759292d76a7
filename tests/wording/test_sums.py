"""Sums and progress in words."""

from datetime import date

import pytest

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.tally import Stretch, Tally
from habit_desktop.wording import habit_page, sums

READ = Habit("read", "Read")
WALK = Habit("walk", "Walk", kind=Kind.NUMERIC, unit="steps", target=6000.0)
COFFEE = Habit("coffee", "Coffee", kind=Kind.NUMERIC, unit="cups", target=2.0, goal=Goal.AT_MOST)


def week(total: float, aim: float) -> Tally:
    """A week that adds up to something."""
    return Tally(date(2026, 3, 16), date(2026, 3, 22), total, aim, int(total), 3)


@pytest.mark.parametrize(
    ("habit", "reached", "aim", "days_left", "title"),
    [
        (READ, 3, 5, 3, "2 times to go this week"),
        (READ, 4, 5, 3, "1 time to go this week"),
        (READ, 1, 7, 4, "1 of 7 this week so far"),
        (READ, 5, 5, 3, "This week has all it asks for"),
        (READ, 0, 0, 3, "This week asks for nothing"),
        (WALK, 23_300, 42_000, 4, "18,700 steps to go this week"),
        (COFFEE, 9, 14, 4, "5 cups left below this week's limit"),
        (COFFEE, 15, 14, 4, "This week is above its limit"),
    ],
)
def test_progress_never_asks_for_what_cannot_be(
    habit: Habit, reached: float, aim: float, days_left: int, title: str
) -> None:
    assert sums.progress_title(habit, week(reached, aim), days_left) == title


def test_sums_are_told_by_their_mean_without_the_one_that_goes_on() -> None:
    closed = [week(4, 7), week(5, 7)]
    assert sums.sums_title(READ, [*closed, week(1, 7)], Stretch.WEEK) == "Done 4.5 times a week on average"
    assert sums.sums_title(WALK, [week(45_431, 42_000)], Stretch.MONTH) == "45,431 steps a month on average"


def test_a_habit_to_quit_is_counted_in_times() -> None:
    smoke = Habit("smoke", "Smoke", kind=Kind.NUMERIC, goal=Goal.AT_MOST)
    assert habit_page.asked_for(smoke) == "not at all"
    assert sums.progress_number(smoke, week(3, 0)) == "3 times"
    assert "Line" not in sums.sums_legend(smoke) + sums.progress_legend(to_quit=True)
    assert sums.progress_number(smoke, week(0, 0)) == "0"
    assert sums.sums_title(smoke, [week(1, 0)], Stretch.WEEK) == "1 times a week on average"


def test_a_limit_is_called_one() -> None:
    assert sums.sums_legend(COFFEE).startswith("Line: the limit.")
    assert sums.tally_facts(COFFEE, week(9, 14)).startswith("of at most 14")
