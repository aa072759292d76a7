"""A simulated person to look around with: nine habits, half a year of days, each with its own rhythm.

They speak the language of whoever looks.
"""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time

from habit_desktop.domain.day import DAY, instant_of
from habit_desktop.domain.event import (
    Fact,
    HabitCompleted,
    HabitCreated,
    HabitSkipped,
    NoteWritten,
    Via,
)
from habit_desktop.domain.habit import Json, habit_fields, habit_from_fields
from habit_desktop.domain.schedule import TimesPerPeriod, Weekdays, parse_schedule
from habit_desktop.engine.session import Session
from habit_desktop.storage.event_store import Draft
from habit_desktop.wording.language import _

PICTURED_ID = "demo-4"
"""The habit that tells most where one alone is shown."""

DAYS = 170
SEED = 7
NOTED_AT = time(22, 5)
Rhythm = Callable[[date, int], float]


@dataclass(frozen=True, slots=True)
class _Amounts:
    """What a numeric habit holds on days done and not done, in units of a size, and today so far."""

    done: range
    short: range
    size: float
    today: float | None


@dataclass(frozen=True, slots=True)
class _Part:
    """A habit of the person: its fields, the chance (0–1) of each day, and the hour it is usually done at.

    ``notes`` are written so many days ago.
    """

    fields: dict[str, Json]
    chance: Rhythm
    hour: int
    notes: Mapping[int, str] = field(default_factory=dict)
    amounts: _Amounts | None = None
    done_today: bool = False
    skipped_today: bool = False


def _reminder(at: str) -> list[Json]:
    return [{"at": at, "weekdays": [*range(7)]}]


def _parts() -> tuple[_Part, ...]:
    """The habits of the person, in their language."""
    return (
        _Part(
            {
                "name": _("Meditate"),
                "icon": "lotus",
                "question": _("Did you sit for ten minutes?"),
                "tags": [_("Morning")],
                "color": "#7E57C2",
                "reminders": _reminder("07:30"),
            },
            lambda day, ago: 0.93 if ago < 60 else 0.8,
            7,
            done_today=True,
        ),
        _Part(
            {
                "name": _("Stretch"),
                "icon": "stretch",
                "question": _("Five minutes for your back?"),
                "tags": [_("Morning")],
                "color": "#0E8C80",
                "schedule": "weekdays:mon,wed,thu,fri",
                "reminders": _reminder("19:00"),
            },
            lambda day, ago: 0.75 if day.weekday() != 4 else 0.45,
            8,
        ),
        _Part(
            {
                "name": _("Gym"),
                "icon": "dumbbell",
                "tags": [_("Body")],
                "color": "#C2571A",
                "schedule": "weekdays:tue,thu,sat",
                "reminders": _reminder("18:30"),
            },
            lambda day, ago: 0.9,
            18,
        ),
        _Part(
            {
                "name": _("Walk"),
                "icon": "shoe",
                "question": _("How far did you walk today?"),
                "tags": [_("Body")],
                "color": "#2B7A4B",
                "kind": "numeric",
                "unit": _("steps"),
                "target": 6000,
                "reminders": _reminder("19:30"),
            },
            lambda day, ago: 0.7 if day.weekday() >= 5 else 0.55,
            20,
            amounts=_Amounts(range(60, 110), range(9, 58), 100.0, 4100.0),
        ),
        _Part(
            {
                "name": _("Read"),
                "icon": "book",
                "question": _("A chapter before sleep?"),
                "tags": [_("Evening")],
                "color": "#3557C8",
                "reminders": _reminder("21:00"),
            },
            lambda day, ago: 0.3 if 30 < ago < 62 else (0.38 if day.weekday() == 3 else 0.7),
            21,
            {
                4: _("Two chapters: could not stop"),
                10: _("On the train, instead of the phone"),
                38: _("Late shifts again; asleep before the first page"),
                57: _("Lent the book to Ada, waiting for the library"),
                98: _("Finished it. The last hundred pages in one go"),
            },
        ),
        _Part(
            {"name": _("No phone in bed"), "icon": "bed", "tags": [_("Evening")], "color": "#A83A6B", "policy": "off"},
            lambda day, ago: 0.5,
            22,
            skipped_today=True,
        ),
        _Part(
            {"name": _("Swim"), "icon": "swim", "tags": [_("Body")], "color": "#2B7FB8", "schedule": "times:3/week"},
            lambda day, ago: 0.5,
            20,
        ),
        _Part(
            {
                "name": _("Piano"),
                "icon": "music",
                "tags": [_("Evening")],
                "color": "#C2571A",
                "kind": "numeric",
                "unit": _("minutes"),
                "target": 20,
            },
            lambda day, ago: 0.6,
            19,
            amounts=_Amounts(range(20, 41), range(3, 20), 1.0, 8.0),
        ),
        _Part(
            {
                "name": _("Sweets"),
                "icon": "sweets",
                "tags": [_("Evening")],
                "color": "#8A7A12",
                "kind": "numeric",
                "goal": "at_most",
                "target": 0,
            },
            lambda day, ago: 0.95,
            22,
            amounts=_Amounts(range(1), range(1, 4), 1.0, None),
        ),
    )


def move_in(session: Session) -> None:
    """Fill an empty data folder with the person's habits and past."""
    draw = random.Random(SEED)
    first = session.today() - DAYS * DAY
    drafts = [draft for place, part in enumerate(_parts()) for draft in _drafts(session, part, place, first, draw)]
    session.folder.events.append(sorted(drafts, key=lambda draft: draft.at))
    session.refresh()


def _drafts(session: Session, part: _Part, place: int, first: date, draw: random.Random) -> list[Draft]:
    habit_id = f"demo-{place}"
    habit = habit_from_fields(habit_id, {**part.fields, "position": place})
    schedule, today = parse_schedule(str(part.fields.get("schedule", "daily"))), session.today()

    def draft(day: date, fact: Fact, hour: int) -> Draft:
        wall = time(hour, draw.randrange(60))
        at = instant_of(day, wall, session.zone(), session.settings().day_starts_at)
        return Draft(
            min(at, session.now()), session.clock.zone, day, habit_id, Via.WINDOW, f"{habit_id}-{day}-{fact}", fact
        )

    drafts, done = [draft(first, HabitCreated(habit_fields(habit)), 4)], list[date]()
    for ago in range(DAYS, 0, -1):
        day = today - ago * DAY
        if isinstance(schedule, Weekdays) and day.weekday() not in schedule.days:
            continue
        if isinstance(schedule, TimesPerPeriod) and sum(each >= _monday(day) for each in done) >= schedule.times:
            continue
        if draw.random() < 0.02:
            drafts.append(draft(day, HabitSkipped(), part.hour))
        elif draw.random() < part.chance(day, ago):
            done.append(day)
            drafts.append(draft(day, HabitCompleted(_amount(part, draw, enough=True)), part.hour))
        elif part.amounts:
            drafts.append(draft(day, HabitCompleted(_amount(part, draw, enough=False)), part.hour))
    for ago, text in part.notes.items():
        day = today - ago * DAY
        at = instant_of(day, NOTED_AT, session.zone(), session.settings().day_starts_at)
        noted = NoteWritten(text)
        drafts.append(Draft(at, session.clock.zone, day, habit_id, Via.WINDOW, f"{habit_id}-{day}-note", noted))
    if part.done_today:
        drafts.append(draft(today, HabitCompleted(), part.hour))
    if part.skipped_today:
        drafts.append(draft(today, HabitSkipped(), 17))
        drafts.append(draft(today, NoteWritten(_("On call tonight")), 17))
    if part.amounts and part.amounts.today is not None:
        drafts.append(draft(today, HabitCompleted(part.amounts.today), 17))
    return drafts


def _amount(part: _Part, draw: random.Random, *, enough: bool) -> float | None:
    if part.amounts is None:
        return None
    return part.amounts.size * draw.choice(part.amounts.done if enough else part.amounts.short)


def _monday(day: date) -> date:
    return day - day.weekday() * DAY
