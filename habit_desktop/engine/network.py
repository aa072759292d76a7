"""Which version of the network is in charge: the newest on disk that can be read."""

from dataclasses import dataclass
from functools import lru_cache

from habit_desktop.learning.checkpoint import Checkpoint, CheckpointError, from_bytes, to_bytes
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import from_bytes as from_shipped
from habit_desktop.learning.prior import prior as silent_prior
from habit_desktop.learning.spread import UNMEASURED, Spread
from habit_desktop.storage.checkpoint_store import CheckpointStore


@dataclass(frozen=True, slots=True)
class Network:
    """The parameters (321,) in charge and their version, 0 for the prior; ``refused`` names unreadable versions."""

    version: int
    parameters: Floats
    checkpoint: Checkpoint | None = None
    refused: tuple[tuple[int, str], ...] = ()


@lru_cache(maxsize=1)
def prior_in(file: bytes) -> Floats:
    """Return the parameters (321,) of the network everybody starts with; without a file it is silent.

    Raises CheckpointError on a damaged file.
    """
    return from_shipped(file).parameters if file else silent_prior()


@lru_cache(maxsize=1)
def spread_in(file: bytes) -> Spread:
    """Return how far the truth may lie from what is said, as measured with the prior. Raises CheckpointError."""
    return from_shipped(file).spread if file else UNMEASURED


def network_in_charge(store: CheckpointStore, prior: bytes = b"") -> Network:
    """Return the newest readable version, else the prior; damaged and foreign ones are passed over, and named."""
    refused = []
    for version in reversed(store.versions()):
        try:
            checkpoint = from_bytes(store.load(version))
        except (CheckpointError, OSError) as error:
            refused.append((version, str(error)))
            continue
        return Network(version, checkpoint.parameters, checkpoint, tuple(refused))
    return Network(0, prior_in(prior), None, tuple(refused))


def network_of(store: CheckpointStore, version: int) -> Network | None:
    """Return one version, None where it cannot be read."""
    try:
        checkpoint = from_bytes(store.load(version))
    except (CheckpointError, OSError):
        return None
    return Network(version, checkpoint.parameters, checkpoint)


def keep_network(store: CheckpointStore, checkpoint: Checkpoint) -> None:
    """Put a version on disk; it is in charge from now on."""
    store.save(checkpoint.version, to_bytes(checkpoint))


def next_version(store: CheckpointStore) -> int:
    """Return the number the next version gets."""
    return max(store.versions(), default=0) + 1
