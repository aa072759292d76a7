"""Facts about when a reminder speaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import Policy
from habit_desktop.reminders.benefit import Benefit
from habit_desktop.reminders.policy import (
    UNHEEDED_BEFORE_TRIALS,
    Action,
    Decision,
    Reason,
    Thresholds,
    decide_at_set_time,
    decide_in_list,
    inclination,
    share_shown,
)

THRESHOLDS = Thresholds(0.4, 0.8)
UNTRIED = Benefit(unheeded=UNHEEDED_BEFORE_TRIALS)
HELPFUL = Benefit(UNHEEDED_BEFORE_TRIALS, trials=100, weight=200, pull=200 * 0.2)
UNHELPFUL = Benefit(UNHEEDED_BEFORE_TRIALS, trials=100, weight=200, pull=200 * -0.1)

CHANCES, DRAWS = st.floats(0, 1), st.floats(0, 1, exclude_max=True)
BENEFITS = st.builds(Benefit, st.integers(0, 50), st.integers(0, 500), st.floats(0, 500), st.floats(-100, 100))
FEW_UNHEEDED = st.builds(Benefit, st.integers(0, UNHEEDED_BEFORE_TRIALS - 1), weight=st.floats(0, 500))


def test_an_unlikely_habit_leans_towards_a_reminder() -> None:
    assert inclination(Policy.SMART, 0.39, THRESHOLDS) == Decision(Action.REMIND, Reason.UNLIKELY, 0.4)


def test_a_likely_habit_leans_towards_quiet() -> None:
    assert inclination(Policy.SMART, 0.81, THRESHOLDS) == Decision(Action.QUIET, Reason.LIKELY, 0.8)


@pytest.mark.parametrize("chance", [0.4, 0.6, 0.8])
def test_between_the_thresholds_and_on_them_the_set_time_decides(chance: float) -> None:
    assert inclination(Policy.SMART, chance, THRESHOLDS) == Decision(Action.NORMAL, Reason.UNSURE)
    assert decide_at_set_time(Policy.SMART, chance, THRESHOLDS) == Decision(Action.REMIND, Reason.UNSURE)


@pytest.mark.parametrize(("chance", "action"), [(0.1, Action.REMIND), (0.9, Action.QUIET)])
def test_at_a_set_time_a_clear_leaning_is_followed(chance: float, action: Action) -> None:
    assert decide_at_set_time(Policy.SMART, chance, THRESHOLDS).action is action


@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_always_means_at_each_set_time_whatever_the_chance(chance: float) -> None:
    assert inclination(Policy.ALWAYS, chance, THRESHOLDS).action is Action.NORMAL
    assert decide_at_set_time(Policy.ALWAYS, chance, THRESHOLDS) == Decision(Action.REMIND, Reason.ALWAYS)


@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_off_is_quiet_whatever_the_chance(chance: float) -> None:
    assert decide_at_set_time(Policy.OFF, chance, THRESHOLDS) == Decision(Action.QUIET, Reason.OFF)


def test_the_thresholds_are_the_persons() -> None:
    assert inclination(Policy.SMART, 0.5, Thresholds(0.6, 0.9)).action is Action.REMIND
    assert inclination(Policy.SMART, 0.7, Thresholds(0.1, 0.6)).action is Action.QUIET


@given(st.sampled_from(Policy), CHANCES, FEW_UNHEEDED, DRAWS)
def test_the_first_reminders_follow_the_plain_rule(
    policy: Policy, chance: float, benefit: Benefit, draw: float
) -> None:
    for decide in (inclination, decide_at_set_time):
        assert decide(policy, chance, THRESHOLDS, benefit, draw) == decide(policy, chance, THRESHOLDS)


@given(st.sampled_from([Policy.ALWAYS, Policy.OFF]), CHANCES, BENEFITS, DRAWS)
def test_always_and_off_are_never_left_to_chance(policy: Policy, chance: float, benefit: Benefit, draw: float) -> None:
    for decide in (inclination, decide_at_set_time):
        assert decide(policy, chance, THRESHOLDS, benefit, draw) == decide(policy, chance, THRESHOLDS)


@given(st.floats(0.8, 1, exclude_min=True), BENEFITS, DRAWS)
def test_a_likely_habit_is_left_alone_however_much_reminders_help(chance: float, benefit: Benefit, draw: float) -> None:
    quiet = Decision(Action.QUIET, Reason.LIKELY, 0.8)
    assert decide_at_set_time(Policy.SMART, chance, THRESHOLDS, benefit, draw) == quiet


@given(st.floats(0, 0.8), BENEFITS, DRAWS)
def test_chance_decides_as_often_as_it_says(chance: float, benefit: Benefit, draw: float) -> None:
    decision = decide_at_set_time(Policy.SMART, chance, THRESHOLDS, benefit, draw)
    assert decision.share is None or 0.05 <= decision.share <= 0.95
    share = 1.0 if decision.share is None else decision.share
    assert (decision.action is Action.REMIND) == (draw < share)


def test_reminders_nobody_heeded_are_held_back_every_other_time_at_first() -> None:
    decision = decide_at_set_time(Policy.SMART, 0.3, THRESHOLDS, UNTRIED, 0.7)
    assert (decision.action, decision.reason, decision.threshold) == (Action.QUIET, Reason.ON_TRIAL, 0.4)
    assert decision.share == pytest.approx(0.5)


def test_reminders_that_help_are_shown_nearly_always() -> None:
    assert share_shown(HELPFUL) == 0.95
    assert decide_at_set_time(Policy.SMART, 0.6, THRESHOLDS, HELPFUL, 0.94).reason is Reason.HELPFUL


def test_reminders_that_do_not_help_become_rare_and_do_not_cease() -> None:
    assert share_shown(UNHELPFUL) == 0.05
    rare, held_back = (decide_at_set_time(Policy.SMART, 0.6, THRESHOLDS, UNHELPFUL, draw) for draw in (0.04, 0.05))
    assert (rare.action, held_back.action) == (Action.REMIND, Action.QUIET)
    assert rare.reason is held_back.reason is Reason.UNHELPFUL


def test_a_reminder_without_a_set_time_is_held_back_too_where_it_does_not_help() -> None:
    decision = inclination(Policy.SMART, 0.3, THRESHOLDS, UNHELPFUL, 0.5)
    assert decision == Decision(Action.QUIET, Reason.UNHELPFUL, 0.4, 0.05)


def test_between_the_thresholds_nobody_is_reminded_unasked_however_much_it_helps() -> None:
    assert inclination(Policy.SMART, 0.6, THRESHOLDS, HELPFUL) == Decision(Action.NORMAL, Reason.UNSURE)


@given(BENEFITS, st.floats(0, 100))
def test_the_more_a_reminder_helps_the_more_often_it_is_shown(benefit: Benefit, more: float) -> None:
    better = Benefit(benefit.unheeded, benefit.trials, benefit.weight, benefit.pull + more)
    assert share_shown(better) >= share_shown(benefit)


@given(CHANCES)
def test_the_list_holds_what_is_not_likely(chance: float) -> None:
    decision = decide_in_list(chance, THRESHOLDS)
    assert (decision.action is Action.REMIND) == (chance <= 0.8)
    assert decision.reason is (Reason.DIGEST if chance <= 0.8 else Reason.LIKELY)
    assert (decision.threshold, decision.share) == (0.8, None)
