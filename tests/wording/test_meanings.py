"""What a habit asks for is said in sentences."""

from datetime import date
from typing import Any

import pytest

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.wording.meanings import habit_meaning, life_words

KM: dict[str, Any] = {"kind": Kind.NUMERIC, "target": 10.0, "unit": "km"}
MONTH_END = date(2026, 4, 30)


def test_a_yes_or_no_habit_means_its_schedule() -> None:
    assert habit_meaning(Habit("h", "Run")) == "Due every day."


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        ("daily", "At least 10 km a day. Due every day."),
        (
            "times:3/week",
            "At least 10 km in total per calendar week, Sunday first: "
            "due each day until then, and free for the rest of it.",
        ),
        (
            "times:1/month",
            "At least 10 km in total per calendar month: due each day until then, and free for the rest of it.",
        ),
        ("times:1/7d", "At least 10 km in total within any 7 days: due whenever the last 7 days hold less."),
    ],
)
def test_amounts_to_reach_add_up_over_a_longer_period(schedule: str, said: str) -> None:
    habit = Habit("h", "Run", schedule=parse_schedule(schedule), **KM)
    assert habit_meaning(habit, week_start=6) == said


def test_a_limit_holds_for_each_day() -> None:
    habit = Habit("h", "Coffee", kind=Kind.NUMERIC, goal=Goal.AT_MOST, target=2.0, unit="cups")
    assert habit_meaning(habit) == "At most 2 cups a day. Due every day."


def test_what_is_to_be_quit_is_done_by_a_day_without_it() -> None:
    habit = Habit("h", "Smoke", kind=Kind.NUMERIC, goal=Goal.AT_MOST)
    assert habit_meaning(habit) == "A day without it counts as done. Due every day."


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        (None, None, ""),
        (date(2026, 3, 2), None, "From Mon 2 March 2026 on."),
        (None, MONTH_END, "Until Thu 30 April 2026."),
        (date(2026, 3, 2), MONTH_END, "From Mon 2 March 2026 to Thu 30 April 2026."),
    ],
)
def test_the_first_and_the_last_day_are_told(starts: date | None, ends: date | None, said: str) -> None:
    assert life_words(starts, ends) == said
    assert habit_meaning(Habit("h", "Run", starts=starts, ends=ends)).endswith(said)
