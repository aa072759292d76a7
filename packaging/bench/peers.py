"""The same network as others have it: scikit-learn's, and PyTorch's where that is installed."""

import importlib
import warnings
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import pairwise
from typing import Any, NamedTuple

from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from habit_desktop.learning import mlp
from habit_desktop.learning.dataset import Rows
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.training import Recipe

SCIKIT_LEARN, PYTORCH = "scikit-learn", "PyTorch"


class Peer(NamedTuple):
    """Another's network of our sizes, double precision and one thread: trained anew, or asked for a chance."""

    name: str
    fit: Callable[[], object]
    predict: Callable[[Floats], object]


def peers(rows: Rows, recipe: Recipe) -> Iterator[Peer]:
    """Who is installed, trained on the rows as long as ours is."""
    yield scikit_learn(rows, recipe)
    if find_spec("torch"):
        yield _torch(rows, recipe)


def scikit_learn(rows: Rows, recipe: Recipe) -> Peer:
    """The MLPClassifier, trained on the rows."""

    def fitted() -> MLPClassifier:
        peer = MLPClassifier(
            hidden_layer_sizes=mlp.WIDTHS[1:-1],
            activation="tanh",
            solver="adam",
            batch_size=recipe.batch_rows,
            learning_rate_init=recipe.learning_rate,
            max_iter=recipe.epochs,
            n_iter_no_change=recipe.epochs,  # no epoch is spared
            random_state=0,
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            return peer.fit(rows.x, rows.y)

    return Peer(SCIKIT_LEARN, fitted, fitted().predict_proba)


def _torch(rows: Rows, recipe: Recipe) -> Peer:
    torch: Any = importlib.import_module("torch")
    torch.set_num_threads(1)
    torch.manual_seed(0)
    x, y = torch.from_numpy(rows.x), torch.from_numpy(rows.y)[:, None]

    def fitted() -> Any:
        layers = [torch.nn.Linear(inputs, outputs) for inputs, outputs in pairwise(mlp.WIDTHS)]
        network = torch.nn.Sequential(layers[0], torch.nn.Tanh(), layers[1], torch.nn.Tanh(), layers[2]).double()
        adam = torch.optim.Adam(network.parameters(), lr=recipe.learning_rate)
        loss_of = torch.nn.BCEWithLogitsLoss()
        for _epoch in range(recipe.epochs):
            for batch in torch.randperm(len(x)).split(recipe.batch_rows):
                adam.zero_grad()
                loss_of(network(x[batch]), y[batch]).backward()
                adam.step()
        return network

    network = fitted()

    def chance(row: Floats) -> Any:
        with torch.inference_mode():
            return torch.sigmoid(network(torch.from_numpy(row)))

    return Peer(PYTORCH, fitted, chance)
