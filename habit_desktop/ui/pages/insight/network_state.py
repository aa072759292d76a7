"""What the card of the network shows and tells, as values: pure, so that it can be tested without a screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import tanh
from typing import TypeVar

from habit_desktop.domain.csv_table import written
from habit_desktop.engine.frames import NetworkReading
from habit_desktop.engine.inside import Inside, PastInside
from habit_desktop.ui.charts.network_layout import FIRST, OUTPUT, STRONGEST, WIDTHS, NetworkState, layer_of
from habit_desktop.wording.inputs import input_name, input_value
from habit_desktop.wording.joins import facts_of
from habit_desktop.wording.language import _
from habit_desktop.wording.network import (
    adds,
    hears_most,
    network_spoken,
    neuron_name,
    never_speaks,
    output_name,
    says,
    sees,
    short_neuron,
    speaks_to,
)
from habit_desktop.wording.numbers import percent

LOUD = 0.5
TINIEST = 1e-9

_Told = TypeVar("_Told", float, bool)
Layers = tuple[tuple[tuple[float, ...], ...], ...]


class Manner(StrEnum):
    """Which weights are drawn: everybody's first ones, the person's, or how far the two are apart."""

    PRIOR = "prior"
    MINE = "mine"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class NetworkView:
    """A network to look at: all its states, the one looked at, in what manner, and the day that lights it."""

    network: NetworkReading
    day: Inside | PastInside
    at: int
    manner: Manner = Manner.MINE

    @property
    def frame(self) -> int:
        """The state whose weights are drawn."""
        return 0 if self.manner is Manner.PRIOR else self.at

    @property
    def weights(self) -> Layers:
        """The weights that are drawn, or their differences."""
        mine = self.network.frames[self.frame].weights.layers
        return _apart(mine, self._first) if self.manner is Manner.DIFFERENCE else mine

    @property
    def said(self) -> tuple[float, ...]:
        """What each neuron says of the day, or how far it says something else, by its number in the whole."""
        mine = _flat(self.day.firings[self.frame].layers)
        if self.manner is not Manner.DIFFERENCE:
            return mine
        return tuple(now - then for now, then in zip(mine, _flat(self.day.firings[0].layers), strict=True))

    @property
    def dead(self) -> tuple[bool, ...]:
        """Which neurons move nothing, by their number in the whole."""
        return *(False,) * WIDTHS[0], *_flat(self.network.frames[self.frame].dead), False

    @property
    def correction(self) -> float:
        """What the network adds, in log-odds."""
        return self.day.firings[self.frame].layers[-1][0]

    @property
    def _first(self) -> Layers:
        return self.network.frames[0].weights.layers


def scales(network: NetworkReading, manner: Manner) -> tuple[float, ...]:
    """The largest weight of each layer in all states, so that lines grow and shrink from state to state."""
    first = network.frames[0].weights.layers
    shown = [frame.weights.layers for frame in network.frames]
    if manner is Manner.DIFFERENCE:
        shown = [_apart(each, first) for each in shown]
    largest = [[max(abs(weight) for row in layer for weight in row) for layer in each] for each in shown]
    return tuple(max(*of_layer, TINIEST) for of_layer in zip(*largest, strict=True))


def strengths(view: NetworkView, largest: Sequence[float]) -> Layers:
    """The weights of a view within ±1; ``largest`` are the scales of its manner."""
    return tuple(
        tuple(tuple(weight / most for weight in row) for row in layer)
        for layer, most in zip(view.weights, largest, strict=True)
    )


def network_state(view: NetworkView, drawn: Layers) -> NetworkState:
    """The drawing of a view; ``drawn`` are its strengths."""
    return NetworkState(
        strengths=drawn,
        said=(*(max(-1.0, min(1.0, each)) for each in view.said[:OUTPUT]), tanh(view.said[OUTPUT])),
        dead=view.dead,
        names=tuple(input_name(each.feature) for each in view.day.inputs),
        number=percent(view.day.chance.probability),
    )


def neuron_told(view: NetworkView, neuron: int) -> tuple[str, str]:
    """A neuron in words: its name; what it says, whom it hears, whom it speaks to."""
    layer, said = layer_of(neuron), view.said[neuron]
    if layer == 0:
        read = view.day.inputs[neuron]
        seen = sees(input_value(read.feature, read.raw), read.normalised)
        return input_name(read.feature), f"{seen} · {speaks_to(_onwards(view, neuron))}"
    if neuron == OUTPUT:
        return output_name(), f"{adds(said)} · {hears_most(_heard(view, neuron))}"
    says_so = never_speaks() if view.dead[neuron] else says(said)
    facts = (says_so, hears_most(_heard(view, neuron)), speaks_to(_onwards(view, neuron)))
    return neuron_name(layer, neuron - FIRST[layer]), facts_of(facts)


def spoken(view: NetworkView) -> str:
    """The whole drawing for who does not see it."""
    heard = sorted(range(WIDTHS[0]), key=lambda each: -_weight_of_input(view, each))[:STRONGEST]
    return network_spoken(
        [input_name(view.day.inputs[each].feature) for each in heard],
        sum(abs(each) >= LOUD for each in view.said[WIDTHS[0] : OUTPUT]),
        sum(view.dead),
        view.correction,
        percent(view.day.chance.probability),
    )


def weights_csv(view: NetworkView) -> str:
    """Every weight that is drawn, with what the two neurons say."""
    said, names = view.said, [_short(view, neuron) for neuron in range(OUTPUT + 1)]
    return written(
        ("layer", "from", "to", "weight", "from_says", "to_says"),
        (
            (layer + 1, names[FIRST[layer] + start], names[FIRST[layer + 1] + end], weight, said[FIRST[layer] + start],
             said[FIRST[layer + 1] + end])
            for layer, rows in enumerate(view.weights)
            for start, row in enumerate(rows)
            for end, weight in enumerate(row)
        ),
    )  # fmt: skip


def _weight_of_input(view: NetworkView, number: int) -> float:
    """How loudly the first layer hears an input today."""
    return abs(view.said[number]) * sum(map(abs, view.weights[0][number]))


def _onwards(view: NetworkView, neuron: int) -> list[tuple[str, float]]:
    layer = layer_of(neuron)
    row = view.weights[layer][neuron - FIRST[layer]]
    return _strongest([(_short(view, FIRST[layer + 1] + end), weight) for end, weight in enumerate(row)])


def _heard(view: NetworkView, neuron: int) -> list[tuple[str, float]]:
    layer = layer_of(neuron) - 1
    rows, end = view.weights[layer], neuron - FIRST[layer + 1]
    return _strongest([(_short(view, FIRST[layer] + start), row[end]) for start, row in enumerate(rows)])


def _strongest(weighed: list[tuple[str, float]]) -> list[tuple[str, float]]:
    return sorted(weighed, key=lambda each: -abs(each[1]))[:STRONGEST]


def _short(view: NetworkView, neuron: int) -> str:
    layer = layer_of(neuron)
    if layer == 0:
        return input_name(view.day.inputs[neuron].feature)
    return _("output") if neuron == OUTPUT else short_neuron(layer, neuron - FIRST[layer])


def _apart(one: Layers, other: Layers) -> Layers:
    return tuple(
        tuple(tuple(now - then for now, then in zip(*rows, strict=True)) for rows in zip(*layers, strict=True))
        for layers in zip(one, other, strict=True)
    )


def _flat(layers: Sequence[Sequence[_Told]]) -> tuple[_Told, ...]:
    return tuple(each for layer in layers for each in layer)
