"""Scores become a verdict."""

from habit_desktop.wording.scores import score_sentence, surprise, too_early


def test_a_network_in_front_is_told_with_its_lead() -> None:
    told = score_sentence(0.447, 0.457, 0.5, 96).replace("\u00a0", " ")
    assert told == "Surprise per day over 96 days, lower is better: the network is 11 % ahead of your average."


def test_rules_in_front_get_the_credit() -> None:
    assert "the simple rules are" in score_sentence(0.46, 0.45, 0.5, 96)


def test_no_lead_is_admitted() -> None:
    assert "nothing beats your average so far" in score_sentence(0.51, 0.5, 0.5, 96)


def test_a_comparison_that_would_be_noise_waits() -> None:
    assert too_early(29, 30) == "Too early to compare: it needs 1 more day with a prediction and an answer."


def test_a_surprise_has_three_decimals() -> None:
    assert surprise(0.4471) == "0.447"
