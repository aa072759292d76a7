"""One training of the network: what goes in, the steps a worker takes, and what becomes of the candidate."""

import time
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from habit_desktop.domain.event import TrainingRan
from habit_desktop.engine.day_grid import DayGrid, day_grid
from habit_desktop.engine.day_log import lived_days
from habit_desktop.engine.network import Network, keep_network, network_in_charge, next_version, prior_in
from habit_desktop.engine.session import Session
from habit_desktop.learning.checkpoint import Checkpoint
from habit_desktop.learning.dataset import build
from habit_desktop.learning.look import LivedDay
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.refusal import Refusal, longest_step
from habit_desktop.learning.training import Epoch, Recipe, Trained, seeded, train

SEED = 0


class Cause(StrEnum):
    """Why a training ran."""

    ASKED = "asked"
    IDLE = "idle"
    STALE = "stale"
    IMPORT = "import"


class TrainingReason(StrEnum):
    """What became of a training."""

    ACCEPTED = "accepted"
    NO_ROWS = "no_rows"
    SCHEMA = "schema"
    NOT_FINITE = "not_finite"
    NO_BETTER = "no_better"
    ERASED = "erased"
    MOVED_TOO_FAR = "moved_too_far"
    CALIBRATION = "calibration"


_REFUSALS = {
    Refusal.SCHEMA: TrainingReason.SCHEMA,
    Refusal.NOT_FINITE: TrainingReason.NOT_FINITE,
    Refusal.NO_BETTER: TrainingReason.NO_BETTER,
    Refusal.MOVED_TOO_FAR: TrainingReason.MOVED_TOO_FAR,
    Refusal.CALIBRATION: TrainingReason.CALIBRATION,
}


@dataclass(frozen=True, slots=True)
class TrainingTask:
    """All that a training needs, so that a worker touches no database."""

    grid: DayGrid
    lived: Mapping[int, LivedDay]
    network: Network
    prior: Floats
    cause: Cause
    recipe: Recipe
    device: str


@dataclass(frozen=True, slots=True)
class TrainingResult:
    """A finished training: the candidate, None without rows; why it was accepted or refused; how long it took."""

    task: TrainingTask
    trained: Trained | None
    reason: TrainingReason
    seconds: float


def training_task(session: Session, cause: Cause, start: Network | None = None) -> TrainingTask:
    """Return a training, on all closed days, of the network in charge or of another to start from."""
    network = start or network_in_charge(session.folder.checkpoints, session.prior)
    grid = day_grid(session)
    lived, prior, device = lived_days(session, grid), prior_in(session.prior), session.folder.events.device
    return TrainingTask(grid, lived, network, prior, cause, Recipe(), device)


def steps(
    task: TrainingTask, should_stop: Callable[[], bool] = lambda: False
) -> Generator[Epoch, None, TrainingResult | None]:
    """Yield each finished epoch and return the result, or None when it was stopped. Reads and writes nothing."""
    started_s = time.perf_counter()
    rows, _ = build(task.grid.outcomes, task.grid.first_weekday, lived=task.lived, should_stop=should_stop)
    if should_stop():
        return None
    rng = seeded(SEED, task.network.version, task.grid.outcomes.shape[1])
    trained = yield from train(rows, task.network.parameters, task.prior, rng, task.recipe, should_stop)
    if trained is None and len(rows):
        return None
    reason = TrainingReason.NO_ROWS
    if trained:
        trained, refusal = longest_step(trained, task.network.parameters, rows, task.recipe)
        reason = _REFUSALS[refusal] if refusal else TrainingReason.ACCEPTED
    return TrainingResult(task, trained, reason, time.perf_counter() - started_s)


def conclude(session: Session, result: TrainingResult) -> TrainingRan:
    """Put an accepted network in charge, record the run either way, and return the record.

    What was learned of days that have been erased meanwhile is forgotten: the folder is another device since.
    """
    trained, reason = result.trained, result.reason
    if result.task.device != session.folder.events.device:
        reason = TrainingReason.ERASED
    accepted, version = reason is TrainingReason.ACCEPTED, None
    if trained and accepted:
        version = _next_version(session)
        keep_network(session.folder.checkpoints, _checkpoint(version, trained, session.now()))
    ran = TrainingRan(
        cause=result.task.cause,
        rows=trained.rows if trained else 0,
        epochs=result.task.recipe.epochs if trained else 0,
        seconds=round(result.seconds, 4),
        accepted=accepted,
        reason=reason,
        loss_before=trained.loss_before if trained else None,
        loss_after=trained.loss_after if trained else None,
        version=version,
    )
    session.record([(None, session.today(), ran)])
    return ran


def train_now(session: Session, cause: Cause, start: Network | None = None) -> TrainingRan:
    """Train here and now, and return the record of the run."""
    epochs = steps(training_task(session, cause, start))
    while True:
        try:
            next(epochs)
        except StopIteration as end:
            result: TrainingResult = end.value
            return conclude(session, result)


def _next_version(session: Session) -> int:
    """Return the number the next version gets: none is given twice, also where older versions were erased."""
    runs = session.folder.events.events_of((TrainingRan,))
    ran = [run.fact.version for run in runs if isinstance(run.fact, TrainingRan) and run.fact.version]
    return max(next_version(session.folder.checkpoints), *(version + 1 for version in ran), 1)


def _checkpoint(version: int, trained: Trained, now: datetime) -> Checkpoint:
    trained_at = now.isoformat(timespec="seconds")
    return Checkpoint(version, trained.parameters, trained_at, trained.rows, trained.loss_before, trained.loss_after)
