"""The vocabulary of facts: everything that can happen, in past participles, and the envelope each is recorded in."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from habit_desktop.domain.habit import Json
from habit_desktop.domain.value import value


class Via(StrEnum):
    """Which way an event came about."""

    WINDOW = "window"
    TRAY = "tray"
    NOTIFICATION = "notification"
    COMMAND = "command"
    IMPORT = "import"
    APP = "app"


class Order(NamedTuple):
    """Where an event stands among all events of all devices: a total order that no wall clock can break."""

    lamport: int
    device: str
    sequence: int


@value
class AppOpened:
    """The person saw the window come up, or raised it."""


@value
class HabitCreated:
    """A habit came to be; ``definition`` holds all its fields."""

    definition: Mapping[str, Json]
    source: str = ""


@value
class HabitChanged:
    """Some fields of a habit got new values, from this habit day on."""

    changes: Mapping[str, Json]


@value
class HabitArchived:
    """A habit was put away; its history stays."""


@value
class HabitUnarchived:
    """An archived habit came back."""


@value
class HabitDeleted:
    """A habit was put in the trash; nothing of it is lost."""


@value
class HabitRestored:
    """A habit came back from the trash."""


@value
class HabitCompleted:
    """A habit was done on a day; numeric habits with the day's amount."""

    amount: float | None = None


@value
class HabitSkipped:
    """A day was left out on purpose: neither done nor missed."""


@value
class HabitMissed:
    """The person said that a habit was not done."""


@value
class MarkTimed:
    """What a day's answer says was really done at this instant, whenever the answer was given."""

    at: datetime


@value
class MarkCleared:
    """A day's answer was taken back; the day is unanswered again."""


@value
class NoteWritten:
    """A day's note got this text; an empty text removes it."""

    text: str


@value
class Paused:
    """A habit rests from this day on, up to and including ``until`` where given."""

    until: date | None = None


@value
class Resumed:
    """A paused habit is due again from this day on."""


@value
class DaysErased:
    """What was known of the days from this one up to and including ``until`` is gone; they count as nothing."""

    until: date


@value
class _ReminderDecided:
    """What a reminder's decision went by; facts of before some of it was kept lack it.

    ``probability`` is the chance (0–1) on one's own at that moment, ``version`` and ``inputs`` the network's,
    ``threshold`` the chance it was compared with, ``with_reminder`` the one with a reminder where that was known.
    ``share`` is the probability with which it was to speak, where that was left to chance. The last four are what the
    reason rests on: the rest days left and the chance of the count, the day's limit, the end of the quiet hours.
    ``told_in`` is the list of several it was told in after a gap.
    """

    reminder: str
    reason: str
    probability: float | None = None
    planned_at: datetime | None = None
    version: int | None = None
    inputs: tuple[float, ...] = ()
    share: float | None = None
    threshold: float | None = None
    with_reminder: float | None = None
    policy: str = ""
    through: str = ""
    rest_days: int | None = None
    count_chance: float | None = None
    limit: int | None = None
    until: datetime | None = None
    told_in: str = ""


@value
class ReminderShown(_ReminderDecided):
    """A reminder was put before the person, ``through`` what."""


@value
class ReminderSuppressed(_ReminderDecided):
    """A reminder was thought of and held back."""


@value
class ReminderTapped:
    """The person answered a reminder by opening it or with one of its buttons."""

    reminder: str
    action: str


@value
class ReminderSnoozed:
    """A reminder was put off until an instant; it keeps its habit day."""

    reminder: str
    until: datetime


@value
class ReminderHeldUp:
    """A reminder whose time has come waits for a better moment; ``cause`` says what it waits for the end of."""

    reminder: str
    cause: str
    planned_at: datetime | None = None


@value
class ReminderTimeDeclined:
    """The person did not want to be reminded of a habit at a time the app proposed, on the wall: ``17:45``."""

    at: str


@value
class TrainingRan:
    """The network was trained; the candidate was accepted or refused for a reason.

    It began as version ``base`` (0: the network everybody starts with), met ``losses`` epoch by epoch, and learned from
    the days ``first`` to ``last`` but for those ``left_out``, each span written ``2026-03-02/2026-03-15``. Runs on
    record from before these were kept lack them.
    """

    cause: str
    rows: int
    epochs: int
    seconds: float
    accepted: bool
    reason: str
    loss_before: float | None = None
    loss_after: float | None = None
    version: int | None = None
    losses: tuple[float, ...] = ()
    first: date | None = None
    last: date | None = None
    left_out: tuple[str, ...] = ()
    base: int | None = None


@value
class ModelRolledBack:
    """An earlier version of the network took charge again; 0 is the one everybody starts with."""

    version: int


@value
class DaysLeftOut:
    """The network is not to learn from the days from this one up to and including ``until``; they count elsewhere."""

    until: date


@value
class DaysTakenIn:
    """The days from this one up to and including ``until``, left out together before, are learned from again."""

    until: date


@value
class SettingChanged:
    """A setting got a new value."""

    key: str
    value: Json


@value
class HistoryImported:
    """A file was brought in; its habits and marks belong to the same change.

    ``changes`` are those an export of our own brought along; they are undone together with the import.
    """

    format: str
    file: str
    habits: int
    marks: int
    notes: int
    changes: tuple[str, ...] = ()


@value
class ChangeUndone:
    """All facts of a change count as if they had not happened."""

    undone: str


@value
class ChangeRedone:
    """All facts of an undone change count again."""

    redone: str


Fact = (
    AppOpened
    | HabitCreated
    | HabitChanged
    | HabitArchived
    | HabitUnarchived
    | HabitDeleted
    | HabitRestored
    | HabitCompleted
    | HabitSkipped
    | HabitMissed
    | MarkTimed
    | MarkCleared
    | NoteWritten
    | Paused
    | Resumed
    | DaysErased
    | ReminderShown
    | ReminderSuppressed
    | ReminderTapped
    | ReminderSnoozed
    | ReminderHeldUp
    | ReminderTimeDeclined
    | TrainingRan
    | ModelRolledBack
    | DaysLeftOut
    | DaysTakenIn
    | SettingChanged
    | HistoryImported
    | ChangeUndone
    | ChangeRedone
)

About = tuple[str | None, date, Fact]
"""A fact yet to be recorded: about which habit, where it is about one, and which habit day."""


@value
class Event:
    """One fact as recorded: when, where, for which habit day, by which way and as part of which change.

    ``at`` is an aware UTC instant, ``zone`` where the person was, ``day`` the habit day the fact is about. All events
    of one change are undone together.
    """

    id: str
    order: Order
    at: datetime
    zone: str
    day: date
    habit: str | None
    via: Via
    change: str
    fact: Fact
