"""The person's own order of habits: what has to be told anew when some of them change places."""

from collections.abc import Mapping, Sequence


def rearranged(everything: Sequence[str], some: Sequence[str]) -> list[str]:
    """Return all ids with some of them in a new order, in the places these held; the others stay where they are."""
    moved, known = iter([each for each in some if each in set(everything)]), set(some)
    return [next(moved) if each in known else each for each in everything]


def new_positions(order: Sequence[str], positions: Mapping[str, int]) -> dict[str, int]:
    """Return the positions that have to change for an order to hold: few, as those there are get dealt out anew."""
    changed: dict[str, int] = {}
    lowest: int | None = None
    for each, position in zip(order, sorted(positions[each] for each in order), strict=True):
        lowest = position if lowest is None else max(position, lowest + 1)
        if positions[each] != lowest:
            changed[each] = lowest
    return changed
