"""Facts about when a reminder speaks."""

from collections.abc import Callable
from dataclasses import replace
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import Policy
from habit_desktop.reminders.benefit import NOTHING_KNOWN, WORTHWHILE, Benefit
from habit_desktop.reminders.policy import (
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
TRYING = Thresholds(0.4, 0.8, trying=True)
HELPFUL = Benefit(0.2, 0.03, 300)
UNHELPFUL = Benefit(-0.1, 0.03, 300)

CHANCES, DRAWS = st.floats(0, 1), st.floats(0, 1, exclude_max=True)
BENEFITS = st.builds(Benefit, st.floats(-0.5, 0.5), st.floats(0.005, 0.2), st.integers(0, 500))


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


@given(st.sampled_from(Policy), CHANCES, BENEFITS, DRAWS)
def test_whoever_did_not_ask_for_it_has_the_plain_rule(
    policy: Policy, chance: float, benefit: Benefit, draw: float
) -> None:
    for decide in (inclination, decide_at_set_time):
        decision = decide(policy, chance, THRESHOLDS, benefit, draw)
        assert decision == decide(policy, chance, THRESHOLDS)
        assert decision.share is None


@given(st.sampled_from([Policy.ALWAYS, Policy.OFF]), CHANCES, BENEFITS, DRAWS)
def test_always_and_off_are_never_left_to_chance(policy: Policy, chance: float, benefit: Benefit, draw: float) -> None:
    for decide in (inclination, decide_at_set_time):
        assert decide(policy, chance, TRYING, benefit, draw) == decide(policy, chance, THRESHOLDS)


@given(st.floats(0, 1), BENEFITS, DRAWS)
def test_a_coin_decides_between_the_thresholds_alone(chance: float, benefit: Benefit, draw: float) -> None:
    at_set_time = decide_at_set_time(Policy.SMART, chance, TRYING, benefit, draw)
    assert (at_set_time.share is not None) == (0.4 <= chance <= 0.8)
    assert inclination(Policy.SMART, chance, TRYING, benefit, draw).share is None


@given(st.floats(0.8, 1, exclude_min=True), BENEFITS, DRAWS)
def test_a_likely_habit_is_left_alone_however_much_reminders_help(chance: float, benefit: Benefit, draw: float) -> None:
    quiet = Decision(Action.QUIET, Reason.LIKELY, 0.8)
    assert decide_at_set_time(Policy.SMART, chance, TRYING, benefit, draw) == quiet


@given(st.floats(0.4, 0.8), BENEFITS, DRAWS)
def test_chance_decides_as_often_as_it_says(chance: float, benefit: Benefit, draw: float) -> None:
    decision = decide_at_set_time(Policy.SMART, chance, TRYING, benefit, draw)
    assert decision.share is not None
    assert 0 < decision.share < 1
    assert (decision.action is Action.REMIND) == (draw < decision.share)


def test_a_draw_as_large_as_the_share_holds_back() -> None:
    share = share_shown(NOTHING_KNOWN)
    assert decide_at_set_time(Policy.SMART, 0.6, TRYING, NOTHING_KNOWN, share).action is Action.QUIET


@pytest.mark.parametrize(
    ("benefit", "reason"),
    [(HELPFUL, Reason.HELPFUL), (NOTHING_KNOWN, Reason.ON_TRIAL), (UNHELPFUL, Reason.UNHELPFUL)],
)
def test_a_trial_says_what_is_known_whichever_way_it_falls(benefit: Benefit, reason: Reason) -> None:
    shown, held_back = (decide_at_set_time(Policy.SMART, 0.6, TRYING, benefit, draw) for draw in (0.0, 0.999))
    assert (shown.action, held_back.action) == (Action.REMIND, Action.QUIET)
    assert shown.reason is held_back.reason is reason


@given(CHANCES, BENEFITS, DRAWS)
def test_what_chance_holds_back_wanted_to_speak_like_what_it_lets_speak(
    chance: float, benefit: Benefit, draw: float
) -> None:
    either = [decide_at_set_time(Policy.SMART, chance, TRYING, benefit, each) for each in (draw, 0.0, 0.999)]
    assert len({decision.wants_to_speak for decision in either}) == 1
    assert all(decision.wants_to_speak for decision in either if decision.action is Action.REMIND)


@pytest.mark.parametrize("decide", [inclination, decide_at_set_time])
def test_an_unlikely_day_is_no_reason_for_a_reminder_where_none_helps(
    decide: Callable[..., Decision],
) -> None:
    assert decide(Policy.SMART, 0.3, TRYING, UNHELPFUL) == Decision(Action.QUIET, Reason.UNHELPFUL, 0.4)
    for benefit in (NOTHING_KNOWN, HELPFUL):
        assert decide(Policy.SMART, 0.3, TRYING, benefit) == Decision(Action.REMIND, Reason.UNLIKELY, 0.4)


def test_where_nothing_was_drawn_a_reminder_that_is_tried_is_shown() -> None:
    shown = decide_at_set_time(Policy.SMART, 0.6, TRYING)
    assert shown == decide_at_set_time(Policy.SMART, 0.6, TRYING, NOTHING_KNOWN, 0.0)
    assert (shown.action, shown.reason) == (Action.REMIND, Reason.ON_TRIAL)
    assert shown.share == share_shown(NOTHING_KNOWN)


def test_between_the_thresholds_nobody_is_reminded_unasked_however_much_it_helps() -> None:
    assert inclination(Policy.SMART, 0.6, TRYING, HELPFUL) == Decision(Action.NORMAL, Reason.UNSURE)


@given(BENEFITS, st.floats(0, 0.5))
def test_the_more_a_reminder_helps_the_more_often_it_is_shown(benefit: Benefit, more: float) -> None:
    better = replace(benefit, mean=benefit.mean + more)
    assert share_shown(better) >= share_shown(benefit)


@pytest.mark.parametrize(
    ("chance", "decision"),
    [
        (0.8, Decision(Action.REMIND, Reason.DIGEST, 0.8)),
        (0.81, Decision(Action.QUIET, Reason.LIKELY, 0.8)),
    ],
)
def test_on_the_threshold_a_habit_is_in_the_list(chance: float, decision: Decision) -> None:
    assert decide_in_list(chance, THRESHOLDS) == decision


@pytest.mark.parametrize(
    ("worth_it", "share"),
    [(0.0, 0.1), (0.3, 9 / 58), (0.5, 0.5), (0.7, 49 / 58), (0.8, 16 / 17), (0.9, 0.95), (1.0, 0.95)],
)
def test_a_reminder_is_shown_by_its_odds_squared_and_never_for_good(worth_it: float, share: float) -> None:
    far = 50.0  # standard deviations: as good as certain
    away = NormalDist().inv_cdf(worth_it) if 0 < worth_it < 1 else far * (2 * worth_it - 1)
    assert share_shown(Benefit(WORTHWHILE + 0.01 * away, 0.01, 300)) == pytest.approx(share)


@given(CHANCES)
def test_the_list_holds_what_is_not_likely(chance: float) -> None:
    decision = decide_in_list(chance, THRESHOLDS)
    assert (decision.action is Action.REMIND) == (chance <= 0.8)
    assert decision.reason is (Reason.DIGEST if chance <= 0.8 else Reason.LIKELY)
    assert (decision.threshold, decision.share) == (0.8, None)
