"""Tables of what was measured: for a terminal, as Markdown, and as plain values for JSON."""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from evaluate.scoring import Interval

_NOTE_COLUMNS = 110

Cell = str | int | float | Interval
Json = dict[str, "Json"] | list["Json"] | str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A title, a note below it, the names of the columns, and rows that begin with a name."""

    title: str
    note: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def as_text(table: Table) -> str:
    """The table for a terminal: the names on the left, the numbers right-aligned."""
    lines = [table.columns, *(tuple(map(_words, row)) for row in table.rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    shown = ["  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]).rstrip() for line in lines]
    return "\n".join([table.title, *textwrap.wrap(table.note, _NOTE_COLUMNS), "", *shown])


def as_markdown(tables: Sequence[Table], title: str) -> str:
    """A page of all tables."""
    return "\n\n".join([f"# {title}", *(f"## {t.title}\n\n{t.note}\n\n{_grid(t)}" for t in tables)]) + "\n"


def as_json(tables: Sequence[Table]) -> Json:
    """The rows of each table by its title, each as names and values in full precision."""
    return {
        table.title: [
            {column: _value(cell) for column, cell in zip(table.columns, row, strict=True)} for row in table.rows
        ]
        for table in tables
    }


def _grid(table: Table) -> str:
    rule = ["---", *["---:"] * (len(table.columns) - 1)]
    lines = [table.columns, rule, *(map(_words, row) for row in table.rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _words(cell: Cell) -> str:
    match cell:
        case Interval(value, low, high):
            return f"{value:+.4f} [{low:+.4f}, {high:+.4f}]"
        case float():
            return "–" if math.isnan(cell) else f"{cell:.4f}"
        case _:
            return str(cell)


def _value(cell: Cell) -> Json:
    match cell:
        case Interval(value, low, high):
            return {"value": value, "low": low, "high": high}
        case float():
            return None if math.isnan(cell) else cell
        case _:
            return cell
