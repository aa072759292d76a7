"""Rows and groups of rows on their way to other places: pure, on ids."""

from collections.abc import Sequence

Ids = Sequence[Sequence[str]]
"""The ids of the shown rows from top to bottom, group by group."""


def with_row_at(groups: Ids, row: str, place: int) -> tuple[str, ...]:
    """All ids with one standing at another place of its own group."""
    moved = []
    for group in groups:
        others = [each for each in group if each != row]
        if row in group:
            others.insert(max(0, min(place, len(others))), row)
        moved += others
    return tuple(moved)


def with_row_stepped(groups: Ids, row: str, by: int) -> tuple[str, ...]:
    """All ids with one a few places further in its own group; it stays at the group's ends."""
    group = next((group for group in groups if row in group), ())
    return with_row_at(groups, row, [*group].index(row) + by) if group else _flat(groups)


def with_group_stepped(groups: Ids, row: str, by: int) -> tuple[str, ...]:
    """All ids with a row's whole group a few places further."""
    at = next((number for number, group in enumerate(groups) if row in group), None)
    if at is None:
        return _flat(groups)
    others = [group for number, group in enumerate(groups) if number != at]
    others.insert(max(0, min(at + by, len(others))), groups[at])
    return _flat(others)


def gap_at(middles: Sequence[float], y: float) -> int:
    """The gap between rows, 0 above the first, that a height is nearest to; ``middles`` are the rows' heights."""
    return sum(middle < y for middle in middles)


def _flat(groups: Ids) -> tuple[str, ...]:
    return tuple(row for group in groups for row in group)
