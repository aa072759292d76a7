"""The one object everything above knows: commands go in, listeners hear that something changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from habit_desktop.domain.calendar import HabitDay, first_difference
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.event import (
    About,
    AppOpened,
    ChangeRedone,
    ChangeUndone,
    Event,
    Fact,
    HabitArchived,
    HabitChanged,
    HabitCompleted,
    HabitCreated,
    HabitDeleted,
    HabitMissed,
    HabitRestored,
    HabitSkipped,
    HabitUnarchived,
    HistoryImported,
    MarkCleared,
    MarkTimed,
    NoteWritten,
    SettingChanged,
    Via,
)
from habit_desktop.domain.habit import Json, habit_fields, habit_from_fields, with_fields
from habit_desktop.domain.history import Answer, History
from habit_desktop.engine import marking, pausing
from habit_desktop.engine.present import Present
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.settings import told
from habit_desktop.engine.undoing import last_done, last_undone, together
from habit_desktop.language import _
from habit_desktop.storage.data_folder import DataFolder
from habit_desktop.storage.event_store import Draft
from habit_desktop.storage.ordered_id import ordered_id

if TYPE_CHECKING:  # loaded when something is brought in
    from habit_desktop.storage.incoming import Incoming

_FAR_REACHING = (SettingChanged, HistoryImported)


class Session(Present):
    """Carries out what the person asks for, and knows what is so.

    Whatever a command has returned from is on disk, as one change that one undo takes back. ``on_change`` holds plain
    callables that are told of every change, also of those other processes made. ``prior`` is the file with the network
    everybody starts with; without it that network is silent.
    """

    def __init__(self, folder: DataFolder, clock: Clock, via: Via, prior: bytes = b"") -> None:
        super().__init__(folder, clock)
        self.via = via
        self.prior = prior
        self.on_change: list[Callable[[], None]] = []

    def create(self, fields: dict[str, Json], via: Via | None = None) -> str:
        """Make a habit and return its id. Raises InvalidHabit or InvalidSchedule."""
        return self.create_all([fields], via)[0]

    def create_all(self, definitions: Sequence[dict[str, Json]], via: Via | None = None) -> list[str]:
        """Make habits as one change and return their ids. Raises InvalidHabit or InvalidSchedule."""
        from uuid import uuid4

        place = max((history.habit.position for history in self.all_histories().values()), default=-1) + 1
        habits = [
            habit_from_fields(str(uuid4()), {"position": place + number, **fields})
            for number, fields in enumerate(definitions)
        ]
        self._record_any([(habit.id, self.today(), HabitCreated(habit_fields(habit))) for habit in habits], via)
        return [habit.id for habit in habits]

    def change(self, habit_id: str, changes: dict[str, Json], via: Via | None = None) -> None:
        """Give some fields of a habit new values from today on. Raises InvalidHabit or InvalidSchedule."""
        habit = self.known(habit_id).habit
        before, after = habit_fields(habit), habit_fields(with_fields(habit, changes))
        changed = {name: value for name, value in after.items() if value != before[name]}
        if changed:
            self.record([(habit_id, self.today(), HabitChanged(changed))], via)

    def complete(
        self,
        habit_id: str,
        day: date,
        amount: float | None = None,
        via: Via | None = None,
        note: str | None = None,
        at: time | None = None,
    ) -> None:
        """Record a day as done, with its note; a numeric habit without an amount has reached its target.

        ``at`` is the time on the wall at which it was done, where that was not just now.
        """
        done: list[Fact] = [HabitCompleted(self.amount_done(habit_id, day, amount))]
        timed: list[Fact] = [MarkTimed(self.time_done(day, at))] if at else []
        self._mark(habit_id, day, [*done, *timed], via, note)

    def add_amount(self, habit_id: str, day: date, by: float, via: Via | None = None) -> None:
        """Record so much more of a numeric habit on a day than there is already. Raises Refused."""
        self._mark(habit_id, day, [HabitCompleted(marking.added(self.known(habit_id), day, by))], via)

    def set_mark_time(self, habit_id: str, day: date, wall: time, via: Via | None = None) -> None:
        """Record at which time on the wall a day that is done was really done. Raises Refused."""
        given = self.known(habit_id).answers.get(day)
        if given is None or given.answer is not Answer.DONE:
            raise Refused(_("{day} is not done, so it has no time; nothing was changed.").format(day=day.isoformat()))
        self._mark(habit_id, day, [MarkTimed(self.time_done(day, wall))], via)

    def amount_done(self, habit_id: str, day: date, amount: float | None) -> float | None:
        """Return the amount a done day is recorded with. Raises Refused where the habit cannot take it."""
        return marking.amount_done(self.known(habit_id).defined_on(day), amount)

    def time_done(self, day: date, wall: time) -> datetime:
        """Return when a day was done by the clock on the wall. Raises Refused for a time yet to come."""
        marking.check_day(day, self.today())
        return marking.time_done(day, wall, self.now(), self.zone(), self.settings().day_starts_at)

    def skip(self, habit_id: str, day: date, via: Via | None = None, note: str | None = None) -> None:
        """Record that a day is left out on purpose, with its note."""
        self._mark(habit_id, day, [HabitSkipped()], via, note)

    def miss(self, habit_id: str, day: date, via: Via | None = None, note: str | None = None) -> None:
        """Record that a habit was not done, with its note."""
        self._mark(habit_id, day, [HabitMissed()], via, note)

    def clear(self, habit_id: str, day: date, via: Via | None = None) -> None:
        """Take a day's answer back."""
        self._mark(habit_id, day, [MarkCleared()], via)

    def write_note(self, habit_id: str, day: date, text: str, via: Via | None = None) -> None:
        """Give a day a note; an empty one removes it."""
        self._mark(habit_id, day, [NoteWritten(text.strip())], via)

    def archive(self, habit_id: str, via: Via | None = None) -> None:
        """Put a habit away; its history stays, and the days until it comes back count as nothing."""
        self._put(habit_id, HabitArchived(), not self.known(habit_id, in_trash=True).archived, via)

    def unarchive(self, habit_id: str, via: Via | None = None) -> None:
        """Take a habit back that was put away."""
        self._put(habit_id, HabitUnarchived(), self.known(habit_id, in_trash=True).archived, via)

    def delete(self, habit_id: str, via: Via | None = None) -> None:
        """Put a habit in the trash: out of sight, but nothing of it is lost."""
        self._put(habit_id, HabitDeleted(), self.known(habit_id, in_trash=True).deleted is None, via)

    def restore(self, habit_id: str, via: Via | None = None) -> None:
        """Take a habit back from the trash, however long it was there."""
        self._put(habit_id, HabitRestored(), self.known(habit_id, in_trash=True).deleted is not None, via)

    def pause(
        self, habits: Iterable[str], until: date | None = None, first: date | None = None, via: Via | None = None
    ) -> None:
        """Let habits rest from today, or another day, on; those that rest then already get the new end.

        ``until`` is the last day of the pause; without it they rest until they are resumed. Raises Refused.
        """
        self._record_any(pausing.pauses(self._chosen(habits), first or self.today(), until), via)

    def resume(self, habits: Iterable[str], via: Via | None = None) -> list[str]:
        """End the pauses of habits and call off planned ones; return those that had any."""
        facts = pausing.resumptions(self._chosen(habits), self.today())
        self._record_any(facts, via)
        return list(dict.fromkeys(habit for habit, _, _ in facts if habit))

    def app_opened(self, via: Via | None = None) -> None:
        """Record that the person saw the window come up."""
        self.record([(None, self.today(), AppOpened())], via)

    def set(self, key: str, value: Json, via: Via | None = None) -> None:
        """Change a setting. Raises Refused."""
        told(self.settings(), key, value)
        self.record([(None, self.today(), SettingChanged(key, value))], via)

    def undo(self, via: Via | None = None) -> list[Event]:
        """Undo the last change and return its facts; none where there is nothing to undo."""
        change = last_done(self.folder.events)
        if change is None:
            return []
        return self._turn(change, ChangeUndone, via)

    def redo(self, via: Via | None = None) -> list[Event]:
        """Redo what was undone last and return its facts; none where there is nothing to redo."""
        change = last_undone(self.folder.events)
        if change is None:
            return []
        return self._turn(change, ChangeRedone, via)

    def take_back(self, change: str, via: Via | None = None) -> None:
        """Undo one change, whatever was done since; nothing happens where it was never recorded."""
        if self.folder.events.events_of_change(change):
            self._turn(change, ChangeUndone, via)

    def can_undo(self) -> bool:
        """Tell whether there is a change to undo."""
        return last_done(self.folder.events) is not None

    def can_redo(self) -> bool:
        """Tell whether there is an undone change to redo."""
        return last_undone(self.folder.events) is not None

    def record(self, facts: Sequence[About], via: Via | None = None, change: str | None = None) -> None:
        """Record facts as one change, or as a part of one on record, on disk when this returns; tell the listeners."""
        self._catch_up()
        before = self._days_defined_anew((habit, fact) for habit, _, fact in facts)
        self._forget_replayed([day for habit, day, _ in facts if habit])  # first: a crash must not leave them standing
        drafts = self._drafts(facts, via, change)
        if any(isinstance(fact, _FAR_REACHING) for _, _, fact in facts):
            self.folder.events.append_many(drafts)
            self._look_anew()
        else:
            self._take_in(self.folder.events.append([*drafts]))
        self._forget_replayed([*(day for habit, day, _ in facts if habit), *self._days_that_differ(before)])
        self.tell()

    def merge(
        self, brought: "Incoming", facts: Sequence[About], via: Via | None = None, change: str | None = None
    ) -> None:
        """Take in events recorded elsewhere and record facts about it, all or none, and tell the listeners."""
        defining = brought.events((HabitChanged, SettingChanged))
        before = self._days_defined_anew((event.habit, event.fact) for event in defining)
        days = [first] if (first := brought.first_day()) else []
        self._forget_replayed(days)
        self.folder.events.merge_rows(brought.rows(), [*self._drafts(facts, via, change)], brought.count())
        self._look_anew()
        self._forget_replayed([*days, *self._days_that_differ(before)])
        self.tell()

    def refresh(self) -> None:
        """Look at the data folder anew, and tell the listeners."""
        self._look_anew()
        self.tell()

    def tell(self) -> None:
        """Tell the listeners that something may be otherwise than before."""
        for listener in self.on_change:
            listener()

    def _turn(self, change: str, turned: type[ChangeUndone] | type[ChangeRedone], via: Via | None) -> list[Event]:
        """Let a change count no more, or again, and return its facts."""
        facts = self.folder.events.events_of_change(change)
        before = self._days_defined_anew((event.habit, event.fact) for event in facts)
        self._forget_replayed([event.day for event in facts if event.habit])
        self.folder.events.append(
            [*self._drafts([(None, self.today(), turned(each)) for each in together(change, facts)], via)]
        )
        if any(isinstance(event.fact, _FAR_REACHING) for event in facts):
            self._look_anew()
        else:
            self._reload({event.habit for event in facts if event.habit})
        self._forget_replayed([*(event.day for event in facts if event.habit), *self._days_that_differ(before)])
        self.tell()
        return facts

    def _drafts(self, facts: Sequence[About], via: Via | None, change: str | None = None) -> Iterator[Draft]:
        now, zone, part_of = self.now(), self.clock.zone, change or ordered_id(self.now())
        return (Draft(now, zone, day, habit, via or self.via, part_of, fact) for habit, day, fact in facts)

    def _forget_replayed(self, days: Sequence[date]) -> None:
        """Let the chances of the past be worked out anew from the earliest past day that has changed."""
        if days and min(days) < self.today():
            self.folder.predictions.forget_replayed(min(days))

    def _days_defined_anew(self, facts: Iterable[tuple[str | None, Fact]]) -> dict[str, list[HabitDay]]:
        """Return the days, as they are, of the habits that some facts define anew, which may reach back."""
        habits, all_habits = set[str](), False
        for habit, fact in facts:
            if habit and isinstance(fact, HabitChanged):
                habits.add(habit)
            all_habits = all_habits or (isinstance(fact, SettingChanged) and fact.key == "week_start")
        if not habits and not all_habits:
            return {}
        return {habit: self.days(habit) for habit in self.all_histories() if all_habits or habit in habits}

    def _days_that_differ(self, before: Mapping[str, list[HabitDay]]) -> list[date]:
        """Return the first day of each habit that asks or counts for something else than before."""
        if not before:
            return []  # nothing need be read for it
        known = self.all_histories()
        compared = [(days, self.days(habit) if habit in known else []) for habit, days in before.items()]
        return [day for old, new in compared if (day := first_difference(old, new))]

    def _mark(self, habit_id: str, day: date, facts: Sequence[Fact], via: Via | None, note: str | None = None) -> None:
        marking.check_day(day, self.today())
        self.known(habit_id)
        noted = [] if note is None else [NoteWritten(note.strip())]
        self.record([(habit_id, day, each) for each in (*facts, *noted)], via)

    def _put(self, habit_id: str, fact: Fact, changes_anything: bool, via: Via | None) -> None:
        if changes_anything:
            self.record([(habit_id, self.today(), fact)], via)

    def _record_any(self, facts: Sequence[About], via: Via | None) -> None:
        if facts:
            self.record(facts, via)

    def _chosen(self, habits: Iterable[str]) -> list[History]:
        return [self.known(habit) for habit in habits]
