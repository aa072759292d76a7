"""What a window knows of habits is what it was told last."""

from dataclasses import replace
from datetime import timedelta

from habit_desktop.ui.known_habits import KnownHabits
from tests.ui.people import COFFEE, GYM, HABITS, NOW, TODAY, thursday


def test_before_anything_is_told_the_clock_says_the_day() -> None:
    known = KnownHabits(lambda: NOW + timedelta(days=1))
    assert (known.today, known.habits) == (TODAY + timedelta(days=1), {})
    known.show_today(thursday())
    assert known.today == TODAY


def test_the_rows_of_the_day_are_known_before_all_habits_are() -> None:
    known = KnownHabits(lambda: NOW)
    known.show_today(thursday())
    assert {*known.habits} == {habit.id for habit in HABITS}


def test_a_habit_told_of_with_all_is_as_it_was_told_there() -> None:
    known = KnownHabits(lambda: NOW)
    known.show_today(thursday())
    known.know([COFFEE, replace(GYM, name="Lift")], week_start=6)
    assert [known.name_of(habit) for habit in ("coffee", "gym", "walk", "gone")] == [
        "Coffee",
        "Lift",
        "Walk 6,000 steps",
        "",
    ]
