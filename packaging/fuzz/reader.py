"""A reader under trial: what makes files for it, and what is done with each."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from fuzz.mutation import mutated
from habit_desktop.domain.habit import Json

_DESCRIBED = b"="


class NotBuilt(Exception):
    """Of a description no file can be made: there is nothing to read."""


@dataclass(frozen=True, slots=True)
class Reader:
    """One reader, or a few that share their files.

    ``samples`` describe small files; ``build`` makes the bytes of a description, and raises NotBuilt where there are
    none; ``read`` reads bytes, and returns whether they were understood: else they were refused in the reader's own
    words. It raises nothing, unless something is wrong with the reader.
    """

    name: str
    samples: Callable[[], Sequence[Json]]
    build: Callable[[Json], bytes]
    read: Callable[[bytes], bool]


def described(description: Json) -> bytes:
    """Return an input that holds a description."""
    return _DESCRIBED + json.dumps(description, separators=(",", ":")).encode()


def is_described(data: bytes) -> bool:
    """Tell whether an input holds a description; any other is the file itself."""
    return data.startswith(_DESCRIBED)


def file_of(reader: Reader, data: bytes) -> bytes:
    """Return the bytes of the file that an input stands for. Raises NotBuilt."""
    return reader.build(_description(data)) if is_described(data) else data


def feed(reader: Reader, data: bytes) -> bool:
    """Have an input read, and return whether it was understood.

    Raises NotBuilt where it stands for no file; anything else that is raised is a finding.
    """
    return reader.read(file_of(reader, data))


def changed(data: bytes, random: Random) -> bytes:
    """Return the input of a description that differs a little. Raises NotBuilt where the input holds none."""
    return described(mutated(_description(data), random))


def _description(data: bytes) -> Json:
    try:
        description: Json = json.loads(data[len(_DESCRIBED) :])
    except (ValueError, RecursionError) as error:
        raise NotBuilt from error
    return description
