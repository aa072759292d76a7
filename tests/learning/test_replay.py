"""Facts about a past predicted strictly in time."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habit_desktop.learning import mlp
from habit_desktop.learning.dataset import build
from habit_desktop.learning.forecast import forecast
from habit_desktop.learning.gate import Gate
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats, sigmoid
from habit_desktop.learning.prior import prior
from habit_desktop.learning.replay import Learner, ReplayedDay, replay
from habit_desktop.learning.training import Recipe
from tests.learning.strips import some_days

QUICK = Recipe(epochs=2)


def a_learner(outcomes: Floats, person: str = "p", seed: int = 0) -> Learner:
    """Someone who knows nothing yet."""
    return Learner(len(outcomes), 3, person=person, seed=seed, recipe=QUICK)


def replayed(outcomes: Floats, person: str = "p", seed: int = 0, training: bool = True) -> list[ReplayedDay]:
    """What would have been said before each day."""
    return list(replay(a_learner(outcomes, person, seed), outcomes, training=training))


def served(days: list[ReplayedDay]) -> Floats:
    """The served chances: (days, habits)."""
    return np.array([day.forecast.served for day in days])


def test_training_happens_each_seventh_day_on_the_days_before() -> None:
    outcomes = np.ones((3, 24))
    assert [day.version for day in replayed(outcomes)] == [0] * 7 + [1] * 7 + [2] * 7 + [3] * 3


def test_without_training_the_rules_are_served_exactly() -> None:
    for day in replayed(some_days(1, 3, 40), training=False):
        assert day.version == 0
        assert day.forecast.served.tobytes() == day.forecast.rules.tobytes()


def test_without_training_a_replay_is_stepping_day_by_day() -> None:
    outcomes = some_days(2, 3, 40)
    for day, said in enumerate(replayed(outcomes, training=False)):
        known = Memory.of(outcomes[:, :day], 3)
        assert forecast(known, prior(), Gate(3)).served == pytest.approx(said.forecast.served, abs=1e-12)


def test_a_prior_handed_in_is_served_from_the_first_day() -> None:
    outcomes = some_days(1, 3, 10)
    handed_in = prior() + 0.1
    learner = Learner(3, 3, person="p", seed=0, prior=handed_in)
    said = next(iter(replay(learner, outcomes)))
    assert learner.parameters.tobytes() == handed_in.tobytes()
    assert (said.forecast.network != said.forecast.rules).all()


def test_with_training_the_network_is_heard() -> None:
    said = replayed(some_days(3, 3, 40))[-1].forecast
    assert (said.network != said.rules).all()


@settings(max_examples=15)
@given(seed=st.integers(0, 1000), day=st.integers(0, 29), data=st.data())
def test_no_bit_said_up_to_a_day_depends_on_that_day_or_a_later_one(seed: int, day: int, data: st.DataObject) -> None:
    outcomes = some_days(seed, 3, 30)
    future = data.draw(st.sampled_from(["cut", "changed", "emptied"]))
    other = outcomes.copy()
    if future == "cut":
        other = other[:, : day + 1]
        other[:, day] = np.nan
    elif future == "changed":
        other[:, day:] = 1 - other[:, day:]
    else:
        other[:, day:] = np.nan
    assert served(replayed(outcomes))[: day + 1].tobytes() == served(replayed(other))[: day + 1].tobytes()


@pytest.mark.parametrize("more", [1, 6, 20])
def test_habits_that_start_later_change_no_bit_before(more: int) -> None:
    outcomes = some_days(4, 3, 30)
    newcomers = some_days(5, more, 30)
    newcomers[:, :23] = np.nan
    alone, joined = served(replayed(outcomes)), served(replayed(np.vstack([outcomes, newcomers])))
    assert alone[:24].tobytes() == joined[:24, :3].tobytes()


def test_the_same_seed_gives_the_same_bits() -> None:
    outcomes = some_days(6, 3, 30)
    assert served(replayed(outcomes)).tobytes() == served(replayed(outcomes)).tobytes()


def test_another_seed_and_another_person_draw_differently() -> None:
    outcomes = some_days(6, 3, 30)
    usual = served(replayed(outcomes))
    assert (usual[-1] != served(replayed(outcomes, seed=1))[-1]).all()
    assert (usual[-1] != served(replayed(outcomes, person="q"))[-1]).all()


def test_a_week_without_a_row_teaches_nothing() -> None:
    outcomes = np.hstack([np.ones((3, 14)), np.full((3, 21), np.nan)])
    assert replayed(outcomes)[-1].version == replayed(outcomes[:, :15])[-1].version == 2


def test_afterwards_the_learner_knows_all_days() -> None:
    outcomes = some_days(7, 3, 20)
    learner = a_learner(outcomes)
    for _ in replay(learner, outcomes):
        pass
    assert learner.memory.days_closed == 20
    assert learner.rows.day.max() == 19
    assert learner.memory.morning().x.tolist() == Memory.of(outcomes, 3).morning().x.tolist()


def test_only_the_last_rows_that_are_learned_from_are_kept() -> None:
    outcomes = some_days(7, 3, 40)
    learner = Learner(3, 3, person="p", seed=0, recipe=Recipe(epochs=1, most_rows=30))
    for _ in replay(learner, outcomes):
        pass
    rows, _ = build(outcomes, 3)
    assert learner.rows.x.tolist() == rows.latest(30).x.tolist()


def test_a_refused_candidate_leaves_the_network_in_charge() -> None:
    outcomes = some_days(8, 1, 8)
    learner = Learner(1, 0, person="p", seed=0, recipe=Recipe(epochs=1, learning_rate=100.0))
    for _ in replay(learner, outcomes):
        pass
    assert learner.version == 0
    assert learner.parameters.tobytes() == prior().tobytes()


def test_one_more_day_moves_the_chances_smoothly() -> None:
    outcomes = some_days(9, 4, 60)
    today = Memory.of(outcomes[:, :40], 3).morning().x
    said = []
    for days in range(45, 60):
        learner = Learner(4, 3, person="p", seed=0)
        for _ in replay(learner, outcomes[:, :days]):
            pass
        learner.train()
        said.append(sigmoid(mlp.forward(learner.parameters, today)))
    steps = np.abs(np.diff(said, axis=0))
    assert steps.mean() < 0.02
    assert steps.max() < 0.06
