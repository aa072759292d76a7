"""Scores become a verdict."""

from habit_desktop.wording.scores import surprise, too_early


def test_a_comparison_that_would_be_noise_waits() -> None:
    assert too_early(29, 30) == "Too early to compare: it needs 1 more day with a prediction and an answer."


def test_a_surprise_has_three_decimals() -> None:
    assert surprise(0.4471) == "0.447"
