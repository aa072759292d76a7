"""One training of the network: what goes in, the steps a worker takes, and what becomes of the candidate."""

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import takewhile

from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.left_out import LeftOut
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.engine.day_grid import DayGrid, day_grid
from habit_desktop.engine.day_log import DayLog, KnownDays, lived_columns, recent_log
from habit_desktop.engine.leaving_out import left_out, start_of_training
from habit_desktop.engine.network import Network, keep_network, next_version, prior_in
from habit_desktop.engine.session import Session
from habit_desktop.learning.checkpoint import Checkpoint
from habit_desktop.learning.dataset import build
from habit_desktop.learning.look import LivedDay
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.refusal import Refusal, longest_step
from habit_desktop.learning.training import Epoch, Recipe, Trained, seeded, train

SEED = 0
LOSS_DECIMALS = 6


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
    """All that a training needs, so that a worker touches no database.

    ``change`` is what it belongs to, to be undone with it; None where it stands alone.
    """

    grid: DayGrid
    log: DayLog
    network: Network
    prior: Floats
    cause: Cause
    recipe: Recipe
    device: str
    left_out: tuple[LeftOut, ...] = ()
    change: str | None = None

    @property
    def columns_left_out(self) -> Sequence[int]:
        """The columns of the grid that nothing is learned from."""
        spans = ((self.grid.column(span.first), self.grid.column(span.last)) for span in self.left_out)
        return sorted({column for first, last in spans for column in range(first, last + 1)})


@dataclass(frozen=True, slots=True)
class TrainingResult:
    """A finished training: the candidate, None without rows; why it was accepted or refused; how long it took.

    ``losses`` are what its epochs met, ``columns`` the first and the last of the grid that it learned from.
    """

    task: TrainingTask
    trained: Trained | None
    reason: TrainingReason
    seconds: float
    losses: tuple[float, ...] = ()
    columns: tuple[int, int] | None = None


def training_task(
    session: Session,
    cause: Cause,
    start: Network | None = None,
    change: str | None = None,
    days: KnownDays | None = None,
) -> TrainingTask:
    """Return a training, on all closed days that are not left out, of the network in charge or of another.

    ``change`` is one on record that the training belongs to: undoing it takes back what was trained, too. ``days`` are
    the closed days and the log of the recent ones where they are at hand.
    """
    spans = left_out(session)
    network = start or start_of_training(session, spans)
    grid, log = days or (day_grid(session), recent_log(session))
    prior, device = prior_in(session.prior), session.folder.events.device
    return TrainingTask(grid, log, network, prior, cause, Recipe(), device, spans, change)


def steps(
    task: TrainingTask, should_stop: Callable[[], bool] = lambda: False
) -> Generator[Epoch, None, TrainingResult | None]:
    """Yield each finished epoch and return the result, or None when it was stopped. Reads and writes nothing."""
    started_s = time.perf_counter()
    lived = _lived(task, should_stop)
    rows, _ = build(
        task.grid.outcomes,
        task.grid.first_weekday,
        lived=lived,
        should_stop=should_stop,
        without_days=task.columns_left_out,
        most_rows=task.recipe.most_rows,
    )
    if should_stop():
        return None
    losses: list[float] = []
    rng = seeded(SEED, task.network.version, task.grid.outcomes.shape[1])
    trained = yield from _noting(
        train(rows, task.network.parameters, task.prior, rng, task.recipe, should_stop), losses
    )
    if trained is None and len(rows):
        return None
    reason = TrainingReason.NO_ROWS
    if trained:
        trained, refusal = longest_step(trained, task.network.parameters, rows, task.recipe)
        reason = _REFUSALS[refusal] if refusal else TrainingReason.ACCEPTED
    return TrainingResult(task, trained, reason, time.perf_counter() - started_s, tuple(losses), rows.span)


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
        losses=tuple(round(loss, LOSS_DECIMALS) for loss in result.losses),
        first=result.task.grid.day(result.columns[0]) if result.columns else None,
        last=result.task.grid.day(result.columns[1]) if result.columns else None,
        left_out=tuple(span.written for span in result.task.left_out),
        base=result.task.network.version,
    )
    session.record([(None, session.today(), ran)], change=result.task.change)
    return ran


def train_now(session: Session, cause: Cause, start: Network | None = None, change: str | None = None) -> TrainingRan:
    """Train here and now, and return the record of the run."""
    result = done_at_once(steps(training_task(session, cause, start, change)))
    assert result is not None, "nobody asked it to stop"
    return conclude(session, result)


def _lived(task: TrainingTask, should_stop: Callable[[], bool]) -> dict[int, LivedDay]:
    """Return what the app saw of the days that are read hour by hour, as far as it is not stopped."""
    columns = takewhile(lambda _column: not should_stop(), lived_columns(task.log, task.grid))
    return {column: task.log.lived_day(task.grid, task.grid.day(column)) for column in columns}


def _noting(
    epochs: Generator[Epoch, None, Trained | None], losses: list[float]
) -> Generator[Epoch, None, Trained | None]:
    """Yield epochs and note the loss of each."""
    while True:
        try:
            epoch = next(epochs)
        except StopIteration as end:
            trained: Trained | None = end.value
            return trained
        losses.append(epoch.loss)
        yield epoch


def _next_version(session: Session) -> int:
    """Return the number the next version gets: none is given twice, also where older versions were erased."""
    runs = session.folder.events.events_of((TrainingRan,))
    ran = [run.fact.version for run in runs if isinstance(run.fact, TrainingRan) and run.fact.version]
    return max(next_version(session.folder.checkpoints), *(version + 1 for version in ran), 1)


def _checkpoint(version: int, trained: Trained, now: datetime) -> Checkpoint:
    trained_at = now.isoformat(timespec="seconds")
    return Checkpoint(version, trained.parameters, trained_at, trained.rows, trained.loss_before, trained.loss_after)
