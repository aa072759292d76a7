"""Numbers as CSV: a heading, then a line for each value, as spreadsheets read it."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO

DECIMALS = 6


def written(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The heading, then a line for each row; numbers have at most six decimals, None is empty."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return value.isoformat() if isinstance(value, date) else str(value)
