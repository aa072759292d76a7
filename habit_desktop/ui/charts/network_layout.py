"""The network as a drawing shows it, and where its neurons stand: pure, to be tested without a screen."""

from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import ceil

WIDTHS = (10, 16, 8, 1)
FIRST = tuple(accumulate(WIDTHS, initial=0))
COUNT = FIRST[-1]
OUTPUT = COUNT - 1
STRONGEST = 3
SHADES = 16
UNSEEN = 0.04  # fainter than what the eye tells from the ground
# How far to the right the layers stand, between the names of the inputs and the number of the output.
ACROSS = (0.0, 0.40, 0.74, 1.0)
EDGE_PX = 9.0
OUTPUT_PX = 13.0
NUMBER_PX = 22.0


@dataclass(frozen=True, slots=True)
class Line:
    """A connection between two neurons, by their numbers in the whole; ``strength`` is within ±1."""

    start: int
    end: int
    strength: float


@dataclass(frozen=True, slots=True)
class NetworkState:
    """What is drawn: how strong each layer's weights are by input and output neuron, and what each neuron says.

    Strengths are within ±1. ``said`` (within ±1) and ``dead`` go by the neurons' numbers in the whole; ``names`` are
    those of the inputs, ``number`` is the chance.
    """

    strengths: tuple[tuple[tuple[float, ...], ...], ...]
    said: tuple[float, ...]
    dead: tuple[bool, ...]
    names: tuple[str, ...]
    number: str

    def lines(self) -> list[Line]:
        """The connections that can be seen, the weakest first, so that the strong ones lie on top."""
        found = [
            Line(FIRST[layer] + start, FIRST[layer + 1] + end, strength)
            for layer, weights in enumerate(self.strengths)
            for start, row in enumerate(weights)
            for end, strength in enumerate(row)
            if abs(strength) >= UNSEEN
        ]
        return sorted(found, key=lambda line: (ceil(abs(line.strength) * SHADES), line.strength))

    def lines_of(self, neuron: int) -> list[Line]:
        """The connections of one neuron, the strongest first."""
        return sorted(
            (line for line in self.lines() if neuron in (line.start, line.end)), key=lambda line: -abs(line.strength)
        )


def layer_of(neuron: int) -> int:
    """The layer a neuron belongs to, 0 for the inputs."""
    return next(layer for layer, (first, after) in enumerate(pairwise(FIRST)) if first <= neuron < after)


def places(width_px: float, height_px: float, names_px: float) -> tuple[tuple[float, float], ...]:
    """The middle of each neuron in a drawing, by its number; the names of the inputs stand left of them."""
    left, right = names_px + EDGE_PX, max(width_px - NUMBER_PX, names_px + 2 * EDGE_PX)
    found = []
    for layer, count in enumerate(WIDTHS):
        x = left + ACROSS[layer] * (right - left)
        inset = EDGE_PX if count == max(WIDTHS) else height_px / 16
        pitch = (height_px - 2 * inset) / max(count - 1, 1)
        first = height_px / 2 if count == 1 else inset
        found += [(x, first + number * pitch) for number in range(count)]
    return tuple(found)


def nearest(at: tuple[float, float], spots: tuple[tuple[float, float], ...], reach_px: float) -> int | None:
    """The neuron nearest to a point, None where none is within reach."""
    away = [(x - at[0]) ** 2 + (y - at[1]) ** 2 for x, y in spots]
    found = min(range(len(away)), key=away.__getitem__)
    return found if away[found] <= reach_px**2 else None


def beside(neuron: int, layers: int) -> int:
    """The neuron as high as this one so many layers further, within the network."""
    layer = layer_of(neuron)
    other = min(max(layer + layers, 0), len(WIDTHS) - 1)
    along = (neuron - FIRST[layer] + 0.5) / WIDTHS[layer]
    return FIRST[other] + min(int(along * WIDTHS[other]), WIDTHS[other] - 1)


def within(neuron: int, steps: int) -> int:
    """The neuron so many further down the same layer, within it."""
    layer = layer_of(neuron)
    return min(max(neuron + steps, FIRST[layer]), FIRST[layer + 1] - 1)


def said_between(one: tuple[float, ...], other: tuple[float, ...], along: float) -> tuple[float, ...]:
    """What neurons say on the way (0–1) from one state to another."""
    return tuple(start + along * (end - start) for start, end in zip(one, other, strict=True))
