"""What the pages show, as plain values: a window paints these and asks nothing else."""

from datetime import date, datetime, time
from enum import IntEnum, StrEnum
from typing import Self

from habit_desktop.domain.abstinence import Abstinence
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.day import DEFAULT_DAY_START
from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.left_out import read_span
from habit_desktop.domain.prediction import Origin
from habit_desktop.domain.slack import Slack
from habit_desktop.domain.value import value
from habit_desktop.learning.contribution import Contribution
from habit_desktop.reminders.policy import Decision, Thresholds


@value
class Chance:
    """The chance (0–1) that a habit gets done on a day, with its 80 % range; ``guessed`` where no day is known yet."""

    probability: float
    low: float
    high: float
    guessed: bool = False


@value
class DayMark:
    """One of the small marks of a row: a day and what it carries; ``reached`` (0–1) is a numeric day's progress."""

    day: date
    mark: Mark
    reached: float | None = None


@value
class Bell:
    """What the reminder of a habit will do today, or has done where it is ``past``: the decision, and when if known."""

    decision: Decision
    at: datetime | None = None
    past: bool = False


@value
class SlackChance:
    """The room a habit has left in its period, and the chances (0–1) to reach its count.

    ``standing`` is the chance as things stand, ``resting`` the same with today left out; None where none is known.
    """

    slack: Slack
    standing: float | None = None
    resting: float | None = None


@value
class TodayRow:
    """A habit on one day as the Today page shows it.

    ``last_days`` are the seven days before the day shown, oldest first. ``answered_at`` is None where the answer was
    not given on the day itself. ``reasons`` are what moved the chance, strongest first, where they are known.
    ``strength`` (0–1) is None where nobody asked for it, ``abstinence`` where the habit is not one to quit. With
    ``run_is_longer`` the streak, or the abstinence, began before what was looked at.
    """

    habit: Habit
    mark: Mark
    amount: float | None
    note: str
    answered_at: datetime | None
    last_days: tuple[DayMark, ...]
    streak: int
    chance: Chance | None
    bell: Bell | None
    reasons: tuple[Contribution, ...] = ()
    slack: SlackChance | None = None
    abstinence: Abstinence | None = None
    strength: float | None = None
    run_is_longer: bool = False


@value
class TodayReading:
    """The Today page of a day: rows of due habits, and how many are not shown.

    ``hidden`` counts habits that are not due, paused or archived.
    """

    day: date
    today: date
    rows: tuple[TodayRow, ...]
    hidden: int
    can_undo: bool
    can_redo: bool
    day_starts_at: time = DEFAULT_DAY_START

    @property
    def answered(self) -> int:
        """The number of rows with an answer."""
        return sum(row.mark not in (Mark.PENDING, Mark.UNKNOWN) for row in self.rows)


@value
class FortnightCell:
    """A habit on one of the days of the grid; ``editable`` where it was due or has an answer."""

    day: date
    mark: Mark
    amount: float | None = None
    reached: float | None = None
    note: str = ""
    editable: bool = True


@value
class FortnightRow:
    """A habit in the grid: a cell a day, oldest first; ``mark``, chance and strength are those of the last day."""

    habit: Habit
    cells: tuple[FortnightCell, ...]
    chance: Chance | None = None
    strength: float | None = None

    @property
    def mark(self) -> Mark:
        """What the last day carries."""
        return self.cells[-1].mark


@value
class FortnightReading:
    """The habits in use over the days of the grid, ``days`` oldest first."""

    today: date
    days: tuple[date, ...]
    rows: tuple[FortnightRow, ...]
    day_starts_at: time = DEFAULT_DAY_START


@value
class ChancePoint:
    """The chance at the start of one past day, and what then happened (None: nothing counts)."""

    day: date
    chance: Chance
    origin: Origin
    version: int
    outcome: bool | None


@value
class Score:
    """Mean surprise (log loss, nats) per day of predictions made before the outcome; lower is better."""

    network: float
    rules: float
    climatology: float
    days: int


@value
class OnLaterDays:
    """Mean surprise (log loss, nats) of what a version said of days before they came, beside the simple rules'."""

    network: float
    rules: float
    days: int


@value
class ModelVersion:
    """A run of training and the version it made, 0 where it was refused.

    ``trained_at`` is an aware instant, losses are log loss in nats, ``losses`` those met epoch by epoch. It learned
    from the days ``first`` to ``last`` but for the spans ``left_out``, and began as version ``base``; None where older
    runs do not say. ``kept`` tells whether it can take charge; ``since`` when it did, the last time.
    """

    version: int
    trained_at: datetime
    rows: int
    accepted: bool
    reason: str
    loss_before: float | None
    loss_after: float | None
    in_charge: bool
    cause: str = ""
    epochs: int = 0
    seconds: float | None = None
    losses: tuple[float, ...] = ()
    first: date | None = None
    last: date | None = None
    left_out: tuple[tuple[date, date], ...] = ()
    base: int | None = None
    kept: bool = False
    since: datetime | None = None
    foretold: OnLaterDays | None = None

    @classmethod
    def of(cls, ran: TrainingRan, at: datetime, in_charge: int) -> Self:
        """Return a run's record as a version; ``in_charge`` is the version that predicts now."""
        return cls(
            version=ran.version or 0,
            trained_at=at,
            rows=ran.rows,
            accepted=ran.accepted,
            reason=ran.reason,
            loss_before=ran.loss_before,
            loss_after=ran.loss_after,
            in_charge=ran.accepted and ran.version == in_charge,
            cause=ran.cause,
            epochs=ran.epochs,
            seconds=ran.seconds,
            losses=ran.losses,
            first=ran.first,
            last=ran.last,
            left_out=tuple(map(read_span, ran.left_out)),
            base=ran.base,
        )


@value
class SpanLeftOut:
    """Days the network is not to learn from: how many days of habits (``rows``) that are, and since when."""

    first: date
    last: date
    rows: int
    at: datetime


@value
class ModelHistory:
    """Every run of training, newest first, the version in charge and since when, and what is left out.

    ``version`` is 0 for the network everybody starts with, in charge since ever where ``since`` is None.
    """

    version: int
    since: datetime | None
    versions: tuple[ModelVersion, ...]
    left_out: tuple[SpanLeftOut, ...]


@value
class InsightReading:
    """What was learned about one habit: its chances over time, and why today's is what it is.

    ``points`` are oldest first and hold due days only; ``base`` is the long-run rate (0–1) from which the
    contributions (points of 100) lead to ``today``: the chance of now, or that of the morning where today is
    ``answered``.
    """

    habit: Habit
    points: tuple[ChancePoint, ...]
    thresholds: Thresholds
    today: Chance | None
    base: float
    contributions: tuple[Contribution, ...]
    versions: tuple[ModelVersion, ...]
    answered: bool = False


class Waiting(StrEnum):
    """Why training does not start now."""

    NOTHING_NEW = "nothing_new"
    ALREADY_TODAY = "already_today"
    IN_USE = "in_use"
    ON_BATTERY = "on_battery"
    POWER_SAVER = "power_saver"
    NO_ROWS = "no_rows"


class Need(StrEnum):
    """What a training that starts by itself waits for."""

    NEW_DAYS = "new_days"
    ONCE_A_DAY = "once_a_day"
    IDLE = "idle"
    POWER = "power"


class Power(IntEnum):
    """How the machine lives, as the value of a condition."""

    MAINS = 0
    BATTERY = 1
    SAVER = 2  # whatever it lives on, it is told to save


@value
class Condition:
    """One need, and whether it is met; ``asked`` is False where it need not be, because of a setting or a long wait.

    ``value`` is what is so: closed days since the last run, seconds without a touch, or a Power; None where nobody
    knows. ``own_only`` says that it is known of the app's own windows alone.
    """

    need: Need
    met: bool
    asked: bool = True
    value: float | None = None
    own_only: bool = False


@value
class TrainingState:
    """Whether the network is being trained, could be, or why not; with the last run where there was one.

    ``losses`` are those of the epochs of the run under way, ``conditions`` what a training by itself waits for.
    """

    running: bool
    waiting: Waiting | None
    epoch: int = 0
    epochs: int = 0
    loss: float | None = None
    idle_needed_s: float = 0.0
    last_run: ModelVersion | None = None
    last_seconds: float | None = None
    last_epochs: int = 0
    losses: tuple[float, ...] = ()
    conditions: tuple[Condition, ...] = ()
