"""A JSON document read strictly: what it holds can be kept, and nothing in it stands twice."""

import json
import re
from math import isfinite
from typing import NoReturn

from habit_desktop.domain.habit import Json
from habit_desktop.language import _
from habit_desktop.storage.formats.unreadable import UnreadableFile

_DEPTH_LIMIT = 64
_SURROGATE = re.compile(rb"\\u[dD][89a-fA-F]")
_MARK, _SPACE = b"\xef\xbb\xbf", " \t\n\r"


def looks_like_json(content: bytes) -> bool:
    """Tell whether a file begins like a JSON object or list."""
    return content.removeprefix(_MARK).lstrip()[:1] in (b"{", b"[")


def read_json(content: bytes) -> Json:
    """Return what a document holds. Raises UnreadableFile."""
    return _read(content, _STRICT)


def read_loosely(content: bytes) -> Json:
    """Return what a document holds whose reader looks at each number himself. Raises UnreadableFile."""
    return _read(content, _LOOSE)


def _read(content: bytes, decoder: json.JSONDecoder) -> Json:
    try:
        text = content.removeprefix(_MARK).decode().strip(_SPACE)
        document: Json
        document, end = decoder.raw_decode(text)
        if end < len(text):
            raise ValueError("something stands behind the document")
        if content.count(b"[") + content.count(b"{") > _DEPTH_LIMIT:
            _check_depth(document, _DEPTH_LIMIT)
        if b"\\u" in content and _SURROGATE.search(content):
            json.dumps(document, ensure_ascii=False).encode()  # half a character can be written, but never kept
    except (ValueError, RecursionError) as error:
        raise UnreadableFile(_("This JSON file is damaged or cut short.")) from error
    return document


def _check_depth(value: Json, left: int) -> None:
    """Refuse what lies in so many lists and objects that who keeps it could not write it again."""
    if not left:
        raise ValueError("there is no end to what lies in each other")
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for each in inner:
        if isinstance(each, dict | list):
            _check_depth(each, left - 1)


def _finite(literal: str) -> float:
    value = float(literal)
    if not isfinite(value):
        raise ValueError(f"{literal} is no number that can be kept")
    return value


def _storable(literal: str) -> int:
    value = int(literal)
    if not -(2**63) <= value < 2**63:
        raise ValueError(f"{literal} is no number that can be kept")
    return value


def _no_number(literal: str) -> NoReturn:
    raise ValueError(f"{literal} is no number")


def _unique(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError("a name stands twice in one object")
    return values


_STRICT = json.JSONDecoder(
    parse_constant=_no_number, parse_float=_finite, parse_int=_storable, object_pairs_hook=_unique
)
_LOOSE = json.JSONDecoder(parse_constant=_no_number, object_pairs_hook=_unique)
"""Each is made once: a million lines are read by it."""
