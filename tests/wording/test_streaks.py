"""Runs become words."""

from habit_desktop.wording.streaks import streak_said, streak_words


def test_a_run_is_a_number_of_days() -> None:
    assert streak_words(23) == "23 days"


def test_no_run_is_no_reproach() -> None:
    assert streak_said(0) == "no run at the moment"
