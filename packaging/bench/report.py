"""The table of what was measured, for a terminal of a hundred columns; each line stands by itself."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from bench.figure import Absent, Figure, Limit, Unit

WIDTH = 100
_WIDTHS = (33, 8, 8, 18, 7, 6, 6)
_HEAD = ("", "ours", "beside", "", "ratio", "aim", "")
_LEFT = (0, 3, 6)
_MET = {True: "held", False: "missed"}
_SIDES = {Limit.AT_MOST: "≤", Limit.AT_LEAST: "≥", Limit.FASTER: "≥"}
_SECONDS = {Unit.S: 1.0, Unit.MS: 1e-3}
_SCALES = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))

HOW_TO_READ = (
    "Each line is a ratio of two figures of this run. Where the aim is “≤”, it says how many times as much ours is as"
    " what stands beside it; where it is “≥”, how many times faster, or more, ours is."
)


def head() -> str:
    """The names of the columns, and a rule below them."""
    return f"{_row(_HEAD)}\n{'─' * WIDTH}"


def title(text: str) -> str:
    """What the next lines are about and how they were taken."""
    return "\n".join(["", *wrap(text, WIDTH, break_on_hyphens=False)])


def line(figure: Figure | Absent) -> str:
    """A figure's line; a long name goes on below itself."""
    if isinstance(figure, Absent):
        return "\n".join(wrap(f"{figure.name}: {figure.why}", WIDTH, initial_indent="  ", subsequent_indent="    "))
    cells = (
        figure.name,
        amount(figure.measured, figure.unit),
        amount(figure.limit, figure.unit),
        figure.beside,
        f"{_digits(figure.ratio)} ×",
        f"{_SIDES[figure.side]} {figure.times:g}",
        _MET[figure.is_met],
    )
    names = wrap(figure.name, _WIDTHS[0], initial_indent="  ", subsequent_indent="    ")
    (name, beside), *more = zip_longest(names, wrap(figure.beside, _WIDTHS[3]), fillvalue="")
    rows = [(name, *cells[1:3], beside, *cells[4:]), *((name, "", "", beside, "", "", "") for name, beside in more)]
    return "\n".join(map(_row, rows))


def verdict(lines: Sequence[Figure | Absent]) -> str:
    """How many lines are as they should be, and which are not; what could not be measured counts for neither."""
    figures = [each for each in lines if isinstance(each, Figure)]
    missed = [figure for figure in figures if not figure.is_met]
    if not missed:
        return f"All {len(figures)} lines held."
    return "\n".join([f"{len(missed)} of {len(figures)} lines missed their aim:", *_told(missed)])


def amount(number: float, unit: Unit) -> str:
    """A number with its unit; a time in the largest unit it reaches."""
    if unit in _SECONDS:
        return as_seconds(number * _SECONDS[unit])
    return f"{_digits(number)} {unit.value}"


def as_seconds(seconds: float) -> str:
    """A time in the largest unit it reaches, with two or three digits that count."""
    scale, name = next((scale for scale in _SCALES if seconds >= scale[0]), _SCALES[-1])
    return f"{_digits(seconds / scale)} {name}"


def _digits(number: float) -> str:
    return f"{number:.{0 if number >= 100 else 1 if number >= 10 else 2}f}"


def _told(missed: Sequence[Figure]) -> Iterator[str]:
    for figure in missed:
        asked = f"{_digits(figure.ratio)} × {figure.beside}, aim {_SIDES[figure.side]} {figure.times:g}"
        yield from wrap(f"{figure.name}: {asked}", WIDTH, initial_indent="  ", subsequent_indent="    ")


def _row(cells: Sequence[str]) -> str:
    aligned = (
        cell.ljust(width) if place in _LEFT else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(cells, _WIDTHS, strict=True))
    )
    return "  ".join(aligned).rstrip()
