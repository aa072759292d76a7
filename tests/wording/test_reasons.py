"""Contributions become reasons."""

from datetime import date

import pytest

from habit_desktop.learning.contribution import Contribution, Feature
from habit_desktop.wording.reasons import Surroundings, evidence, reason_words, told_together

THURSDAY = Surroundings(date(2026, 3, 19), days_since_done=2)


def test_a_hard_weekday_is_told_with_its_count() -> None:
    told = reason_words(Contribution(Feature.WEEKDAY_RULE, -11.0, 4, 16), THURSDAY)
    assert told == "Thursdays are harder: 4 of the last 16"


def test_days_after_as_long_a_gap_are_counted_as_such_days() -> None:
    told = reason_words(Contribution(Feature.SINCE_DONE_RULE, -7.0, 3, 10), THURSDAY)
    assert told == "2 days since the last time: 3 of 10 such days"


@pytest.mark.parametrize("feature", Feature)
@pytest.mark.parametrize("points", [6.0, -6.0])
def test_every_feature_has_words_for_and_against(feature: Feature, points: float) -> None:
    assert reason_words(Contribution(feature, points), THURSDAY)


@pytest.mark.parametrize("feature", set(Feature) - {Feature.REMINDED, Feature.SINCE_DONE_RULE, Feature.DAYS_SINCE_DONE})
def test_for_and_against_differ(feature: Feature) -> None:
    for_it, against = (reason_words(Contribution(feature, points), THURSDAY) for points in (6.0, -6.0))
    assert for_it != against


def test_what_reminding_changes_is_never_claimed() -> None:
    told = {reason_words(Contribution(Feature.REMINDED, points), THURSDAY) for points in (6.0, -6.0)}
    assert told == {"reminded today; what that changes is not known yet"}


def test_the_weekday_of_rules_and_network_is_told_once_with_both_their_points() -> None:
    parts = [Contribution(Feature.WEEKDAY, -3.0), Contribution(Feature.WEEKDAY_RULE, -8.0, 4, 16)]
    assert told_together(parts) == [Contribution(Feature.WEEKDAY_RULE, -11.0, 4, 16)]


def test_the_strongest_reason_is_told_first() -> None:
    parts = [Contribution(Feature.STREAK, 2.0), Contribution(Feature.HOUR, -9.0)]
    assert [told.feature for told in told_together(parts)] == [Feature.HOUR, Feature.STREAK]


def test_evidence_counts_days_and_names_the_rate_the_reasons_start_from() -> None:
    assert evidence(1, 0.56).startswith("Learned from 1 day. In the long run you do it on 56\u00a0% of your days;")


def test_without_reasons_none_are_spoken_of() -> None:
    assert "reasons" not in evidence(42, 0.22, explained=False)


def test_without_days_there_is_no_rate_to_claim() -> None:
    assert "%" not in evidence(0, 0.5)
