"""A data folder as ten years of tracking a hundred habits leave it: every kind, every schedule, all days predicted."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from pathlib import Path

from habit_desktop.app.shipped_prior import shipped_prior
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import HabitCompleted, HabitCreated, HabitSkipped, Via
from habit_desktop.domain.habit import Habit, Json, habit_fields, habit_from_fields
from habit_desktop.domain.prediction import Origin, Outcome, Prediction
from habit_desktop.engine.session import Session
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.event_store import Draft

NOW = datetime(2026, 3, 19, 18, 20, tzinfo=UTC)
_SCHEDULES = ("daily", "daily", "weekdays:mon,wed,fri", "times:3/week", "every:3d", "times:3/7d", "times:10/month")
_TAGS = ("Morning", "Body", "Evening", "Work", "Home")
_INPUTS = (0.0,) * 10


@dataclass(frozen=True, slots=True)
class StandingClock:
    """A clock that stands still."""

    def now(self) -> datetime:
        """Return the instant it stands at."""
        return NOW

    @property
    def zone(self) -> str:
        """The zone of the person."""
        return "UTC"


def move_in(path: Path, habits: int = 100, years: int = 10) -> None:
    """Fill an empty folder."""
    folder = DataFolder.open(path)
    try:
        draw, session = random.Random(habits * years), opened(folder)
        first = session.today() - timedelta(days=365 * years)
        drafts = [draft for place in range(habits) for draft in _drafts(place, first, session.today(), draw)]
        folder.events.append(sorted(drafts, key=lambda draft: draft.at))
        session.refresh()
        _predict(session, draw)
    finally:
        folder.close()


def opened(folder: DataFolder) -> Session:
    """Return the session of an open folder, on the day the ten years end."""
    return Session(folder, StandingClock(), Via.WINDOW, shipped_prior())


def _drafts(place: int, first: date, today: date, draw: random.Random) -> Iterator[Draft]:
    habit, hour, rate = _habit(place), 7 + place % 16, 0.2 + 0.7 * draw.random()
    yield _draft(habit.id, first, HabitCreated(habit_fields(habit)), time(4))
    day = first
    while day < today:
        if draw.random() < rate:
            amount = float(draw.randrange(20, 60)) if habit.unit else None
            yield _draft(habit.id, day, HabitCompleted(amount), time(hour, draw.randrange(60)))
        elif draw.random() < 0.02:
            yield _draft(habit.id, day, HabitSkipped(), time(hour, 30))
        day += DAY


def _habit(place: int) -> Habit:
    fields: dict[str, Json] = {
        "name": f"Habit number {place + 1}",
        "position": place,
        "tags": [_TAGS[place % len(_TAGS)]],
        "schedule": _SCHEDULES[place % len(_SCHEDULES)],
        "reminders": [{"at": f"{8 + place % 14:02d}:30", "weekdays": [*range(7)]}] if place % 2 else [],
    }
    if place % 10 == 9:
        fields |= {"kind": "numeric", "unit": "minutes", "target": 30, "schedule": "daily"}
    return habit_from_fields(f"habit-{place}", fields)


def _draft(habit: str, day: date, fact: HabitCreated | HabitCompleted | HabitSkipped, wall: time) -> Draft:
    zone: tzinfo = UTC
    return Draft(datetime.combine(day, wall, zone), "UTC", day, habit, Via.WINDOW, f"{habit}-{day}", fact)


def _predict(session: Session, draw: random.Random) -> None:
    """Keep a chance of each due day, as the app would have made it that morning, and what the day turned out to be."""
    predictions, outcomes = [], []
    for habit in session.all_histories():
        for day in session.days(habit):
            if not day.due:
                continue
            at, said = datetime.combine(day.day, time(4), UTC), draw.uniform(0.05, 0.95)
            parts = said, said * 0.98, said * 0.99, max(0.0, said - 0.1), min(1.0, said + 0.1)
            predictions.append(Prediction(habit, day.day, at, Origin.MADE, 0, *parts, _INPUTS, said))
            if day.outcome is not None and day.day < session.today():
                outcomes.append(Outcome(habit, day.day, day.outcome, at + DAY))
    session.folder.predictions.add(predictions)
    session.folder.predictions.close(outcomes)
