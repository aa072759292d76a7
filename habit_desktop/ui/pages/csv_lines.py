"""Values as CSV: a heading, then a line for each, as spreadsheets read it."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO

DECIMALS = 6


def written(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The lines; what is not known stays empty, and numbers have the decimals that count."""
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
