"""Our own export read line by line: of a file however large only one event or row is in memory.

It must lie as we write it, with a line for each; one that lies otherwise is read whole.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from datetime import datetime
from typing import BinaryIO

from habit_desktop.domain.event import Event
from habit_desktop.domain.habit import Json
from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.storage.formats.archive import SIZE_LIMIT
from habit_desktop.storage.formats.json_text import read_json, read_loosely
from habit_desktop.storage.formats.own_json import LISTS, Export, dated, decode, event_of_row, told_damage
from habit_desktop.storage.formats.unreadable import UnreadableFile
from habit_desktop.storage.sealed_file import Unsealed

LINE_LIMIT = SIZE_LIMIT
"""A line holds one event or one version of the network, in bytes."""

Opener = Callable[[], BinaryIO] | Callable[[], Unsealed]

_HEAD = frozenset({"format", "version", "exported_at", "zone"})
_LINE_END = b"\r\n"
_CLOSINGS = (b"]", b"],")


class OtherLayout(Exception):
    """A document does not lie as we write it; it may be sound all the same."""


@value
class LinedExport:
    """An export that stays in its file; each list is read anew whenever it is gone through.

    Going through one raises UnreadableFile, or OtherLayout where only ``whole`` can tell.
    """

    opener: Opener
    exported_at: datetime
    zone: str
    _starts: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)
    """Where a list's first row lies, as far as that is known from the one before it."""

    @property
    def events(self) -> Iterable[Event]:
        """The events in their order."""
        return _events(self._rows("events"))

    @property
    def predictions(self) -> Iterable[Mapping[str, Json]]:
        """The predictions, as JSON objects of their owner."""
        return self._rows("predictions", read_loosely)

    @property
    def outcomes(self) -> Iterable[Mapping[str, Json]]:
        """The outcomes, as JSON objects of their owner."""
        return self._rows("outcomes", read_loosely)

    @property
    def checkpoints(self) -> Iterable[Mapping[str, Json]]:
        """The versions of the network, as JSON objects."""
        return self._rows("checkpoints")

    def whole(self) -> Export:
        """Return all of it at once, however it lies. Raises UnreadableFile."""
        with self.opener() as file:
            content = file.read(SIZE_LIMIT + 1)
        if len(content) > SIZE_LIMIT:  # too large to be read whole: as we write it, it would have been read
            raise UnreadableFile(_("This JSON file is damaged or cut short."))
        return decode(content)

    def _rows(self, name: str, read: Callable[[bytes], Json] = read_json) -> Iterator[dict[str, Json]]:
        """Yield the rows of one list, its end and what must follow included; what stands before it is passed over."""
        with self.opener() as file:
            if name in self._starts and not isinstance(file, Unsealed):
                file.seek(self._starts[name])
            else:
                _pass_to(file, _opening(name))
            line = _line(file)
            while line not in _CLOSINGS:
                yield _row(line.removesuffix(b","), read)
                before, line = line, _line(file)
                if before.endswith(b",") is (line in _CLOSINGS):
                    raise OtherLayout
            self._check_end(file, name, line)

    def _check_end(self, file: BinaryIO | Unsealed, name: str, closing: bytes) -> None:
        """A list is followed by the next one, the last one by the end of the document."""
        place = LISTS.index(name)
        if place + 1 < len(LISTS):
            following = LISTS[place + 1]
            if closing != b"]," or _line(file) != _opening(following):
                raise OtherLayout
            if not isinstance(file, Unsealed):
                self._starts[following] = file.tell()
        elif closing != b"]" or _line(file) != b"}" or file.read(1):
            raise OtherLayout


def lined_export(opener: Opener) -> LinedExport | None:
    """Return the export in a file that begins as we write it, None for any other file.

    Raises UnreadableFile where it says that it is damaged, or newer than what can be read here.
    """
    with opener() as file:
        head, opening = file.readline(4096), file.readline(4096)
    if not head.startswith(b'{"format": ') or not head.endswith(b",\n") or opening.rstrip() != _opening("events"):
        return None
    try:
        document = read_json(head[:-2] + b"}")
    except UnreadableFile:
        return None
    if not isinstance(document, dict) or document.keys() != _HEAD:
        return None
    return LinedExport(opener, *dated(document))


def _events(rows: Iterable[Mapping[str, Json]]) -> Iterator[Event]:
    with told_damage():
        yield from map(event_of_row, rows)


def _row(line: bytes, read: Callable[[bytes], Json]) -> dict[str, Json]:
    try:
        row = read(line)
    except UnreadableFile as error:
        raise OtherLayout from error
    if not isinstance(row, dict):
        raise OtherLayout
    return row


def _pass_to(file: BinaryIO | Unsealed, opening: bytes) -> None:
    """Pass over what stands before a list: of nearly all lines it is enough to see that they hold a row."""
    while True:
        line = file.readline(LINE_LIMIT)
        if line[:1] == b"{" and len(line) < LINE_LIMIT:
            continue
        told = _line_of(line)
        if told == opening:
            return
        if not told:
            raise OtherLayout


def _line(file: BinaryIO | Unsealed) -> bytes:
    return _line_of(file.readline(LINE_LIMIT))


def _line_of(line: bytes) -> bytes:
    """Return what stands in a line. Raises UnreadableFile where it may go on."""
    if len(line) == LINE_LIMIT:
        raise UnreadableFile(_("This JSON file is damaged or cut short."))
    return line.rstrip(_LINE_END)


def _opening(name: str) -> bytes:
    return f'"{name}": ['.encode()
