"""Failures say what was kept."""

from habit_desktop.wording.errors import not_saved, training_failed


def test_a_lost_change_says_what_is_safe() -> None:
    assert not_saved("The disk is full") == "Not saved: The disk is full. Everything before this change is safe."


def test_a_failed_training_says_who_stays_in_charge() -> None:
    assert training_failed("a bug!") == "Training stopped: a bug! The version in charge stays."
