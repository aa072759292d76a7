"""Descriptions of files, changed a little at random: what they are made of is changed, not the bytes around it.

A description is a JSON value. What JSON lacks is an object of one entry: ``{"bytes": "00ff"}`` for bytes, and
``{"json": …}`` for a JSON document within a text.
"""

import json
from collections.abc import Callable, Sequence
from random import Random

from habit_desktop.domain.habit import Json

BYTES, INNER = "bytes", "json"

_NUMBERS: Sequence[Json] = (
    *(0, -1, 1, 2, 3, 7, 24, 31, 32, 60, 127, 256, 366, 3651, 9999, 10**6, 10**12, 10**15, 10**16, 10**18),
    *(2**31, 2**53, 2**63 - 1, -(2**63), 0.0, -0.0, 0.5, 1.5, 5e-324, 1e15, 1e16, 1e300, -1e300),
    *(float("inf"), float("-inf"), float("nan")),
)
_TEXTS = (
    *("", " ", "\0", "\n", "\r", "\t", ",", ";", '"', "'", "/", "\\", "%s", "=1+1", "\ufeff", "\u2028", "\u202e"),
    *("\ud800", "e\u0301", "💪", "٣", "²", "∞", "NaN", "inf", "1e999", "-0", "0x10", "1_000", "true", "null"),
    *("0001-01-01", "9999-12-31", "2024-02-29", "2024-02-30", "29/02/2024", "2024-W01-1", "00:00", "24:00", "12:00Z"),
    *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2024-01-01T00:00:00", "a" * 501, "[" * 70, "../x"),
)
_SIGNS = '0123456789-+.:,;/"\n \0[]{}éa'
_LEAVES: Sequence[Json] = (None, True, False, *_NUMBERS, *_TEXTS, {BYTES: "ff00"}, {BYTES: ""}, [], {})

_MOST_PLACES = 5000  # what is doubled again and again has no end

Place = tuple[dict[str, Json] | list[Json], str | int]


def mutated(description: Json, random: Random) -> Json:
    """Return another description, changed in one place or in a few."""
    holder: list[Json] = [json.loads(json.dumps(description))]
    for _ in range(random.choice((1, 1, 2, 4))):
        places = _places(holder)
        if len(places) > _MOST_PLACES:
            break
        within, key = random.choice(places)
        random.choice(_CHANGES)(within, key, places, random)
        if not holder:
            holder = [_leaf(random)]
    return holder[0]


def _leaf(random: Random) -> Json:
    """Return a value of nobody else's: what is put into it later is in this description alone."""
    leaf = random.choice(_LEAVES)
    return {**leaf} if isinstance(leaf, dict) else [*leaf] if isinstance(leaf, list) else leaf


def _places(value: Json) -> list[Place]:
    """Return every place within a value at which another value stands."""
    found: list[Place] = []
    waiting = [value]
    while waiting:
        match waiting.pop():
            case dict(within):
                found += [(within, name) for name in within]
                waiting += within.values()
            case list(within):
                found += [(within, at) for at in range(len(within))]
                waiting += within
    return found


def _get(within: dict[str, Json] | list[Json], key: str | int) -> Json:
    return within[key]  # type: ignore[index]  # the key is one of this very container


def _put(within: dict[str, Json] | list[Json], key: str | int, value: Json) -> None:
    within[key] = value  # type: ignore[index]  # as above


def _replace(within: dict[str, Json] | list[Json], key: str | int, _places: list[Place], random: Random) -> None:
    _put(within, key, _leaf(random))


def _vary(within: dict[str, Json] | list[Json], key: str | int, _places: list[Place], random: Random) -> None:
    """A value stays of its type, or nearly."""
    match _get(within, key):
        case bool(value):
            _put(within, key, random.choice((not value, str(value), int(value))))
        case int(value) | float(value):
            near: Sequence[Json] = (value + 1, value - 1, -value, value * 10, str(value), float(value), f" {value}.0")
            _put(within, key, random.choice((*near, random.choice(_NUMBERS))))
        case str(value):
            _put(within, key, _varied(value, random))
        case _other:
            _put(within, key, _leaf(random))


def _varied(text: str, random: Random) -> str:
    """Return a text with a piece of it gone, doubled or another one."""
    first, last = sorted((random.randint(0, len(text)), random.randint(0, len(text))))
    piece = random.choice(
        ("", text[first:last] * 2, random.choice(_TEXTS), random.choice(_SIGNS), text[first:last].swapcase())
    )
    return text[:first] + piece + text[random.choice((first, last)) :]


def _drop(within: dict[str, Json] | list[Json], key: str | int, _places: list[Place], _random: Random) -> None:
    del within[key]  # type: ignore[arg-type]  # as above


def _double(within: dict[str, Json] | list[Json], key: str | int, _places: list[Place], random: Random) -> None:
    value = json.loads(json.dumps(_get(within, key)))
    if isinstance(within, list):
        within[len(within) :] = [value] * random.choice((1, 1, 2, 30))
    else:
        within[random.choice((f"{key} ", str(key).swapcase(), random.choice(_TEXTS)))] = value


def _swap(within: dict[str, Json] | list[Json], key: str | int, places: list[Place], random: Random) -> None:
    """Two values change places, and neither comes to lie within itself."""
    other, other_key = random.choice(places)
    one, two = json.dumps(_get(within, key)), json.dumps(_get(other, other_key))
    _put(other, other_key, json.loads(one))
    if any(within is place and key == at for place, at in places) and _has(within, key):
        _put(within, key, json.loads(two))


def _has(within: dict[str, Json] | list[Json], key: str | int) -> bool:
    return key in within if isinstance(within, dict) else isinstance(key, int) and key < len(within)


def _copy(within: dict[str, Json] | list[Json], key: str | int, places: list[Place], random: Random) -> None:
    """A value stands where another one was, too."""
    _put(within, key, json.loads(json.dumps(_get(*random.choice(places)))))


def _wrap(within: dict[str, Json] | list[Json], key: str | int, _places: list[Place], random: Random) -> None:
    value = _get(within, key)
    for _ in range(random.choice((1, 1, 2, 80))):
        value = random.choice(([value], {"a": value}))
    _put(within, key, value)


_Change = Callable[[dict[str, Json] | list[Json], str | int, list[Place], Random], None]
_CHANGES: Sequence[_Change] = (_replace, _vary, _vary, _vary, _drop, _double, _swap, _copy, _wrap)
