"""What was found, as a person reads it."""

from mutation.mutant import Change
from mutation.report import as_text, survivor
from mutation.score import Score


def test_a_survivor_shows_its_name_and_its_lines() -> None:
    shown = survivor("habit_desktop.domain.day.x_on__mutmut_1", "survived", Change("day.py", "a < b", "a <= b"))
    assert shown.splitlines() == ["habit_desktop.domain.day.x_on__mutmut_1: survived", "  - a < b", "  + a <= b"]


def test_a_package_below_the_limit_says_so() -> None:
    low, held, left_out = as_text([Score("domain", 100, 100, 80), Score("reminders", 9, 9, 9)], 2).splitlines()
    assert low == "domain: 80 of 100 noticed, 80.0%; 100 in all; less than 85%"
    assert held == "reminders: 9 of 9 noticed, 100.0%; 9 in all"
    assert left_out.startswith("2 of those tried")


def test_where_some_were_tried_the_bounds_for_all_are_given() -> None:
    assert "(of all: 86.8% to 93.5%, nineteen times in twenty)" in as_text([Score("domain", 3000, 300, 272)], 0)
