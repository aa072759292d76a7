"""Facts about habits of so many times a period, which may rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import Policy
from habit_desktop.reminders.policy import Action, Decision, Reason, Thresholds
from habit_desktop.reminders.room import Room, at_rest

THRESHOLDS = Thresholds(0.4, 0.8)
MAY_REST = (Policy.SMART, Policy.DIGEST)

CHANCES = st.floats(0, 1)
ROOMS = st.builds(Room, st.integers(-7, 31), CHANCES)


@pytest.mark.parametrize("policy", MAY_REST)
def test_while_rest_days_are_left_a_habit_stays_quiet_and_says_how_many(policy: Policy) -> None:
    rest = at_rest(policy, Room(2, 0.88), THRESHOLDS)
    assert rest == Decision(Action.QUIET, Reason.REST_DAYS, 0.4, rest_days=2, count_chance=0.88)


def test_a_single_rest_day_is_one() -> None:
    rest = at_rest(Policy.SMART, Room(1, 0.9), THRESHOLDS)
    assert rest is not None
    assert rest.rest_days == 1


@pytest.mark.parametrize("rest_days", [0, -1])
def test_without_slack_it_has_no_rest_to_take(rest_days: int) -> None:
    assert at_rest(Policy.SMART, Room(rest_days, 0.99), THRESHOLDS) is None


@pytest.mark.parametrize(("chance", "rests"), [(0.39, False), (0.4, True)])
def test_a_count_that_has_become_unlikely_ends_the_rest(chance: float, rests: bool) -> None:
    assert (at_rest(Policy.SMART, Room(3, chance), THRESHOLDS) is not None) == rests


@given(st.sampled_from([Policy.ALWAYS, Policy.OFF]), ROOMS)
def test_always_takes_no_rest(policy: Policy, room: Room) -> None:
    assert at_rest(policy, room, THRESHOLDS) is None


@given(st.sampled_from(Policy))
def test_a_habit_without_a_count_has_none(policy: Policy) -> None:
    assert at_rest(policy, None, THRESHOLDS) is None


@given(st.sampled_from(MAY_REST), ROOMS, st.integers(0, 7), st.floats(0, 0.4))
def test_less_room_never_makes_it_quieter(policy: Policy, room: Room, fewer: int, lower: float) -> None:
    tighter = Room(room.rest_days - fewer, max(0.0, room.count_chance - lower))
    assert at_rest(policy, room, THRESHOLDS) or not at_rest(policy, tighter, THRESHOLDS)
