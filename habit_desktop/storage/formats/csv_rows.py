"""The rows of a CSV file that begins with a header, each with where it stands."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO

from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.formats.unreadable import UnreadableFile

FIELD_LIMIT = 2**20
_HEADER_BYTES = 4096


@value
class CsvRow:
    """A row's cells by the names of their columns, and the line it begins on."""

    where: str
    cells: Mapping[str, str]

    def cell(self, column: str) -> str:
        """Return the text in a column, empty where the row is too short."""
        return self.cells.get(column, "")


def read_table(content: bytes, delimiter: str = ",") -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the rows that have cells, each with where it begins. Raises UnreadableFile."""
    csv.field_size_limit(FIELD_LIMIT)
    text = StringIO(content.decode("utf-8-sig", "replace"), newline="")
    reader, first_line = csv.reader(text, delimiter=delimiter), 1
    try:
        for cells in reader:
            if any(cells):
                yield f"line {first_line}", cells
            first_line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(
            _("This file cannot be read from line {first_line} on: {error}.").format(first_line=first_line, error=error)
        ) from error


def read_rows(content: bytes) -> Iterator[CsvRow]:
    """Yield the rows below the header. Raises UnreadableFile."""
    table = read_table(content)
    names = [name.strip() for name in next(table, ("", ()))[1]]
    for where, cells in table:
        yield CsvRow(where, dict(zip(names, cells, strict=False)))


def header_of(content: bytes) -> list[str]:
    """Return the names in the first row; none where the file does not begin like a table."""
    return [name.strip() for name in next(read_table(content[:_HEADER_BYTES]), ("", ()))[1]]
