"""A person's days: a clock that moves only when told, and strips lived day after day as `tests/domain` draws them."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from habit_desktop.domain.event import Fact, HabitCompleted, HabitMissed, HabitSkipped, Via
from habit_desktop.domain.habit import Json
from habit_desktop.domain.prediction import Prediction
from habit_desktop.engine import replay
from habit_desktop.engine.foresight import Foresight
from habit_desktop.engine.session import Session
from habit_desktop.storage.data_folder import DataFolder

MONDAY = date(2026, 3, 2)

_FACTS: Mapping[str, Fact] = {"x": HabitCompleted(), "-": HabitMissed(), "s": HabitSkipped()}


def day(offset: int) -> date:
    """The day so many days after the first Monday."""
    return MONDAY + timedelta(offset)


class StandingClock:
    """A clock that stands at nine on the first Monday until it is moved."""

    def __init__(self, zone: str = "UTC") -> None:
        self.zone = zone
        self._at = datetime.combine(MONDAY, time(9), ZoneInfo(zone))

    def now(self) -> datetime:
        """Return the instant it stands at."""
        return self._at.astimezone(ZoneInfo(self.zone))

    def show(self, offset: int, wall: str) -> None:
        """Stand at a time on the wall, so many days after the first Monday."""
        self._at = datetime.combine(day(offset), time.fromisoformat(wall), ZoneInfo(self.zone))

    def step(self, **amount: float) -> None:
        """Move on, or back, by an amount such as ``hours=1``."""
        self._at = (self._at.astimezone(UTC) + timedelta(**amount)).astimezone(ZoneInfo(self.zone))


def opened(path: Path, clock: StandingClock, via: Via = Via.WINDOW) -> Session:
    """The session of a person who has just opened a data folder."""
    return Session(DataFolder.open(path), clock, via)


def made(session: Session, name: str = "Walk", **fields: Json) -> str:
    """The id of a habit made now."""
    return session.create({"name": name, **fields})


def remember(session: Session, habit: str, strip: str, first: int = 0) -> None:
    """Write past days down at once, as one change; ``first`` is the day of the strip's first sign."""
    facts = [(habit, day(first + at), _FACTS[sign]) for at, sign in enumerate(strip) if sign != "."]
    session.record(facts)


def live(
    session: Session,
    clock: StandingClock,
    strips: Mapping[str, str],
    first: int = 0,
    look: Callable[[], object] | None = None,
) -> None:
    """Live day after day: at nine the day is looked at, at eight each habit is answered as its strip says.

    Afterwards it is nine on the morning after; nobody has looked at that day yet. ``look`` is what a look does; without
    it the person looks into a window that stays open.
    """
    look = look or Foresight(session).keep_up
    length = max(map(len, strips.values()))
    for at in range(length):
        clock.show(first + at, "09:00")
        look()
        clock.show(first + at, "20:00")
        for habit, strip in strips.items():
            if strip[at : at + 1] in _FACTS:
                session.record([(habit, day(first + at), _FACTS[strip[at]])])
    clock.show(first + length, "09:00")


def marks(session: Session, habit: str) -> str:
    """A habit's days up to today as a strip, ``?`` for one still open."""
    signs = {"done": "x", "missed": "-", "skipped": "s", "pending": "?", "unknown": ".", "auto": "a", "paused": "p"}
    return "".join(signs.get(found.mark, "_") for found in session.days(habit))


def replay_now(session: Session) -> None:
    """Work out the chances of the past, here and now."""
    found: list[Prediction] = []
    learner, task = None, replay.replay_task(session)
    for step in replay.steps(task):
        found += step.predictions
        learner = step.learner
    replay.conclude(session, task, found, learner)
