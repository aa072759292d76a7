"""Facts about when a reminder speaks."""

import pytest

from habit_desktop.domain.habit import Policy
from habit_desktop.reminders.policy import Action, Decision, Reason, Thresholds, decide_at_set_time, inclination

THRESHOLDS = Thresholds(0.4, 0.8)


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
