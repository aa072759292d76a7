"""Facts about training."""

import numpy as np
import pytest

from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.learning.dataset import Rows, build
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import prior
from habit_desktop.learning.training import Recipe, Trained, recency, seeded, train
from tests.learning.strips import some_days


def rows_of(days: int = 40) -> Rows:
    """Rows of three habits."""
    return build(some_days(7, 3, days), 0)[0]


def trained(rows: Rows, recipe: Recipe, seed: int = 0, start: Floats | None = None) -> Trained:
    """The candidate."""
    rng = np.random.default_rng(seed)
    candidate = done_at_once(train(rows, prior() if start is None else start, prior(), rng, recipe))
    assert candidate is not None
    return candidate


def test_the_recipe_is_twenty_epochs_of_batches_of_32_at_a_rate_of_a_thousandth() -> None:
    recipe = Recipe()
    assert (recipe.epochs, recipe.batch_rows, recipe.learning_rate) == (20, 32, 0.001)


def test_every_epoch_is_reported() -> None:
    epochs = train(rows_of(), prior(), prior(), np.random.default_rng(0), Recipe(epochs=3))
    assert [(epoch.number, epoch.of) for epoch in epochs] == [(1, 3), (2, 3), (3, 3)]


def test_training_lowers_the_loss_on_its_rows() -> None:
    candidate = trained(rows_of(), Recipe())
    assert candidate.loss_after < candidate.loss_before
    assert candidate.rows == len(rows_of())


def test_the_loss_before_is_the_rules_own_when_the_network_is_silent() -> None:
    rows = rows_of()
    candidate = trained(rows, Recipe(epochs=1, oldest_weight=1))
    chance = 1 / (1 + np.exp(-rows.rules_logit))
    assert candidate.loss_before == pytest.approx(-np.log(np.where(rows.y == 1, chance, 1 - chance)).mean())


def test_the_same_seed_gives_the_same_bits_and_another_seed_other_ones() -> None:
    first = trained(rows_of(), Recipe())
    again = trained(rows_of(), Recipe())
    other = trained(rows_of(), Recipe(), seed=1)
    assert first.parameters.tobytes() == again.parameters.tobytes()
    assert first.parameters.tobytes() != other.parameters.tobytes()


def test_training_can_be_stopped_before_any_batch() -> None:
    rows, asked = rows_of(), 0

    def after_five() -> bool:
        nonlocal asked
        asked += 1
        return asked > 5

    epochs = train(rows, prior(), prior(), np.random.default_rng(0), Recipe(batch_rows=8), after_five)
    assert done_at_once(epochs) is None
    assert asked == 6


def test_no_rows_teach_nothing() -> None:
    assert list(train(Rows.none(), prior(), prior(), np.random.default_rng(0), Recipe())) == []


def test_the_pull_keeps_the_network_near_the_prior() -> None:
    free = trained(rows_of(), Recipe(pull_to_prior=0))
    held = trained(rows_of(), Recipe(pull_to_prior=1000))
    assert np.linalg.norm(held.parameters - prior()) < np.linalg.norm(free.parameters - prior())


def test_training_leaves_the_network_it_started_from_as_it_was() -> None:
    start = prior()
    trained(rows_of(), Recipe(epochs=2), start=start)
    assert start.tobytes() == prior().tobytes()


def test_only_the_latest_rows_are_learned_from() -> None:
    rows = rows_of()
    all_of_latest = trained(rows.latest(20), Recipe(epochs=2))
    latest_of_all = trained(rows, Recipe(epochs=2, most_rows=20))
    assert all_of_latest.parameters.tobytes() == latest_of_all.parameters.tobytes()


def test_recent_rows_weigh_up_to_four_times_as_much_as_the_oldest() -> None:
    weight = recency(100, 0.25)
    assert weight[0] == pytest.approx(0.25, abs=1e-5)
    assert weight[-1] == 1
    assert weight[49] == pytest.approx(0.25 + 0.75 / 8)


def test_the_same_numbers_seed_the_same_draws() -> None:
    assert seeded(1, 2).random() == seeded(1, 2).random() != seeded(2, 1).random()
