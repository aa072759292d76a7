"""Facts about the network's way from the prior to the version in charge."""

import pytest

from habit_desktop.engine.frames import MOST_VERSIONS, frames_of
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.learning.firing import weights_of
from tests.engine.living import StandingClock, live, made

DAYS = "xx.x-xx.xsx..xxx.xx.x"


@pytest.fixture
def trained(session: Session, clock: StandingClock) -> Session:
    """A person whose network was trained three times."""
    live(session, clock, {made(session): DAYS})
    for _ in range(3):
        assert train_now(session, Cause.ASKED).accepted
    return session


def told(session: Session) -> list[tuple[int, int | None]]:
    """The version and the epoch of every state."""
    return [(frame.version, frame.epoch) for frame in frames_of(session).reading.frames]


def test_before_any_training_there_is_the_prior_alone(session: Session) -> None:
    assert told(session) == [(0, None)]
    assert frames_of(session).reading.in_charge == 0


def test_every_version_is_a_state_and_the_last_is_in_charge(trained: Session) -> None:
    reading = frames_of(trained).reading
    assert told(trained) == [(0, None), (1, None), (2, None), (3, None)]
    assert reading.frames[reading.in_charge].weights == weights_of(network_in_charge(trained.folder).parameters)


def test_the_epochs_of_the_last_training_lead_to_the_version_in_charge(trained: Session) -> None:
    parameters = network_in_charge(trained.folder).parameters
    found = frames_of(trained, {3: [parameters * 0.5, parameters * 0.9], 2: [parameters]})
    told = [(frame.version, frame.epoch) for frame in found.reading.frames]
    assert told[-3:] == [(3, 1), (3, 2), (3, None)]
    assert found.reading.in_charge == len(told) - 1


def test_a_version_that_cannot_be_read_is_left_out(trained: Session) -> None:
    trained.folder.checkpoints.save(2, b"noise")
    assert told(trained) == [(0, None), (1, None), (3, None)]


def test_of_many_versions_some_are_shown_the_oldest_among_them(trained: Session) -> None:
    for version in range(4, 60):
        trained.folder.checkpoints.save(version, trained.folder.checkpoints.load(3))
    states = told(trained)
    assert len(states) == MOST_VERSIONS + 2
    assert (states[1], states[-1]) == ((1, None), (59, None))


def test_dead_neurons_are_told_once_a_week_is_known(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "x.x"})
    assert not any(map(any, frames_of(session).reading.frames[0].dead))
    live(session, clock, {walk: "x.xx.x.x"}, first=3)
    assert any(map(any, frames_of(session).reading.frames[0].dead))  # the silent prior's output hears nobody
