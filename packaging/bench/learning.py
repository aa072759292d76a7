"""The lines of the network: beside the same network of others, and many habits beside one."""

from collections.abc import Iterator

from bench.figure import Limit
from bench.line import Line, Work
from bench.peers import PYTORCH, SCIKIT_LEARN, Peer, peers, scikit_learn
from bench.person import Person
from habit_desktop.learning import mlp
from habit_desktop.learning.training import Recipe

_HABITS, _DAYS = 50, 3650
_ROWS = 300, 5000
_RECIPE = Recipe()
_TIMES_FASTER = {SCIKIT_LEARN: 12, PYTORCH: 3}
"""How much faster one row is to be, beside each peer: whoever asks for a chance waits for it."""


def lines() -> Iterator[Line]:
    """What is timed of prediction and training."""
    few, more = (Person.made_up(1, rows + 1) for rows in _ROWS)
    for peer in peers(few.rows, _RECIPE):
        yield _one_row(few, peer)
    yield _whole(few, scikit_learn(few.rows, _RECIPE))
    for person in few, more:
        for peer in peers(person.rows, _RECIPE):
            yield _training(person, peer)
    yield from _of_many(few, Person.made_up(_HABITS, _DAYS))


def _one_row(person: Person, peer: Peer) -> Line:
    parameters, row = person.prior.parameters, person.rows.x[:1]
    return Line(
        "one row through the network",
        lambda: mlp.forward(parameters, row),
        peer.name,
        lambda: peer.predict(row),
        Limit.FASTER,
        _TIMES_FASTER[peer.name],
    )


def _whole(person: Person, peer: Peer) -> Line:
    """All that a prediction is, beside the peer's network alone."""
    name, row = "a whole prediction: rules, prior, network, gate and range", person.rows.x[:1]
    return Line(name, person.served, peer.name, lambda: peer.predict(row), Limit.FASTER, 1.5)


def _training(person: Person, peer: Peer) -> Line:
    name = f"training, {len(person.rows)} rows × {_RECIPE.epochs} epochs"
    return Line(name, lambda: person.trained(_RECIPE), peer.name, peer.fit, Limit.FASTER, 5)


def _of_many(one: Person, many: Person) -> Iterator[Line]:
    """Many habits at once cost little more than one: they are worked out together."""
    parameters, row, habits = one.prior.parameters, one.rows.x[:1], many.rows.x[:_HABITS]
    through = f"{_HABITS} rows through the network"
    works: dict[str, tuple[Work, Work]] = {
        through: (lambda: mlp.forward(parameters, habits), lambda: mlp.forward(parameters, row)),
        f"{_HABITS} whole predictions": (many.served, one.served),
        f"one more day of {_HABITS} habits": (many.one_more_day, one.one_more_day),
    }
    for name, (all_of_them, alone) in works.items():
        yield Line(name, all_of_them, "one habit", alone, Limit.AT_MOST, 3)
