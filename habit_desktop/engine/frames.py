"""The network's way from the prior to the version in charge, weight by weight, as a drawing shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from habit_desktop.domain.day import DAY
from habit_desktop.engine.network import Network, network_in_charge, network_of, prior_in
from habit_desktop.engine.session import Session
from habit_desktop.learning.firing import Weights, dead, raw_inputs, weights_of
from habit_desktop.learning.odds import Floats

MOST_VERSIONS = 24
DAYS_HEARD = 120
FEWEST_HEARD = 7


@dataclass(frozen=True, slots=True)
class Frame:
    """One state of the network: which version, in which epoch of its training (None: at its end), and its weights.

    ``dead`` tells, for the two hidden layers, which neurons moved nothing on any of the person's last days.
    """

    version: int
    epoch: int | None
    weights: Weights
    dead: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, slots=True)
class NetworkReading:
    """The states of the network, oldest first: the prior comes first, the one in charge is at ``in_charge``."""

    frames: tuple[Frame, ...]
    in_charge: int


@dataclass
class Frames:
    """The states as the learner keeps them: ``networks`` are asked for what they say of a day."""

    networks: tuple[Network, ...]
    epochs: tuple[int | None, ...]
    in_charge: int
    days: Floats

    @cached_property
    def reading(self) -> NetworkReading:
        """The states in plain numbers."""
        frames = (
            Frame(network.version, epoch, weights_of(network.parameters), dead(network.parameters, self.days))
            for network, epoch in zip(self.networks, self.epochs, strict=True)
        )
        return NetworkReading(tuple(frames), self.in_charge)


def frames_of(session: Session, epochs: Mapping[int, Sequence[Floats]] | None = None) -> Frames:
    """Return the states there are: the prior, up to 24 versions that can be read, and the epochs known of the last.

    ``epochs`` are the parameters (321,) after each epoch of the training that made a version.
    """
    charged = network_in_charge(session.folder, session.prior)
    others = [v for v in session.folder.checkpoints.versions() if v != charged.version]
    kept = [found for version in _some(others) if (found := network_of(session.folder.checkpoints, version))]
    states: list[tuple[Network, int | None]] = [(Network(0, prior_in(session.prior)), None)]
    states += [(network, None) for network in kept if network.version < charged.version]
    if charged.version:
        known = (epochs or {}).get(charged.version, ())
        states += [(Network(charged.version, parameters), 1 + at) for at, parameters in enumerate(known)]
        states.append((charged, None))
    in_charge = len(states) - 1
    states += [(network, None) for network in kept if network.version > charged.version]
    networks, numbers = zip(*states, strict=True)
    return Frames(networks, numbers, in_charge, _days(session))


def _some(versions: Sequence[int]) -> list[int]:
    """Return at most so many versions, the oldest and the newest among them, evenly apart."""
    if len(versions) <= MOST_VERSIONS:
        return [*versions]
    step = (len(versions) - 1) / (MOST_VERSIONS - 1)
    return [versions[round(place * step)] for place in range(MOST_VERSIONS)]


def _days(session: Session) -> Floats:
    """Return the inputs kept of the last days: (predictions, 10); none while they are too few to call a neuron dead."""
    since = session.today() - DAYS_HEARD * DAY
    days, packed = session.folder.predictions.inputs_since(since)
    return raw_inputs(packed if days >= FEWEST_HEARD else b"")
