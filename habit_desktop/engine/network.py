"""Which version of the network is in charge: the log says so, the disk holds its numbers."""

from functools import lru_cache

from habit_desktop.domain.charge import Turn, claimed, turns
from habit_desktop.domain.event import ChangeRedone, ChangeUndone, Event, ModelRolledBack, TrainingRan
from habit_desktop.domain.value import value
from habit_desktop.learning.checkpoint import Checkpoint, CheckpointError, Unreadable, from_bytes, to_bytes
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.prior import from_bytes as from_shipped
from habit_desktop.learning.prior import prior as silent_prior
from habit_desktop.learning.spread import UNMEASURED, Spread
from habit_desktop.storage.checkpoint_store import CheckpointStore
from habit_desktop.storage.data_folder import DataFolder

_CLAIMS = (TrainingRan, ModelRolledBack)


@value
class Network:
    """The parameters (321,) of a version, 0 for the prior, which has no checkpoint."""

    version: int
    parameters: Floats
    checkpoint: Checkpoint | None = None


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


def network_in_charge(folder: DataFolder, prior: bytes = b"") -> Network:
    """Return the version the log puts in charge; where it cannot be read the one before, and in the end the prior."""
    undone = folder.events.undone_changes()
    for event in folder.events.newest(_CLAIMS):
        version = None if event.change in undone else claimed(event.fact)
        network = None if version is None else network_of(folder.checkpoints, version, prior)
        if network and _is_ours(event, network, folder):
            return network
    return Network(0, prior_in(prior))


def turns_of(folder: DataFolder, networks: dict[int, Network]) -> list[Turn]:
    """Return each time another of the networks on disk took charge, oldest first."""

    def stands(event: Event) -> bool:
        version = claimed(event.fact)
        if version is None:
            return True
        return version in networks and _is_ours(event, networks[version], folder)

    return turns(filter(stands, folder.events.events_of((*_CLAIMS, ChangeUndone, ChangeRedone))))


def networks_on_disk(folder: DataFolder, prior: bytes = b"") -> dict[int, Network]:
    """Return every version that can be read, oldest first; the prior is version 0."""
    found = [network_of(folder.checkpoints, version, prior) for version in (0, *folder.checkpoints.versions())]
    return {network.version: network for network in found if network}


def network_of(store: CheckpointStore, version: int, prior: bytes = b"") -> Network | None:
    """Return one version, None where it cannot be read."""
    if version == 0:
        return Network(0, prior_in(prior))
    try:
        checkpoint = from_bytes(store.load(version))
    except (CheckpointError, OSError):
        return None
    return Network(version, checkpoint.parameters, checkpoint)


def made_by(ran: TrainingRan, network: Network) -> bool:
    """Tell whether a run made a network: two machines may have given the same number."""
    made = network.checkpoint
    return made is not None and (ran.version, ran.rows) == (made.version, made.rows) and _same_loss(ran, made)


def unreadable(store: CheckpointStore) -> list[tuple[int, str]]:
    """Return the versions on disk that cannot take charge, the newest first, each with the sentence why."""
    found = []
    for version in reversed(store.versions()):
        try:
            from_bytes(store.load(version))
        except (CheckpointError, OSError) as error:
            found.append((version, str(error)))
    return found


def damaged_versions(store: CheckpointStore) -> set[int]:
    """Return the versions on disk that are not as they were written."""
    found = set()
    for version in store.versions():
        try:
            from_bytes(store.load(version))
        except (Unreadable, OSError):
            found.add(version)
        except CheckpointError:
            continue
    return found


def keep_network(store: CheckpointStore, checkpoint: Checkpoint) -> None:
    """Put a version on disk; it is in charge once its run is on record."""
    store.save(checkpoint.version, to_bytes(checkpoint))


def next_version(store: CheckpointStore) -> int:
    """Return the number the next version gets."""
    return max(store.versions(), default=0) + 1


def _same_loss(ran: TrainingRan, made: Checkpoint) -> bool:
    return ran.loss_after is None or ran.loss_after == made.loss_after


def _is_ours(event: Event, network: Network, folder: DataFolder) -> bool:
    """Tell whether an event that puts a number in charge is about this folder's network of that number."""
    if isinstance(event.fact, TrainingRan):
        return made_by(event.fact, network)
    return event.order.device == folder.events.device or event.order.device in _makers(folder)


def _makers(folder: DataFolder) -> set[str]:
    """Return the machines that made the networks of this folder, which may have come with an import."""
    networks = networks_on_disk(folder)
    runs = folder.events.events_of((TrainingRan,))
    return {
        run.order.device
        for run in runs
        if isinstance(run.fact, TrainingRan) and run.fact.version in networks
        if made_by(run.fact, networks[run.fact.version])
    }
