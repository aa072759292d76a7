"""The words of the check-in at a terminal."""

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.wording.check_in import answered, asked, keys, left_over, no_such_key, nothing_of_yours, summary

READ = Habit("r", "Read", "A chapter?")
WALK = Habit("w", "Walk", kind=Kind.NUMERIC, unit="steps", target=6000.0)


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "Nothing is open."), (1, "1 of 6 habits is open."), (4, "4 of 6 habits are open.")],
)
def test_what_is_open_is_counted(count: int, said: str) -> None:
    assert left_over(count, 6) == said


def test_a_habit_is_asked_for_with_its_question_and_chance() -> None:
    assert asked(READ, 1, 4, None, 0.34) == "1/4  Read: A chapter?, chance 34 %".replace("34 %", "34\u00a0%")


def test_a_habit_without_a_question_is_asked_for_with_its_schedule() -> None:
    assert asked(Habit("r", "Read"), 1, 4, None, None) == "1/4  Read: every day"


def test_what_is_counted_is_asked_for_with_how_far_it_is() -> None:
    assert asked(WALK, 2, 4, 4120.0, None) == "2/4  Walk: 4,120 of 6,000 steps"
    assert "number" in keys(WALK)
    assert "number" not in keys(READ)


def test_what_became_of_a_habit_is_said() -> None:
    assert answered(READ, Mark.SKIPPED, None) == "Read: skipped"
    assert answered(WALK, Mark.PENDING, 4120.0) == "Walk: 4,120 of 6,000 steps"


def test_the_rest_is_said_in_a_line_each() -> None:
    assert "“y”" in no_such_key("y")
    assert nothing_of_yours().endswith(".")
    assert summary(3, 1) == "3 answered, 1 left open."
