"""Marks and answers become words."""

from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.wording.marks import (
    answer_line,
    answered_count,
    cell_said,
    change_said,
    day_complete,
    day_mark,
    left_out,
    mark_words,
    nothing_due,
    nothing_left,
    progress,
)

TODAY = date(2026, 3, 19)
WALK = Habit("w", "Walk", kind=Kind.NUMERIC, unit="steps", target=6000.0)


@pytest.mark.parametrize("mark", Mark)
def test_every_mark_has_words(mark: Mark) -> None:
    assert mark_words(mark)


def test_a_past_day_is_told_by_its_weekday() -> None:
    assert day_mark(date(2026, 3, 18), Mark.SKIPPED) == "Wednesday skipped"


def test_an_answer_given_on_its_day_tells_its_time() -> None:
    assert answer_line(Mark.DONE, datetime(2026, 3, 19, 7, 12, tzinfo=UTC), TODAY, TODAY) == "done at 07:12"


def test_an_answer_given_later_tells_no_time() -> None:
    assert answer_line(Mark.DONE, None, date(2026, 3, 18), TODAY) == "done"


def test_todays_skip_says_so() -> None:
    assert answer_line(Mark.SKIPPED, None, TODAY, TODAY) == "skipped today"


@pytest.mark.parametrize("mark", [Mark.PENDING, Mark.UNKNOWN])
def test_an_open_day_has_no_answer_to_tell(mark: Mark) -> None:
    assert answer_line(mark, None, TODAY, TODAY) == ""


def test_progress_counts_towards_the_target() -> None:
    assert progress(WALK, 4120.0) == "4,120 of 6,000 steps"


def test_progress_under_a_limit_names_the_limit() -> None:
    coffee = Habit("c", "Coffee", kind=Kind.NUMERIC, unit="cups", target=2.0, goal=Goal.AT_MOST)
    assert progress(coffee, None) == "0 of at most 2 cups"


def test_yes_or_no_has_no_progress() -> None:
    assert progress(Habit("r", "Read"), None) == ""


def test_a_day_at_a_glance_counts_what_is_hidden() -> None:
    assert answered_count(2, 6, 1) == "2 of 6 answered · 1 hidden"


def test_nothing_hidden_is_not_mentioned() -> None:
    assert answered_count(2, 6, 0) == "2 of 6 answered"


def test_a_day_without_habits_says_nothing() -> None:
    assert nothing_due(0) == ""


def test_a_day_on_which_all_rest_says_so() -> None:
    assert nothing_due(3).startswith("Nothing is due. 3 habits rest:")


def test_a_finished_day_is_praised_quietly() -> None:
    assert day_complete(True) == "That was all for today."


def test_a_change_names_its_habit() -> None:
    assert change_said("Meditate", Mark.DONE) == "Meditate: done"


@pytest.mark.parametrize(
    ("marks", "words"),
    [
        ([Mark.DONE] * 3, "3 done, hidden"),
        ([Mark.DONE, Mark.SKIPPED], "2 answered, hidden"),
        ([Mark.PENDING, Mark.DONE], "2 hidden"),
        ([Mark.PENDING], "1 open, hidden"),
    ],
)
def test_what_a_view_leaves_out_is_counted(marks: list[Mark], words: str) -> None:
    assert left_out(marks) == words


@pytest.mark.parametrize(
    ("search", "tag", "marks", "words"),
    [
        (" sing ", "Body", [Mark.DONE], "Nothing here matches “sing”."),
        ("", "Body", [Mark.DONE], "Nothing to show with the tag “Body”."),
        ("", "", [Mark.DONE], "Nothing remains: every habit has its answer."),
        ("", "", [Mark.PENDING], "No habit has an answer yet."),
    ],
)
def test_a_view_that_shows_nothing_says_why(search: str, tag: str, marks: list[Mark], words: str) -> None:
    assert nothing_left(search, tag, marks) == words


def test_a_cell_of_a_grid_is_told_with_its_day() -> None:
    assert cell_said(WALK, date(2026, 3, 3), Mark.MISSED, 4100.0, "tired") == (
        "Walk, Tuesday 3 March: not done, 4,100 of 6,000 steps, tired"
    )
