"""Numbers and words as CSV: a heading, then a line for each row, as spreadsheets read it."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import StringIO

DECIMALS = 6
_BEGINS_A_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")


def written(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return the heading, then a line for each row; numbers have at most six decimals, None is empty.

    Words that a spreadsheet would take for a formula are guarded.
    """
    text = StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([_cell(name) for name in head])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def guarded(words: str) -> str:
    """Return words as they stand in a cell: with an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{words}" if _BEGINS_A_FORMULA.match(words) else words


def unguarded(cell: str) -> str:
    """Return the words that ``guarded`` has put into a cell."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case float():
            return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
        case date():
            return value.isoformat()
        case str():
            return guarded(value)
    return str(value)
