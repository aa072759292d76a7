"""What the Insight page's cards say of a reading."""

from dataclasses import replace

from habit_desktop.ui.pages.insight.state import (
    Range,
    chart_title,
    subtitle,
    why_state,
)
from tests.ui.people import NOW, reading


def test_three_reasons_are_told_at_most() -> None:
    assert [line.points for line in why_state(reading(), NOW).reasons] == ["−11", "−7", "+5"]


def test_a_reason_of_no_points_is_not_told() -> None:
    small = tuple(replace(part, points=0.2) for part in reading().contributions)
    assert why_state(replace(reading(), contributions=small), NOW).reasons == ()


def test_a_day_without_a_chance_is_not_explained() -> None:
    state = why_state(replace(reading(), today=None), NOW)
    assert (state.probability, state.reasons) == (None, ())


def test_evidence_counts_days_with_an_outcome_only() -> None:
    points = tuple(replace(point, outcome=None) for point in reading().points[:-5]) + reading().points[-5:]
    assert why_state(reading(points), NOW).evidence.startswith("Learned from 5 days.")


def test_the_version_in_charge_is_named() -> None:
    assert subtitle(reading().versions, NOW) == "Version 14, trained yesterday 23:14 on 405 days"


def test_the_title_speaks_of_the_span_that_is_shown() -> None:
    assert chart_title(reading(), Range.FOUR_MONTHS) != chart_title(reading(), Range.MONTH)
