"""Training as a plain generator: it reports every epoch and can be stopped before any batch."""

from collections.abc import Callable, Generator
from dataclasses import dataclass, field

import numpy as np

from habit_desktop.learning import mlp, trainee
from habit_desktop.learning.adam import Adam
from habit_desktop.learning.dataset import Rows
from habit_desktop.learning.odds import Floats


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a network is trained; the same for everybody.

    `pull_to_prior` is the weight of the squared distance to the prior, counted in rows: it fades as rows come in;
    3 was chosen once on the whole benchmark, where .3 to 10 lie within .0007 of each other.
    A row weighs from `oldest_weight` up to 1 by the cube of its place in time (fsrs-optimizer's recency weighting).
    """

    epochs: int = 20
    batch_rows: int = 32
    learning_rate: float = 0.001
    pull_to_prior: float = 3.0
    oldest_weight: float = 0.25
    most_rows: int = 5000
    """Of the starts of days, and as many of looks during them."""


@dataclass(frozen=True, slots=True)
class Epoch:
    """One pass over the rows is done: its number (from 1), of how many, and the mean log loss met on the way.

    `parameters`: (321,) are those after it.
    """

    number: int
    of: int
    loss: float
    parameters: Floats = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Trained:
    """A candidate: new parameters (321,), from how many days of habits, and the loss on their rows before and after."""

    parameters: Floats
    rows: int
    loss_before: float
    loss_after: float


def recency(rows: int, oldest_weight: float) -> Floats:
    """The weight of each row by its age, oldest first: (rows,)."""
    place = np.arange(1, rows + 1) / max(rows, 1)
    weight: Floats = oldest_weight + (1 - oldest_weight) * place**3
    return weight


def mean_loss(parameters: Floats, rows: Rows, recipe: Recipe) -> float:
    """The loss that a training by this recipe lowers, in nats, but for the pull."""
    rows = rows.latest(recipe.most_rows)
    weight = rows.weight * recency(len(rows), recipe.oldest_weight)
    return mlp.loss(parameters, rows.x, rows.rules_logit, rows.y, weight)


def train(
    rows: Rows,
    start: Floats,
    prior: Floats,
    rng: np.random.Generator,
    recipe: Recipe,
    should_stop: Callable[[], bool] = lambda: False,
) -> Generator[Epoch, None, Trained | None]:
    """Yield each finished epoch; return the candidate, or None when there is nothing to learn from or it was stopped.

    The same rows, parameters and generator state give the same bits.
    """
    rows = rows.latest(recipe.most_rows)
    if len(rows) == 0:
        return None
    weight = rows.weight * recency(len(rows), recipe.oldest_weight)
    adam = Adam(trainee.SIZE, recipe.learning_rate)
    pull = recipe.pull_to_prior / rows.weight.sum()
    network, anchor, inputs = trainee.Trainee(start), trainee.homogeneous(prior), trainee.with_constant(rows.x)
    for number in range(1, recipe.epochs + 1):
        order = rng.permutation(len(rows))
        x, rules_logit, y, weights = inputs[order], rows.rules_logit[order], rows.y[order], weight[order]
        share, log_odds = _shares(weights, recipe.batch_rows), []
        for first in range(0, len(rows), recipe.batch_rows):
            if should_stop():
                return None
            batch = slice(first, first + recipe.batch_rows)
            log_odds.append(network.work_out(x[batch], rules_logit[batch], y[batch], share[batch]))
            network.slopes += pull * (network.weights - anchor)
            network.weights[:] = adam.step(network.weights, network.slopes)
        loss = mlp.log_loss(np.concatenate(log_odds), y, weights)
        yield Epoch(number, recipe.epochs, loss, trainee.plain(network.weights))
    parameters = trainee.plain(network.weights)
    before, after = (mean_loss(p, rows, recipe) for p in (start, parameters))
    return Trained(parameters, int(rows.is_start.sum()), before, after)


def _shares(weight: Floats, batch_rows: int) -> Floats:
    """The part of each row in its batch: (rows,)."""
    batches = np.add.reduceat(weight, np.arange(0, len(weight), batch_rows))
    shares: Floats = weight / np.repeat(batches, batch_rows)[: len(weight)]
    return shares


def seeded(*seed: int) -> np.random.Generator:
    """The generator these numbers decide: the same numbers, the same draws."""
    return np.random.default_rng(seed)
