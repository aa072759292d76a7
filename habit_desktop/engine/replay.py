"""The past after an import, predicted strictly in time by the code the backtest runs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from habit_desktop.domain.prediction import Origin, Prediction
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.engine.day_grid import DayGrid, day_grid
from habit_desktop.engine.foresight import close_days, predictions_of, unpredicted
from habit_desktop.engine.leaving_out import left_out
from habit_desktop.engine.network import Network, prior_in, spread_in
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.learning.odds import Floats
from habit_desktop.learning.replay import TRAIN_EVERY_DAYS, Learner, replay
from habit_desktop.learning.spread import Spread

PERSON = "self"
SEED = 0
MOST_TRAININGS = 60


@dataclass(frozen=True, slots=True)
class ReplayTask:
    """All that a replay needs, so that a worker touches no database."""

    grid: DayGrid
    missing: dict[date, list[str]]
    prior: Floats
    spread: Spread
    now: datetime
    device: str


@dataclass(frozen=True, slots=True)
class Replayed:
    """The predictions of one day of the past, of how many days; the last one brings the learner along."""

    day: int
    of: int
    predictions: list[Prediction]
    learner: Learner


def replay_task(session: Session) -> ReplayTask:
    """Return a replay of all due days that have no prediction."""
    today, device = session.today(), session.folder.events.device
    missing = done_at_once(unpredicted(session, session.all_histories()))
    return ReplayTask(
        day_grid(session),
        {day: habits for day, habits in missing.items() if day < today},
        prior_in(session.prior),
        spread_in(session.prior),
        session.now(),
        device,
    )


def steps(task: ReplayTask) -> Iterator[Replayed]:
    """Yield day after day of the past, as the app would have predicted it. Reads and writes nothing."""
    grid = task.grid
    learner = Learner(
        len(grid.habits), grid.first_weekday, person=PERSON, seed=SEED, prior=task.prior, spread=task.spread
    )
    for said in replay(learner, grid.outcomes, train_every_days=_train_every_days(grid.outcomes.shape[1])):
        day = grid.day(said.day)
        habits = task.missing.get(day, [])
        found = predictions_of(grid, day, habits, said.forecast, said.version, task.now, Origin.REPLAYED)
        yield Replayed(said.day + 1, grid.outcomes.shape[1], found, learner)


def conclude(session: Session, task: ReplayTask, predictions: Iterable[Prediction], learner: Learner | None) -> bool:
    """Keep the replayed predictions; where no network was trained yet, one that goes on from the replay's is.

    Nothing is kept, and False returned, where the past is another one meanwhile: a day was answered otherwise, what
    was brought in came undone, or days were erased.
    """
    if not task.grid.holds_in(day_grid(session)):
        return False
    session.folder.predictions.add_replayed(predictions, task.device)  # a window may have filled the gap meanwhile
    if task.device != session.folder.events.device:
        return False
    done_at_once(close_days(session))
    if learner and learner.version and not session.folder.checkpoints.versions():
        start = None if left_out(session) else Network(0, learner.parameters)  # the replay learned from every day
        train_now(session, Cause.IMPORT, start)
    return True


def _train_every_days(days: int) -> int:
    """Return how far apart trainings lie: a week, and more over a past of years, so that it takes seconds."""
    return TRAIN_EVERY_DAYS * max(1, round(days / (MOST_TRAININGS * TRAIN_EVERY_DAYS)))
