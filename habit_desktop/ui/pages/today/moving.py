"""Rows and groups of rows on their way to other places: pure, on ids.

The person's own order is told apart from what is shown: what is open stands first there, whoever it is.
"""

from collections.abc import Sequence


def with_row_at(group: Sequence[str], row: str, place: int) -> tuple[str, ...]:
    """The ids of a group as shown, with one at another place; it stays within the group."""
    others = [each for each in group if each != row]
    others.insert(max(0, min(place, len(others))), row)
    return tuple(others)


def row_moved(order: Sequence[str], group: Sequence[str], row: str) -> list[str]:
    """The person's order with a row next to the one it stands by in its group as shown now; the others stay."""
    at, others = group.index(row), [each for each in order if each != row]
    if at > 0:
        place = others.index(group[at - 1]) + 1
    elif len(group) > 1:
        place = others.index(group[1])
    else:
        return [*order]
    return [*others[:place], row, *others[place:]]


def group_moved(order: Sequence[str], groups: Sequence[Sequence[str]], row: str, by: int) -> list[str]:
    """The person's order with a row's whole group before the one above it, or behind the one below it."""
    at = next((number for number, group in enumerate(groups) if row in group), None)
    if at is None or not 0 <= at + by < len(groups):
        return [*order]
    upper, lower = groups[min(at, at + by)], {*groups[max(at, at + by)]}
    rising, others = [each for each in order if each in lower], [each for each in order if each not in lower]
    place = min(others.index(each) for each in upper)
    return [*others[:place], *rising, *others[place:]]


def gap_at(middles: Sequence[float], y: float) -> int:
    """The gap between rows, 0 above the first, that a height is nearest to; ``middles`` are the rows' heights."""
    return sum(middle < y for middle in middles)
