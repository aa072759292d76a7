"""Facts about one training: what it leaves behind, and that it can be stopped."""

from collections.abc import Generator

import numpy as np
import pytest

from habit_desktop.domain.event import TrainingRan
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import (
    Cause,
    TrainingReason,
    TrainingResult,
    conclude,
    steps,
    train_now,
    training_task,
)
from habit_desktop.learning.checkpoint import from_bytes
from habit_desktop.learning.training import Epoch
from tests.engine.living import StandingClock, day, made, opened, remember

WORKDAYS = "xxxxx..xxxxx..xxxx...xxxxx..xxxxx..xxxxx.x"


@pytest.fixture
def walker(session: Session, clock: StandingClock) -> Session:
    """A person who has walked on workdays for six weeks."""
    walk = made(session)
    clock.show(len(WORKDAYS), "09:00")
    remember(session, walk, WORKDAYS)
    return session


def watched(
    running: Generator[Epoch, None, TrainingResult | None],
) -> tuple[list[Epoch], TrainingResult | None]:
    """The epochs of a training, and what it ended with."""
    epochs: list[Epoch] = []
    while True:
        try:
            epochs.append(next(running))
        except StopIteration as end:
            return epochs, end.value


def finished(session: Session) -> TrainingResult:
    """The result of a training that nobody stops."""
    _, result = watched(steps(training_task(session, Cause.ASKED)))
    assert result is not None
    return result


def test_training_lowers_the_loss_and_its_network_takes_charge(walker: Session) -> None:
    before = network_in_charge(walker.folder)
    ran = train_now(walker, Cause.ASKED)
    assert (ran.accepted, ran.reason, ran.version) == (True, TrainingReason.ACCEPTED, 1)
    assert ran.loss_before is not None
    assert ran.loss_after is not None
    assert ran.loss_after < ran.loss_before
    network = network_in_charge(walker.folder)
    assert network.version == 1
    assert not np.array_equal(network.parameters, before.parameters)


def test_the_checkpoint_holds_321_numbers_and_where_they_come_from(walker: Session) -> None:
    ran = train_now(walker, Cause.ASKED)
    checkpoint = from_bytes(walker.folder.checkpoints.load(1))
    assert checkpoint.parameters.shape == (321,)
    assert (checkpoint.rows, checkpoint.loss_after) == (ran.rows, ran.loss_after)
    assert checkpoint.trained_at == walker.now().isoformat(timespec="seconds")


def test_every_closed_day_but_the_first_is_a_row_and_every_epoch_is_told(walker: Session) -> None:
    epochs, result = watched(steps(training_task(walker, Cause.ASKED)))
    assert result is not None
    assert result.trained is not None
    assert result.trained.rows == len(WORKDAYS) - 1
    assert [epoch.number for epoch in epochs] == list(range(1, 21))


def test_the_network_survives_a_restart(walker: Session, clock: StandingClock) -> None:
    train_now(walker, Cause.ASKED)
    before = network_in_charge(walker.folder).parameters
    walker.folder.close()
    again = opened(walker.folder.path, clock)
    assert np.array_equal(network_in_charge(again.folder).parameters, before)
    assert [type(event.fact) for event in again.folder.events.events_of((TrainingRan,))] == [TrainingRan]
    again.folder.close()


def test_the_run_is_a_fact_with_its_cause(walker: Session) -> None:
    ran = train_now(walker, Cause.STALE)
    (event,) = walker.folder.events.events_of((TrainingRan,))
    assert event.fact == ran
    assert (ran.cause, ran.epochs, event.day) == ("stale", 20, walker.today())


def test_the_run_keeps_its_curve_and_the_days_it_learned_from(walker: Session) -> None:
    ran = train_now(walker, Cause.ASKED)
    assert len(ran.losses) == 20
    assert ran.losses[-1] < ran.losses[0]
    assert (ran.first, ran.last, ran.left_out, ran.base) == (day(1), day(len(WORKDAYS) - 1), (), 0)
    assert train_now(walker, Cause.ASKED).base == 1


def test_the_next_version_goes_on_from_the_one_in_charge(walker: Session) -> None:
    train_now(walker, Cause.ASKED)
    task = training_task(walker, Cause.ASKED)
    assert task.network.version == 1
    assert np.array_equal(task.network.parameters, from_bytes(walker.folder.checkpoints.load(1)).parameters)


def test_the_same_history_gives_the_same_bits(walker: Session) -> None:
    one, other = finished(walker), finished(walker)
    assert one.trained is not None
    assert other.trained is not None
    assert np.array_equal(one.trained.parameters, other.trained.parameters)


@pytest.mark.parametrize("batches", [0, 1, 30])
def test_a_stop_between_two_batches_leaves_nothing_behind(walker: Session, batches: int) -> None:
    asked = iter(range(10_000))
    readings = 1  # the days are few enough to be read at once
    task = training_task(walker, Cause.IDLE)
    epochs, result = watched(steps(task, lambda: next(asked) > readings + batches))
    assert result is None
    assert len(epochs) == batches // 2  # 41 rows are two batches
    assert walker.folder.checkpoints.versions() == []
    assert walker.folder.events.events_of((TrainingRan,)) == []


def test_a_stop_while_rows_are_read_leaves_nothing_behind(walker: Session) -> None:
    assert [*steps(training_task(walker, Cause.IDLE), lambda: True)] == []


def test_without_rows_a_training_says_so_and_nothing_takes_charge(session: Session) -> None:
    made(session)
    ran = train_now(session, Cause.ASKED)
    assert (ran.accepted, ran.reason, ran.rows, ran.epochs) == (False, TrainingReason.NO_ROWS, 0, 0)
    assert (ran.loss_before, ran.version) == (None, None)
    assert session.folder.checkpoints.versions() == []


def test_a_refused_candidate_is_recorded_and_the_old_network_stays(walker: Session) -> None:
    train_now(walker, Cause.ASKED)
    before = walker.folder.checkpoints.versions()
    result = finished(walker)
    refused = TrainingResult(result.task, result.trained, TrainingReason.CALIBRATION, result.seconds)
    ran = conclude(walker, refused)
    assert (ran.accepted, ran.reason, ran.version) == (False, "calibration", None)
    assert ran.loss_after is not None
    assert walker.folder.checkpoints.versions() == before
    assert walker.folder.events.events_of((TrainingRan,))[-1].fact == ran


def test_a_training_started_before_another_one_ended_gets_a_number_of_its_own(walker: Session) -> None:
    one, other = finished(walker), finished(walker)
    assert [conclude(walker, one).version, conclude(walker, other).version] == [1, 2]
