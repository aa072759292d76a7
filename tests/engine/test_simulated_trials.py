"""Facts about what is known of simulated people's reminders, beside the truth."""

import numpy as np
import pytest

from habit_desktop.engine.simulated_trials import SimulatedTrials, Told
from habit_desktop.learning.simulator.living import Evening
from habit_desktop.reminders.benefit import NOTHING_KNOWN, Benefit
from habit_desktop.reminders.policy import Action, Decision, Reason

COIN = Decision(Action.REMIND, Reason.ON_TRIAL, share=0.5)
PLAIN = Decision(Action.REMIND, Reason.UNLIKELY, 0.4)
HELD_BACK = Decision(Action.QUIET, Reason.ON_TRIAL, share=0.5)


def evening(*done: bool, lived: tuple[bool, ...] | None = None) -> Evening:
    """A day of several habits."""
    here = np.ones(len(done), dtype=np.bool_) if lived is None else np.array(lived)
    return Evening(here, np.array(done) & here, np.zeros(len(done)), np.array(done, dtype=float))


def told_of(trials: SimulatedTrials) -> tuple[list[Told], list[Told]]:
    """What is told of habits, and of people."""
    told = [*trials.told()]
    return [each for each in told if each.habit], [each for each in told if not each.habit]


def test_without_a_trial_nothing_is_known_or_told() -> None:
    trials = SimulatedTrials(np.array([0, 0]))
    trials.close([PLAIN, PLAIN], [0.3, 0.3], evening(True, False), [0.1, 0.1])
    assert [*trials.told()] == []
    assert trials.benefits() == [NOTHING_KNOWN] * 2


def test_the_truth_is_that_of_the_trials_alone() -> None:
    trials = SimulatedTrials(np.array([0, 0, 1]))
    for _ in range(50):
        trials.close([COIN, PLAIN, HELD_BACK], [0.5, 0.3, 0.5], evening(True, False, True), [0.1, 0.9, -0.05])
    habits, people = told_of(trials)
    assert [each.truth for each in habits] == pytest.approx([0.1, -0.05])
    assert [each.truth for each in people] == pytest.approx([0.1, -0.05])


def test_several_habits_of_a_person_count_by_the_weight_of_their_trials() -> None:
    trials = SimulatedTrials(np.array([0, 0]))
    for day in range(90):
        second = COIN if day < 30 else PLAIN
        trials.close([COIN, second], [0.5, 0.5], evening(True, False), [0.1, -0.1])
    (first, other), (person,) = told_of(trials)
    assert (first.benefit.trials, other.benefit.trials, person.benefit.trials) == (90, 30, 120)
    assert first.truth > person.truth > 0 > other.truth


def test_people_learn_nothing_from_each_other() -> None:
    trials = SimulatedTrials(np.array([0, 0, 1]))
    for day in range(60):
        coin = COIN if day % 2 else HELD_BACK
        trials.close([coin, PLAIN, PLAIN], [0.5] * 3, evening(coin is COIN, False, False), [0.5, 0.5, 0.5])
    tried, others, stranger = trials.benefits()
    assert tried.mean > others.mean > stranger.mean
    assert stranger == NOTHING_KNOWN


def test_a_day_that_was_not_lived_teaches_nothing() -> None:
    trials = SimulatedTrials(np.array([0]))
    trials.close([COIN], [0.5], evening(True, lived=(False,)), [0.1])
    assert [*trials.told()] == []


def test_what_reminders_add_is_taken_out_of_a_chance_where_it_is_known() -> None:
    trials = SimulatedTrials(np.array([0, 1]))
    for _ in range(100):
        trials.close([COIN, HELD_BACK], [0.5, 0.5], evening(True, True), [0.1, 0.1])
    known = Benefit(0.1, 0.02, 100)
    reminded, quiet = trials.without_reminders([0.8, 0.8], [known, known])
    assert reminded == pytest.approx(0.7, abs=0.001)
    assert quiet == 0.8


@pytest.mark.parametrize(("truth", "held"), [(0.06, True), (0.14, False), (-0.01, True), (-0.03, False)])
def test_a_range_holds_the_truth_or_does_not(truth: float, held: bool) -> None:
    assert Told(truth, Benefit(0.06, 0.0486, 83), habit=False).held is held
