"""The report of what was measured, as a table for a terminal."""

from collections.abc import Sequence

from bench.figure import Figure
from bench.line import Measured, Ratio

_HEAD = ("", "ours", "beside", "", "ratio", "aim", "met")
_LEFT = (0, 3, 6)
_MET = {True: "yes", False: "missed"}
_UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"))


Cells = tuple[str, ...]


def as_text(lines: Sequence[Cells]) -> str:
    """A row for each line: names on the left, numbers below each other."""
    rows = [_HEAD, *lines]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(_aligned(row, widths)).rstrip() for row in rows)


def as_seconds(seconds: float) -> str:
    """A time in the largest unit it reaches, with two or three digits that count."""
    unit, name = next((u for u in _UNITS if seconds >= u[0]), _UNITS[-1])
    amount = seconds / unit
    return f"{amount:.{0 if amount >= 100 else 1 if amount >= 10 else 2}f} {name}"


def cells(measured: Measured | Figure) -> Cells:
    """A line of the table."""
    if isinstance(measured, Figure):
        return _cells_of_figure(measured)
    line = measured.line
    return (
        line.name,
        as_seconds(measured.ours_s),
        as_seconds(measured.peer_s),
        line.beside,
        f"{measured.ratio:.1f} ×" if line.aim.ratio is Ratio.TIMES_FASTER else f"{measured.ratio:.2f} ×",
        f"{line.aim.ratio.value} {line.aim.times:g} ×",
        _MET[measured.is_met],
    )


def _cells_of_figure(figure: Figure) -> Cells:
    unit = figure.unit.value
    told = f"{figure.measured:.{0 if figure.measured >= 100 else 1}f} {unit}", f"{figure.limit:g} {unit}"
    return (figure.name, *told, "limit", f"{figure.ratio:.2f} ×", f"{figure.side.value} 1 ×", _MET[figure.is_met])


def _aligned(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [
        cell.ljust(width) if place in _LEFT else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
