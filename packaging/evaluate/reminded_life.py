"""One person's months with the real reminders, on disk: every look at them is checked against the clock on the wall."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from evaluate.machine_life import Act, Happening, Life
from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import Event, ReminderHeldUp, ReminderShown, ReminderSnoozed, ReminderSuppressed, Via
from habit_desktop.domain.habit import Json
from habit_desktop.engine.catching_up import LOOKED_BACK_DAYS
from habit_desktop.engine.foresight import Foresight, Outlook
from habit_desktop.engine.planned_reminder import Planned
from habit_desktop.engine.ports import Notice, NoticeAction, Way
from habit_desktop.engine.reminder_key import habit_and_day, is_list, slot_of
from habit_desktop.engine.session import Session
from habit_desktop.reminders.presence import Attention
from habit_desktop.runtime.audience import Audience
from habit_desktop.runtime.reminding import Reminding
from habit_desktop.storage.data_folder import DataFolder

STARTS = ("03:00", "00:00", "02:30", "05:00")
HABITS: tuple[dict[str, Json], ...] = (
    {"name": "Stretch", "reminders": ["07:30"], "policy": "always"},
    {"name": "Walk", "reminders": ["12:00", "18:00"], "policy": "smart"},
    {"name": "Read", "reminders": ["18:00", "23:30"], "policy": "always"},
    {"name": "Journal", "reminders": ["00:30"], "policy": "always"},
    {"name": "Night shift", "reminders": ["02:30"], "policy": "always", "schedule": "weekdays:sat,sun"},
    {"name": "Sweep", "reminders": ["18:20"], "policy": "smart", "schedule": "times:3/week"},
    {"name": "Draw", "policy": "smart"},
    {"name": "Tidy", "policy": "digest"},
)
_COARSE_H = (3.0, 9.0)
_USEFUL, _ON_TIME, _JUMP = timedelta(hours=2), timedelta(minutes=1), timedelta(hours=1)
_BACK = 3
_OPEN = (Mark.PENDING, Mark.UNKNOWN)


class _Mornings(Foresight):
    """Knows the chances as of the first look on each day: when a reminder comes does not hang on how they change."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._told_to = session
        self._kept_up_on: date | None = None
        self._morning: tuple[date, Outlook] | None = None

    def keep_up(self) -> None:
        """Get ready on a new day."""
        today = self._told_to.today()
        if today != self._kept_up_on:
            self._kept_up_on = today
            super().keep_up()

    def outlook(self) -> Outlook:
        """Return what was known in the morning."""
        today = self._told_to.today()
        if self._morning is None or self._morning[0] != today:
            self._morning = today, super().outlook()
        return self._morning[1]


@dataclass
class _Machine:
    """A computer: its clock may be wrong, its chair empty, its screen full."""

    at: datetime
    zone: str
    wrong: timedelta = timedelta()
    away: bool = False
    full: bool = False

    def now(self) -> datetime:
        return (self.at + self.wrong).astimezone(ZoneInfo(self.zone))

    def idle_s(self) -> float | None:
        return 3600.0 if self.away else 0.0

    def attention(self) -> Attention | None:
        return Attention.FULL_SCREEN if self.full else Attention.FREE


@dataclass
class _Screen:
    """Takes what is shown; a list that gets shorter is no new notice."""

    new: list[str] = field(default_factory=list)
    standing: set[str] = field(default_factory=set)

    def show(self, notice: Notice) -> None:
        if notice.key not in self.standing:
            self.new.append(notice.key)
            self.standing.add(notice.key)

    def way(self, _key: str) -> Way:
        return Way.NOTIFICATION

    def withdraw(self, key: str) -> None:
        self.standing.discard(key)
        self.new = [each for each in self.new if each != key]


@dataclass
class Told:
    """What came of it: counts, and what went wrong in words."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def with_(self, other: "Told") -> "Told":
        """Both together."""
        return Told(self.counts + other.counts, [*self.faults, *other.faults])


def lived(life: Life, folder: Path) -> Told:
    """Live through everything and return what came of the reminders."""
    person = _Person(life, folder)
    try:
        return person.live()
    finally:
        person.close()


def _worded(_session: Session, planned: Sequence[Planned]) -> Notice:
    return Notice(planned[0].notice, "", "", ())


def _on_the_wall(starts: time, day: date, wall: time) -> datetime:
    """Return what a calendar and a clock on the wall show at a time of a habit day."""
    return datetime.combine(day + timedelta(days=1) if wall < starts else day, wall)


def _is_in_the_calendar(day: date, zone: str) -> bool:
    """Tell whether a clock in the zone ever shows noon of a date: one was left out when a zone changed sides."""
    noon = datetime.combine(day, time(12), ZoneInfo(zone))
    return noon.astimezone(UTC).astimezone(ZoneInfo(zone)).date() == day


class _Person:
    """Somebody with eight habits who answers some of their reminders."""

    def __init__(self, life: Life, folder: Path) -> None:
        self.life, self.folder = life, folder
        self.luck = random.Random(f"answers {life.home} {life.seed}")
        self.machine = _Machine(life.first, life.home)
        self.told = Told()
        self.asleep = False
        self.seen: set[str] = set()
        self.decided: Counter[str] = Counter()
        self.snoozes: Counter[str] = Counter()
        self.later: list[tuple[datetime, str]] = []
        self.parent = QObject()
        self.session: Session | None = None
        session = self._open()
        session.set("day_starts_at", STARTS[life.seed % len(STARTS)])
        for fields in HABITS:
            walls = fields.get("reminders", [])
            assert isinstance(walls, list)
            session.create({**fields, "reminders": [{"at": wall, "weekdays": [*range(7)]} for wall in walls]})

    def live(self) -> Told:
        """Let everything happen, with looks in between as the app's tick takes them."""
        ends = self.life.first + timedelta(days=self.life.days)
        for happening in self.life.happenings():
            self._tick_until(min(happening.at, ends))
            if happening.at >= ends:
                break
            self.machine.at = max(self.machine.at, happening.at)
            self._happen(happening)
        return self.told

    def close(self) -> None:
        """The program has ended."""
        if self.session:
            self.session.folder.close()
        self.session = None

    def _open(self) -> Session:
        session = self.session = Session(DataFolder.open(self.folder), self.machine, Via.WINDOW)
        self.screen = _Screen()
        audience = Audience(self.machine, self.machine)
        self.reminding = Reminding(session, _Mornings(session), self.screen, _worded, audience, self.parent)
        return session

    def _happen(self, happening: Happening) -> None:
        match happening.act:
            case Act.SLEEP | Act.WAKE:
                self.asleep = happening.act is Act.SLEEP
            case Act.QUIT:
                self.close()
            case Act.START if self.session is None:
                self._open()
            case Act.FLY:
                self.machine.zone = happening.zone
            case Act.SET_CLOCK:
                self.machine.wrong = timedelta(minutes=happening.wrong_min)
            case Act.LEAVE | Act.RETURN:
                self.machine.away = happening.act is Act.LEAVE
            case Act.FILM | Act.FILM_ENDS:
                self.machine.full = happening.act is Act.FILM
        self.told.counts[happening.act] += 1
        self._look()

    def _tick_until(self, end: datetime) -> None:
        """Look at the next due moment and every few hours, up to an instant."""
        while self.machine.at < end and self.session and not self.asleep:
            coarse = self.machine.at + timedelta(hours=self.luck.uniform(*_COARSE_H))
            due = self.reminding.next_moment()
            moments = [coarse, end, *([due.astimezone(UTC) - self.machine.wrong] if due else [])]
            self.machine.at = min(max(moment, self.machine.at + timedelta(milliseconds=1)) for moment in moments)
            self._look()
            self._answer_later()

    def _look(self) -> None:
        """Take one look as the app does, and check what it did."""
        if self.session is None or self.asleep:
            return
        self.screen.new = []
        self.reminding.look()
        shown = list(self.screen.new)
        for key in shown:
            self.reminding.on_shown(key)
        self.told.counts["looks"] += 1
        self._check(self.session, shown)
        for key in shown:
            self._react(key)

    def _react(self, key: str) -> None:
        assert self.session is not None
        chance = self.luck.random()
        if not 0.6 <= chance < 0.75:
            self.screen.standing.discard(key)
        if chance < 0.35 and not is_list(key):
            self.reminding.on_answered(key, NoticeAction.DONE)
        elif chance < 0.45 and not is_list(key):
            self.reminding.on_answered(key, NoticeAction.SKIP)
        elif chance < 0.6:
            self.reminding.on_answered(key, NoticeAction.SNOOZE)
        elif chance < 0.75:
            self.later.append((self.machine.at + timedelta(hours=self.luck.uniform(1, 14)), key))
        else:
            self.reminding.on_closed(key)
        for event in self.session.folder.events.events_of((ReminderSnoozed,), self.session.today() - timedelta(_BACK)):
            if event.id not in self.seen and isinstance(event.fact, ReminderSnoozed):
                self.seen.add(event.id)
                self.snoozes[event.fact.reminder] += 1

    def _answer_later(self) -> None:
        """Answer what was left standing: often the next morning, about the day before."""
        assert self.session is not None
        due, self.later = (
            [each for each in self.later if each[0] <= self.machine.at],
            [each for each in self.later if each[0] > self.machine.at],
        )
        for _, key in due:
            habit, day = habit_and_day(key)
            if is_list(key) or day > self.session.today():
                continue
            before = self.session.day_of(habit, day)
            self.screen.standing.discard(key)
            self.reminding.on_answered(key, NoticeAction.DONE)
            after = self.session.day_of(habit, day)
            if before and before.mark in _OPEN and not (after and after.mark is Mark.DONE):
                self._fault(f"{key} answered and not done")
            self.told.counts["answered later"] += 1

    # What is checked

    def _check(self, session: Session, shown: list[str]) -> None:
        new = self._new_decisions(session)
        for event in new:
            self._check_decision(session, event)
        told = [event for event in new if isinstance(event.fact, ReminderShown)]
        self._check_burst(session, told, shown)
        self._check_nothing_lost(session)

    def _new_decisions(self, session: Session) -> list[Event]:
        since = session.today() - timedelta(days=LOOKED_BACK_DAYS)
        events = session.folder.events.events_of((ReminderShown, ReminderSuppressed), since)
        new = [event for event in events if event.id not in self.seen]
        self.seen.update(event.id for event in new)
        return new

    def _check_decision(self, session: Session, event: Event) -> None:
        """Each reminder is decided once, not before its time, and about the habit day its time belongs to."""
        fact = event.fact
        assert isinstance(fact, ReminderShown | ReminderSuppressed)
        key, now = fact.reminder, session.now()
        self.decided[key] += 1
        self.told.counts["decided"] += 1
        self.told.counts["shown" if isinstance(fact, ReminderShown) else fact.reason] += 1
        if self.decided[key] > 1 + self.snoozes[key]:
            self._fault(f"{key} decided again")
        if event.day != habit_and_day(key)[1]:
            self._fault(f"{key} recorded for {event.day}")
        wall = self._wall(session, slot_of(key))
        if wall is None or self.snoozes[key]:  # what was put off comes back when it was to, by whatever clock
            return
        starts, wall_now = session.settings().day_starts_at, now.replace(tzinfo=None)
        due = _on_the_wall(starts, event.day, wall)
        if wall_now < due:
            self._fault(f"{key} decided early")
        if isinstance(fact, ReminderShown) and wall_now - due > _USEFUL + _JUMP:
            self._fault(f"{key} shown {wall_now - due} late")

    def _check_burst(self, session: Session, told: list[Event], shown: list[str]) -> None:
        """Several notices come at once only where the person set their times so."""
        self.told.counts["notices"] += len(shown)
        late = [
            event
            for event in told
            if isinstance(event.fact, ReminderShown)
            and (self._wall(session, slot_of(event.fact.reminder)) is None or self._is_late(session, event.fact))
        ]
        if len(shown) > 1 and late:
            self._fault(f"{len(shown)} notices at once: {sorted(shown)}")
        if len(told) > len(shown):
            self.told.counts["lists"] += 1

    def _is_late(self, session: Session, fact: ReminderShown) -> bool:
        return fact.planned_at is None or session.now() - fact.planned_at > _ON_TIME

    def _check_nothing_lost(self, session: Session) -> None:
        """Of the open days, whatever had its time has been decided, or says what it waits for."""
        now, today, starts = session.now().replace(tzinfo=None), session.today(), session.settings().day_starts_at
        waiting = self._held_up(session) if self.machine.away or self.machine.full else set()
        for habit, history in session.in_use().items():
            if history.habit.policy == "digest":
                continue
            for found in session.days(habit)[-_BACK - 1 :]:
                day = found.day
                if not found.due or found.mark not in _OPEN or not history.created <= day <= today:
                    continue
                if not _is_in_the_calendar(day, self.machine.zone):
                    continue
                for reminder in history.habit.reminders:
                    key = f"{habit}|{day.isoformat()}|{reminder.at:%H:%M}"
                    passed = _on_the_wall(starts, day, reminder.at) <= now
                    if passed and not self.decided[key] and key not in waiting:
                        self._fault(f"{history.habit.name} {day} {reminder.at:%H:%M} lost")
                        self.decided[key] = 1  # told once

    def _held_up(self, session: Session) -> set[str]:
        events = session.folder.events.events_of((ReminderHeldUp,), session.today() - timedelta(days=_BACK))
        return {event.fact.reminder for event in events if isinstance(event.fact, ReminderHeldUp)}

    def _wall(self, session: Session, slot: str) -> time | None:
        if slot == "digest":
            return session.settings().digest_at
        return time.fromisoformat(slot) if slot[:1].isdigit() else None

    def _fault(self, what: str) -> None:
        self.told.faults.append(f"{self.life.home}, {self.session and self.session.now():%Y-%m-%d %H:%M %Z}: {what}")
