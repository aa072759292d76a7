"""The rows that can still be read of a damaged database, page by page, whatever has become of what leads to the pages.

Only what lies in trees ordered by a key is read: tables WITHOUT ROWID, as all of ours with facts are, and indexes.
The layout is https://www.sqlite.org/fileformat2.html.
"""

import struct
from collections.abc import Iterator
from typing import TypeAlias

from habit_desktop.storage.page_image import PageImage
from habit_desktop.storage.row_sum import Value

Row: TypeAlias = tuple[Value, ...]
_INSIDE = 2
_OF_ROWIDS = (5, 13)
_INTEGER_BYTES = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_REAL, _NOUGHT, _ONE, _FIRST_LONG = 7, 8, 9, 12
_GARBAGE = (ValueError, IndexError, struct.error)


def carved_rows(image: PageImage) -> Iterator[Row]:
    """Yield every row that has the shape of one, in no order; a row may come more than once, or be damaged within."""
    for page in image.pages():
        if page and page[0] not in _OF_ROWIDS:
            yield from _rows_on(image, page)


def _rows_on(image: PageImage, page: bytes) -> Iterator[Row]:
    """Yield the rows of a page; one whose kind is damaged is taken for a leaf, which nearly all are."""
    inside = page[0] == _INSIDE
    first = 12 if inside else 8
    if len(page) < first:
        return
    (count,) = struct.unpack_from(">H", page, 3)
    room = (len(page) - first) // 2
    for (at,) in struct.iter_unpack(">H", page[first : first + 2 * min(count, room)]):
        try:
            yield _record(_payload(image, page, at + 4 if inside else at))
        except _GARBAGE:
            continue


def _payload(image: PageImage, page: bytes, at: int) -> bytes:
    """Return what a cell holds, with what of it lies on other pages."""
    size, at = _varint(page, at)
    usable = image.page_size
    most, least = (usable - 12) * 64 // 255 - 23, (usable - 12) * 32 // 255 - 23
    if size <= most:
        return _cut(page, at, size)
    here = least + (size - least) % (usable - 4)
    here = here if here <= most else least
    parts, left = [_cut(page, at, here)], size - here
    (following,) = struct.unpack_from(">I", page, at + here)
    if left > image.count * usable:
        raise ValueError
    while left > 0:
        further = image.page(following)
        parts.append(_cut(further, 4, min(left, usable - 4)))
        left -= usable - 4
        (following,) = struct.unpack_from(">I", further, 0)
    return b"".join(parts)


def _record(payload: bytes) -> Row:
    end, at = _varint(payload, 0)
    if not at < end <= len(payload):
        raise ValueError
    values: list[Value] = []
    place = end
    while at < end:
        kind, at = _varint(payload, at)
        value, place = _value(payload, kind, place)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    if kind >= _FIRST_LONG:
        size = (kind - _FIRST_LONG) // 2
        content = _cut(payload, at, size)
        return (content.decode() if kind % 2 else content), at + size
    if kind in _INTEGER_BYTES:
        size = _INTEGER_BYTES[kind]
        return int.from_bytes(_cut(payload, at, size), "big", signed=True), at + size
    if kind == _REAL:
        return float(struct.unpack_from(">d", payload, at)[0]), at + 8
    if kind in (_NOUGHT, _ONE):
        return kind - _NOUGHT, at
    if kind == 0:
        return None, at
    raise ValueError(kind)


def _cut(content: bytes, at: int, size: int) -> bytes:
    piece = content[at : at + size]
    if len(piece) != size:
        raise ValueError
    return piece


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and the place behind it."""
    found = 0
    for place in range(at, at + 8):
        byte = content[place]
        found = found << 7 | byte & 0x7F
        if byte < 0x80:
            return found, place + 1
    return found << 8 | content[at + 8], at + 9
