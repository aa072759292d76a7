"""The one object everything above knows: commands go in, listeners hear that something changed."""

import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, tzinfo

from habit_desktop.domain.calendar import HabitDay, habit_days
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.day import habit_day, zone_named
from habit_desktop.domain.event import (
    AppOpened,
    ChangeRedone,
    ChangeUndone,
    Event,
    Fact,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitCreated,
    HabitMissed,
    HabitSkipped,
    HabitUnarchived,
    HistoryImported,
    MarkCleared,
    NoteWritten,
    Paused,
    Resumed,
    SettingChanged,
    Via,
)
from habit_desktop.domain.habit import AMOUNT_LIMIT, Json, Kind, habit_fields, habit_from_fields, with_fields
from habit_desktop.domain.history import History
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.settings import Settings, settings_of, told
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.event_store import Draft

UNDOABLE: tuple[type[Fact], ...] = (
    HabitCreated,
    HabitChanged,
    HabitArchived,
    HabitUnarchived,
    HabitCompleted,
    HabitSkipped,
    HabitMissed,
    MarkCleared,
    NoteWritten,
    Paused,
    Resumed,
    SettingChanged,
    HistoryImported,
)
_FAR_REACHING = (ChangeUndone, ChangeRedone, SettingChanged, HistoryImported)
EARLIEST_DAY = date(1900, 1, 1)

About = tuple[str | None, date, Fact]


class Session:
    """Carries out what the person asks for, and knows what is so.

    Whatever a command has returned from is on disk. ``on_change`` holds plain callables that are told of every change,
    also of those other processes made. ``prior`` is the file with the network everybody starts with; without it that
    network is silent.
    """

    def __init__(self, folder: DataFolder, clock: Clock, via: Via, prior: bytes = b"") -> None:
        self.folder = folder
        self.prior = prior
        self.clock = clock
        self.via = via
        self.on_change: list[Callable[[], None]] = []
        self.revision = 0  # grows whenever something is known anew
        self._seen_version: int | None = None
        self._settings = Settings()
        self._histories: dict[str, History] = {}
        self._days: dict[tuple[str, date], list[HabitDay]] = {}

    # What is so

    def now(self) -> datetime:
        """Return the present instant in the person's zone."""
        return self.clock.now()

    def zone(self) -> tzinfo:
        """Return the zone the person is in."""
        return zone_named(self.clock.zone)

    def today(self) -> date:
        """Return the habit day that goes on now."""
        return habit_day(self.now(), self.zone(), self.settings().day_starts_at)

    def settings(self) -> Settings:
        """Return what the person set."""
        self._catch_up()
        return self._settings

    def histories(self) -> dict[str, History]:
        """Return every habit's history in the person's order, archived ones included."""
        self._catch_up()
        return self._histories

    def days(self, habit_id: str) -> list[HabitDay]:
        """Return a habit day by day, from its start to today."""
        histories, today = self.histories(), self.today()
        key = (habit_id, today)
        if key not in self._days:
            self._days[key] = habit_days(histories[habit_id], today, self.settings().week_start)
        return self._days[key]

    def day_of(self, habit_id: str, day: date) -> HabitDay | None:
        """Return one day of a habit, None before its start and after today."""
        days = self.days(habit_id)
        place = (day - days[0].day).days if days else -1
        return days[place] if 0 <= place < len(days) else None

    def find(self, text: str) -> History:
        """Return the habit of an id or of an unambiguous name. Raises Refused."""
        histories = self.histories()
        if text in histories:
            return histories[text]
        named = [h for h in histories.values() if h.habit.name == text]
        named = named or [h for h in histories.values() if h.habit.name.casefold() == text.casefold()]
        in_use = [history for history in named if not history.archived] or named
        if not in_use:
            raise Refused(f"There is no habit “{text}”.")
        if len(in_use) > 1:
            ids = ", ".join(history.id for history in in_use)
            raise Refused(f"{len(in_use)} habits are called “{text}”; use an id: {ids}.")
        return in_use[0]

    # What the person asks for

    def create(self, fields: dict[str, Json], via: Via | None = None) -> str:
        """Make a habit and return its id. Raises InvalidHabit or InvalidSchedule."""
        habit_id = str(uuid.uuid4())
        places = [history.habit.position for history in self.histories().values()]
        habit = habit_from_fields(habit_id, {"position": max(places, default=-1) + 1, **fields})
        self.record([(habit_id, self.today(), HabitCreated(habit_fields(habit)))], via)
        return habit_id

    def change(self, habit_id: str, changes: dict[str, Json], via: Via | None = None) -> None:
        """Give some fields of a habit new values from today on. Raises InvalidHabit or InvalidSchedule."""
        before = habit_fields(self.histories()[habit_id].habit)
        after = habit_fields(with_fields(self.histories()[habit_id].habit, changes))
        changed = {name: value for name, value in after.items() if value != before[name]}
        if changed:
            self.record([(habit_id, self.today(), HabitChanged(changed))], via)

    def complete(
        self, habit_id: str, day: date, amount: float | None = None, via: Via | None = None, note: str | None = None
    ) -> None:
        """Record a day as done, with its note; a numeric habit without an amount has reached its target."""
        self._mark(habit_id, day, HabitCompleted(self.amount_done(habit_id, day, amount)), via, note)

    def amount_done(self, habit_id: str, day: date, amount: float | None) -> float | None:
        """Return the amount a done day is recorded with. Raises Refused where the habit cannot take it."""
        habit = self.histories()[habit_id].defined_on(day)
        if habit.kind is Kind.NUMERIC and amount is None:
            amount = habit.target
        if amount is not None and (habit.kind is Kind.YES_NO or not 0 <= amount <= AMOUNT_LIMIT):
            raise Refused(f"“{habit.name}” cannot take the amount {amount:g}; nothing was changed.")
        return amount

    def skip(self, habit_id: str, day: date, via: Via | None = None, note: str | None = None) -> None:
        """Record that a day is left out on purpose, with its note."""
        self._mark(habit_id, day, HabitSkipped(), via, note)

    def miss(self, habit_id: str, day: date, via: Via | None = None, note: str | None = None) -> None:
        """Record that a habit was not done, with its note."""
        self._mark(habit_id, day, HabitMissed(), via, note)

    def clear(self, habit_id: str, day: date, via: Via | None = None) -> None:
        """Take a day's answer back."""
        self._mark(habit_id, day, MarkCleared(), via)

    def write_note(self, habit_id: str, day: date, text: str, via: Via | None = None) -> None:
        """Give a day a note; an empty one removes it."""
        self._mark(habit_id, day, NoteWritten(text.strip()), via)

    def archive(self, habit_id: str, via: Via | None = None) -> None:
        """Put a habit away; its history stays."""
        self.record([(habit_id, self.today(), HabitArchived())], via)

    def app_opened(self, via: Via | None = None) -> None:
        """Record that the person saw the window come up."""
        self.record([(None, self.today(), AppOpened())], via)

    def set(self, key: str, value: Json, via: Via | None = None) -> None:
        """Change a setting. Raises Refused."""
        told(self.settings(), key, value)
        self.record([(None, self.today(), SettingChanged(key, value))], via)

    def undo(self, via: Via | None = None) -> list[Event]:
        """Undo the last change and return its facts; none where there is nothing to undo."""
        change = self._last_done()
        if change is None:
            return []
        facts = self.folder.events.events_of_change(change)
        self.record([(None, self.today(), ChangeUndone(each)) for each in _together(change, facts)], via)
        self._forget_replayed([event.day for event in facts if event.habit])
        return facts

    def redo(self, via: Via | None = None) -> list[Event]:
        """Redo what was undone last and return its facts; none where there is nothing to redo."""
        change = self._last_undone()
        if change is None:
            return []
        facts = self.folder.events.events_of_change(change)
        self.record([(None, self.today(), ChangeRedone(each)) for each in _together(change, facts)], via)
        self._forget_replayed([event.day for event in facts if event.habit])
        return facts

    def can_undo(self) -> bool:
        """Tell whether there is a change to undo."""
        return self._last_done() is not None

    def can_redo(self) -> bool:
        """Tell whether there is an undone change to redo."""
        return self._last_undone() is not None

    def record(self, facts: Sequence[About], via: Via | None = None) -> None:
        """Record facts as one change, on disk when this returns, and tell the listeners."""
        self.folder.events.append(self._drafts(facts, via))
        if any(isinstance(fact, _FAR_REACHING) for _, _, fact in facts):
            self._seen_version = None
        else:
            self._reload({habit for habit, _, _ in facts if habit})
        self._forget_replayed([day for habit, day, _ in facts if habit])
        self._tell()

    def merge(self, events: Iterable[Event], facts: Sequence[About], via: Via | None = None) -> None:
        """Take in events recorded elsewhere and record facts about it, all or none, and tell the listeners."""
        brought = list(events)
        self.folder.events.merge(brought, self._drafts(facts, via))
        self._forget_replayed([event.day for event in brought if event.habit])
        self.refresh()

    def refresh(self) -> None:
        """Look at the data folder anew, and tell the listeners."""
        self._seen_version = None
        self._tell()

    def _drafts(self, facts: Sequence[About], via: Via | None) -> list[Draft]:
        now, zone, change = self.now(), self.clock.zone, str(uuid.uuid4())
        return [Draft(now, zone, day, habit, via or self.via, change, fact) for habit, day, fact in facts]

    def _forget_replayed(self, days: Sequence[date]) -> None:
        """Let the chances of the past be worked out anew from the earliest past day that has changed."""
        if days and min(days) < self.today():
            self.folder.predictions.forget_replayed(min(days))

    def _tell(self) -> None:
        for listener in self.on_change:
            listener()

    def _mark(self, habit_id: str, day: date, fact: Fact, via: Via | None, note: str | None = None) -> None:
        if day > self.today():
            raise Refused(f"{day.isoformat()} lies in the future; nothing was changed.")
        if day < EARLIEST_DAY:
            raise Refused(f"{day.isoformat()} is too long ago; nothing was changed.")
        noted = [] if note is None else [NoteWritten(note.strip())]
        self.record([(habit_id, day, each) for each in (fact, *noted)], via)

    def _last_done(self) -> str | None:
        undone = self.folder.events.undone_changes()
        newest = self.folder.events.last_changes(UNDOABLE, len(undone) + 1)
        return next((change for change, _ in newest if change not in undone), None)

    def _last_undone(self) -> str | None:
        """Return the change undone last, unless something new was done since."""
        undone = self.folder.events.undone_changes()
        undoings = self.folder.events.events_of((ChangeUndone,))
        for event in reversed(undoings):
            if isinstance(event.fact, ChangeUndone) and event.fact.undone in undone:
                newest = self.folder.events.last_changes(UNDOABLE, 1)
                return None if newest and newest[0][1] > event.order else event.fact.undone
        return None

    def _catch_up(self) -> None:
        """Read anew what another process, or this one, has changed since the last look."""
        version = self.folder.events.data_version()
        if version == self._seen_version:
            return
        events = self.folder.events
        undone = events.undone_changes()
        settings = settings_of(e for e in events.events_of((SettingChanged,)) if e.change not in undone)
        if settings != self._settings:
            self._settings, self._days = settings, {}
        self._keep(events.histories())
        self._seen_version = version

    def _reload(self, habits: Iterable[str]) -> None:
        """Read some habits anew, after a change of this process to them alone."""
        self._catch_up()
        found = {habit: self.folder.events.history(habit) for habit in habits}
        self._keep(self._histories | {habit: history for habit, history in found.items() if history})

    def _keep(self, histories: Mapping[str, History]) -> None:
        """Remember histories in the person's order, and what was worked out for those that are as they were."""
        known = {habit: self._histories.get(habit) for habit in histories}
        same = {habit: old for habit, old in known.items() if old is not None and old == histories[habit]}
        self._days = {key: days for key, days in self._days.items() if key[0] in same}
        ordered = sorted({**histories, **same}.values(), key=lambda history: (history.habit.position, history.id))
        self._histories = {history.id: history for history in ordered}
        self.revision += 1


def _together(change: str, facts: Sequence[Event]) -> list[str]:
    """Return the changes undone together with one, itself last: those an import of our own export brought along."""
    brought = [each for event in facts if isinstance(event.fact, HistoryImported) for each in event.fact.changes]
    return [*brought, change]
