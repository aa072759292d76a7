"""A trained network as bytes and back: a short text header, the parameters, and a digest over both."""

import hashlib
import json
from dataclasses import asdict

import numpy as np

from habit_desktop.domain.value import value
from habit_desktop.language import _
from habit_desktop.learning import mlp
from habit_desktop.learning.inputs import SCHEMA
from habit_desktop.learning.odds import Floats

_MAGIC = b"HABIT-DESKTOP-NETWORK 1\n"
_DIGEST_BYTES = hashlib.sha256().digest_size
_NUMBER = np.dtype("<f8")


class CheckpointError(Exception):
    """These bytes cannot take charge; the message is a sentence for the person."""


class Unreadable(CheckpointError):
    """The bytes are damaged or were never a checkpoint."""


class ForeignSchema(CheckpointError):
    """The network was trained on another list of inputs."""


@value
class Checkpoint:
    """One version of the network: parameters (321,), when (ISO 8601 text), from how many rows, their losses."""

    version: int
    parameters: Floats
    trained_at: str
    rows: int
    loss_before: float
    loss_after: float
    schema: str = SCHEMA


def to_bytes(checkpoint: Checkpoint) -> bytes:
    """The checkpoint as `from_bytes` reads it; the same checkpoint gives the same bytes."""
    facts = asdict(checkpoint)
    numbers = np.asarray(facts.pop("parameters"), dtype=_NUMBER).tobytes()
    body = _MAGIC + json.dumps(facts, sort_keys=True).encode() + b"\n" + numbers
    return body + hashlib.sha256(body).digest()


def from_bytes(data: bytes) -> Checkpoint:
    """The checkpoint in these bytes. Raises Unreadable or ForeignSchema."""
    body, digest = data[:-_DIGEST_BYTES], data[-_DIGEST_BYTES:]
    if not body.startswith(_MAGIC) or hashlib.sha256(body).digest() != digest:
        raise Unreadable(_("This version of the model is damaged and cannot be used; the others are kept."))
    header, _mark, numbers = body[len(_MAGIC) :].partition(b"\n")
    checkpoint = _checkpoint(header, numbers)
    if checkpoint.schema != SCHEMA or len(checkpoint.parameters) != mlp.SIZE:
        raise ForeignSchema(_("This version of the model was trained on other inputs than this program uses."))
    return checkpoint


def _checkpoint(header: bytes, numbers: bytes) -> Checkpoint:
    try:
        found = Checkpoint(parameters=np.frombuffer(numbers, dtype=_NUMBER).astype(np.float64), **json.loads(header))
        _check(found)
    except (TypeError, ValueError, RecursionError) as error:
        raise Unreadable(_("This version of the model was written by a program that is not this one.")) from error
    return found


def _check(found: Checkpoint) -> None:
    """Refuse what no training has made. Raises ValueError."""
    texts, counts = (found.trained_at, found.schema), (found.version, found.rows)
    losses = found.loss_before, found.loss_after
    if not all(isinstance(each, str) for each in texts) or not all(type(each) is int for each in counts):
        raise ValueError("a version says other things of itself")
    if any(type(each) not in (int, float) for each in losses) or not np.isfinite([*found.parameters, *losses]).all():
        raise ValueError("a version is not made of numbers")
