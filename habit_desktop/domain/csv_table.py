"""Numbers and words as CSV: a heading, then a line for each row, as spreadsheets read it."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO

DECIMALS = 6
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def written(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return the heading, then a line for each row; numbers have at most six decimals, None is empty.

    Words that a spreadsheet would take for a formula get an apostrophe before them.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([_cell(name) for name in head])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case float():
            return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
        case date():
            return value.isoformat()
        case str() if value.startswith(_BEGINS_A_FORMULA):
            return f"'{value}"
    return str(value)
