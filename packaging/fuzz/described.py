"""What a description says, as the values that files are made of."""

import json
from collections.abc import Mapping

from fuzz.mutation import BYTES, INNER
from fuzz.reader import NotBuilt
from habit_desktop.domain.habit import Json

Cell = None | int | float | str | bytes


def cell(value: Json) -> Cell:
    """Return a value as it can stand in a row; lists and objects as their JSON."""
    if isinstance(value, dict) and value.keys() == {BYTES}:
        return _hexadecimal(value[BYTES])
    if isinstance(value, dict) and value.keys() == {INNER}:
        return json.dumps(plain(value[INNER]), ensure_ascii=False)
    return json.dumps(value) if isinstance(value, dict | list) else value


def plain(value: Json) -> Json:
    """Return a value as JSON knows it: documents within it as texts."""
    if isinstance(value, dict):
        if value.keys() == {INNER}:
            return json.dumps(plain(value[INNER]), ensure_ascii=False)
        return {name: plain(inner) for name, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def document(value: Json) -> bytes:
    """Return a value as the bytes of a JSON document."""
    try:
        return json.dumps(plain(value), ensure_ascii=False).encode("utf-8", "surrogatepass")
    except RecursionError as error:
        raise NotBuilt from error


def text(value: Json) -> str:
    """Return a value as text."""
    found = cell(value)
    return found.decode("latin-1") if isinstance(found, bytes) else "" if found is None else str(found)


def encoded(words: str) -> bytes:
    """Return a text as bytes, also one with half a character in it."""
    return words.encode("utf-8", "surrogatepass")


def entries(value: Json) -> Mapping[str, Json]:
    """Return an object's entries, none of anything else."""
    return value if isinstance(value, dict) else {}


def items(value: Json) -> list[Json]:
    """Return a list's items, none of anything else."""
    return value if isinstance(value, list) else []


def _hexadecimal(value: Json) -> bytes:
    try:
        return bytes.fromhex(value) if isinstance(value, str) else b""
    except ValueError:
        return b""
