"""Contributions become reasons."""

from datetime import date

import pytest

from habit_desktop.learning.contribution import Contribution, Feature, Group
from habit_desktop.wording.reasons import Surroundings, evidence, group_words, reason_words, told_together

THURSDAY = Surroundings(date(2026, 3, 19))


def both_sides(feature: Feature, value: float | None = None) -> set[str]:
    """What is said of a feature that speaks for the habit, and against it."""
    return {reason_words(Contribution(feature, points, value=value), THURSDAY) for points in (6.0, -6.0)}


def test_a_hard_weekday_is_told_with_its_count() -> None:
    told = reason_words(Contribution(Feature.WEEKDAY_RULE, -11.0, 4, 16), THURSDAY)
    assert told == "Thursdays are harder: 4 of the last 16"


def test_days_after_as_long_a_gap_are_counted_as_such_days() -> None:
    told = reason_words(Contribution(Feature.SINCE_DONE_RULE, -7.0, 3, 10, value=2), THURSDAY)
    assert told == "2 days since the last time: 3 of 10 such days"


@pytest.mark.parametrize("feature", Feature)
@pytest.mark.parametrize("points", [6.0, -6.0])
def test_every_feature_has_words_for_and_against(feature: Feature, points: float) -> None:
    assert reason_words(Contribution(feature, points), THURSDAY)


def test_lately_is_more_or_less_often_by_a_count_alone() -> None:
    for_it, against = (Contribution(Feature.RECENT, points, 21, 30) for points in (5.0, -5.0))
    assert reason_words(for_it, THURSDAY) == "done more often lately: 21 of the last 30"
    assert reason_words(against, THURSDAY) == "done less often lately: 21 of the last 30"
    assert both_sides(Feature.RECENT) == {"the last few days alone say little"}


NEUTRAL = {Feature.RECENT, Feature.SINCE_DONE_RULE, Feature.REMINDED, Feature.REMINDER_DOSE}


@pytest.mark.parametrize("feature", set(Feature) - NEUTRAL)
def test_for_and_against_differ(feature: Feature) -> None:
    assert len(both_sides(feature)) == 2


@pytest.mark.parametrize("feature", [Feature.REMINDED, Feature.REMINDER_DOSE])
def test_what_reminding_changes_is_never_claimed(feature: Feature) -> None:
    (told,) = both_sides(feature, value=2.0)
    assert told.endswith("not known yet")


@pytest.mark.parametrize(
    ("value", "points", "told"),
    [
        (12.0, 4.0, "your run of 12 carries on"),
        (12.0, -4.0, "after a run of 12, a break is likelier"),
        (1.0, 4.0, "it was done the last time"),
        (0.0, -4.0, "no run yet"),
        (-5.0, -4.0, "5 days without"),
        (-5.0, 4.0, "5 days without: time for it again"),
    ],
)
def test_a_run_and_the_days_without_are_told_by_their_number(value: float, points: float, told: str) -> None:
    assert reason_words(Contribution(Feature.STREAK, points, value=value), THURSDAY) == told


@pytest.mark.parametrize(
    ("days", "told"), [(0.0, "not done so far"), (1.0, "done just yesterday"), (9.0, "9 days since the last time")]
)
def test_the_days_since_done_are_those_the_reason_names_itself(days: float, told: str) -> None:
    assert reason_words(Contribution(Feature.SINCE_DONE_RULE, 1.0, value=days), THURSDAY) == told


def test_what_other_habits_did_is_told_apart_from_the_side_it_speaks_for() -> None:
    assert len(both_sides(Feature.OTHER_HABITS, value=0.9) | both_sides(Feature.OTHER_HABITS, value=0.1)) == 4


def test_every_group_has_a_name_of_its_own() -> None:
    assert len({group_words(group) for group in Group}) == len(Group)


def test_the_weekday_of_rules_and_network_is_told_once_with_both_their_points() -> None:
    parts = [Contribution(Feature.WEEKDAY, -3.0), Contribution(Feature.WEEKDAY_RULE, -8.0, 4, 16)]
    assert told_together(parts) == [Contribution(Feature.WEEKDAY_RULE, -11.0, 4, 16)]


def test_days_without_and_the_time_since_it_was_done_are_told_once() -> None:
    parts = [Contribution(Feature.SINCE_DONE_RULE, -4.0, 3, 10, 5.0), Contribution(Feature.STREAK, -6.0, value=-5.0)]
    assert told_together(parts) == [Contribution(Feature.SINCE_DONE_RULE, -10.0, 3, 10, 5.0)]


def test_a_long_run_is_told_beside_the_time_since_it_was_done() -> None:
    parts = [Contribution(Feature.SINCE_DONE_RULE, 4.0, 9, 10, 1.0), Contribution(Feature.STREAK, 3.0, value=12.0)]
    assert told_together(parts) == parts


def test_a_count_is_not_told_where_the_whole_speaks_for_the_other_side() -> None:
    parts = [Contribution(Feature.RECENT, 4.0, 20, 30), Contribution(Feature.RATE_30D, -6.0)]
    assert told_together(parts) == [Contribution(Feature.RATE_30D, -2.0)]


def test_reminders_are_told_once_and_last() -> None:
    today, dose = Contribution(Feature.REMINDED, -5.0), Contribution(Feature.REMINDER_DOSE, -4.0)
    assert told_together([today, dose, Contribution(Feature.HOUR, -1.0)]) == [
        Contribution(Feature.HOUR, -1.0),
        Contribution(Feature.REMINDED, -9.0),
    ]


def test_told_together_the_points_are_the_same() -> None:
    parts = [Contribution(feature, (-1.7) ** place) for place, feature in enumerate(Feature)]
    before, after = (sum(part.points for part in told) for told in (parts, told_together(parts)))
    assert after == pytest.approx(before, abs=1e-9)


def test_the_strongest_reason_is_told_first() -> None:
    parts = [Contribution(Feature.STREAK, 2.0), Contribution(Feature.HOUR, -9.0)]
    assert [told.feature for told in told_together(parts)] == [Feature.HOUR, Feature.STREAK]


def test_evidence_counts_days_and_names_the_rate_the_reasons_start_from() -> None:
    assert evidence(1, 0.56).startswith("Learned from 1 day. In the long run you do it on 56\u00a0% of your days;")


def test_without_reasons_none_are_spoken_of() -> None:
    assert "reasons" not in evidence(42, 0.22, explained=False)


def test_without_days_there_is_no_rate_to_claim() -> None:
    assert "%" not in evidence(0, 0.5)
