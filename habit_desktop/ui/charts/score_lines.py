"""The lines of how surprises went: pure, so that they can be tested without a screen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """The losses of network, simple rules and average up to each day, an ordinal, oldest first."""

    days: tuple[int, ...] = ()
    network: tuple[float, ...] = ()
    rules: tuple[float, ...] = ()
    average: tuple[float, ...] = ()

    @property
    def all(self) -> tuple[tuple[float, ...], ...]:
        """The three in the order of their names."""
        return self.network, self.rules, self.average


def spread(places: list[float], apart: float, top: float, bottom: float) -> list[tuple[int, float]]:
    """Each number with a place near its own, all at least so far apart, within top and bottom where they fit."""
    order = sorted(range(len(places)), key=places.__getitem__)
    free_from, found = top, list[float]()
    for at in order:
        found.append(max(places[at], free_from))
        free_from = found[-1] + apart
    limit = bottom
    for n in range(len(found) - 1, -1, -1):
        found[n] = min(found[n], limit)
        limit = found[n] - apart
    return [*zip(order, found, strict=True)]
