"""Facts about contributions and their groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.contribution import Contribution, Feature, Group, by_group

CONTRIBUTIONS = st.lists(st.builds(Contribution, st.sampled_from(Feature), st.floats(-100, 100)))


def test_every_feature_is_about_something_and_every_group_has_a_feature() -> None:
    assert {feature.group for feature in Feature} == set(Group)


@given(parts=CONTRIBUTIONS)
def test_the_groups_add_up_to_what_the_contributions_do(parts: list[Contribution]) -> None:
    assert sum(by_group(parts).values()) == pytest.approx(sum(part.points for part in parts), abs=1e-9)


@given(parts=CONTRIBUTIONS)
def test_all_groups_are_told_in_one_order_whatever_is_said(parts: list[Contribution]) -> None:
    assert by_group(parts) == by_group(reversed(parts))
    assert list(by_group(parts)) == list(Group)


def test_the_parts_of_the_simple_rules_are_one_bar() -> None:
    parts = [
        Contribution(Feature.RECENT, 3.0),
        Contribution(Feature.WEEKDAY_RULE, -5.0),
        Contribution(Feature.HOUR, 1.0),
    ]
    told = by_group(parts)
    assert (told[Group.RULES], told[Group.TIME], told[Group.BLEND]) == (-2.0, 1.0, 0.0)
