"""A data folder as years of a hundred habits leave it, with every reminder on record: a million facts in twenty."""

import random
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from bench.ten_years import NOW
from habit_desktop.domain.day import DAY
from habit_desktop.domain.event import (
    AppOpened,
    Fact,
    HabitCompleted,
    HabitCreated,
    HabitMissed,
    HabitSkipped,
    NoteWritten,
    ReminderShown,
    ReminderSuppressed,
    Via,
)
from habit_desktop.domain.habit import Json, habit_fields, habit_from_fields
from habit_desktop.domain.prediction import Origin, Outcome, Prediction
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.event_store import Draft
from habit_desktop.storage.ordered_id import ordered_id

HABITS = 100
_AT_ONCE = timedelta(days=365)
_INPUTS = (0.0, 0.25, 0.5, 1.0, 0.0, 0.125, 0.75, 0.0, 0.0, 1.0)


def move_in(path: Path, years: int, habits: int = HABITS) -> None:
    """Fill an empty folder, as the app itself records: in the order of the days, each mark a change of its own."""
    folder = DataFolder.open(path)
    try:
        draw, last = random.Random(years), NOW.date()
        first = day = last - timedelta(days=365 * years)
        while day < last:
            until = min(day + _AT_ONCE, last)
            folder.events.append([*_lived(habits, day, until, draw, begins=day == first)])
            day = until
        for habit in map(_name, range(habits)):
            _predict(folder, habit, first, last, draw)
    finally:
        folder.close()


def _lived(habits: int, first: date, until: date, draw: random.Random, *, begins: bool) -> Iterator[Draft]:
    if begins:
        yield from (_draft(_name(place), first, HabitCreated(_definition(place))) for place in range(habits))
    for number in range((until - first).days):
        day = first + number * DAY
        yield _draft(None, day, AppOpened())
        for place in range(habits):
            yield from _told(place, day, draw)


def _told(place: int, day: date, draw: random.Random) -> Iterator[Draft]:
    """Yield what happened around one habit on one day: a reminder or none, an answer or none, now and then a note."""
    habit, chance = _name(place), draw.random()
    reminded, reason = (ReminderShown, "unsure") if chance < 0.3 else (ReminderSuppressed, "likely")
    if chance < 0.55:
        key = reminder_key(habit, day, "09:30")
        yield _draft(habit, day, reminded(key, reason, 0.62, policy="smart", through="popup", version=3))
    answer: Fact = HabitCompleted(float(draw.randrange(20, 60)) if place % 10 == 9 else None)
    if draw.random() < 0.1:
        answer = HabitSkipped() if chance < 0.5 else HabitMissed()
    if draw.random() < 0.85:
        yield _draft(habit, day, answer)
    if draw.random() < 0.05:
        yield _draft(habit, day, NoteWritten(f"Rain until {7 + place % 12} o'clock, then it went well."))


def _predict(folder: DataFolder, habit: str, first: date, last: date, draw: random.Random) -> None:
    """Keep a chance of each day, as the app would have made it that morning, and what the day turned out to be."""
    history = folder.events.history(habit)
    assert history
    days = [first + number * DAY for number in range((last - first).days)]
    said = [(day, datetime.combine(day, time(4), UTC), draw.uniform(0.05, 0.95)) for day in days]
    folder.predictions.add(
        Prediction(habit, day, at, Origin.MADE, 0, p, p * 0.98, p * 0.99, p * 0.9, p * 1.02, _INPUTS, p)
        for day, at, p in said
    )
    folder.predictions.close(Outcome(habit, day, day in history.answers, at + DAY) for day, at, _ in said)


def _definition(place: int) -> dict[str, Json]:
    fields: dict[str, Json] = {"name": f"Habit number {place + 1}", "position": place, "schedule": "daily"}
    if place % 10 == 9:
        fields |= {"kind": "numeric", "unit": "minutes", "target": 30}
    return habit_fields(habit_from_fields(_name(place), fields))


def _name(place: int) -> str:
    return str(uuid.UUID(int=place + 1))


def _draft(habit: str | None, day: date, fact: Fact) -> Draft:
    at = datetime.combine(day, time(20, 15), UTC)
    return Draft(at, "UTC", day, habit, Via.WINDOW, ordered_id(at), fact)
