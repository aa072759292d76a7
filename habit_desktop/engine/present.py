"""What is so: the hour, the settings, the habits and their days, read anew when they may have changed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, tzinfo

from habit_desktop.domain.calendar import HabitDay, habit_days, habit_days_after_edit
from habit_desktop.domain.clock import Clock
from habit_desktop.domain.day import habit_day, zone_named
from habit_desktop.domain.event import Event, SettingChanged
from habit_desktop.domain.fold import fold
from habit_desktop.domain.history import History
from habit_desktop.domain.value import value
from habit_desktop.engine.finding import named, the_one
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.settings import Settings, settings_of
from habit_desktop.engine.trash import Trashed, trashed
from habit_desktop.language import _
from habit_desktop.storage.data_folder import DataFolder


@value
class _Edited:
    """The days of a habit as they were before it was edited."""

    before: History
    today: date
    days: list[HabitDay]


class Present:
    """Knows what is so, also after another process has changed it."""

    def __init__(self, folder: DataFolder, clock: Clock) -> None:
        self.folder = folder
        self.clock = clock
        self.revision = 0  # grows whenever something is known anew
        self._stands_still = False
        self._seen_version: int | None = None
        self._settings_version: int | None = None
        self._settings = Settings()
        self._histories: dict[str, History] = {}
        self._shown: dict[str, History] = {}
        self._days: dict[tuple[str, date], list[HabitDay]] = {}
        self._edited: dict[str, _Edited] = {}

    def known_since(self) -> date:
        """Return the first day of which anything is known here."""
        return date.min

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
        """Return what the person set; no habit is read for it."""
        self._catch_up_settings(self.folder.events.data_version())
        return self._settings

    def histories(self) -> dict[str, History]:
        """Return every habit's history in the person's order, archived ones included, those in the trash not."""
        self._catch_up()
        return self._shown

    def all_histories(self) -> dict[str, History]:
        """Return every habit's history in the person's order, those in the trash included."""
        self._catch_up()
        return self._histories

    def known(self, habit_id: str, *, in_trash: bool = False) -> History:
        """Return a habit, one in the trash only where that will do. Raises Refused where it is not there any more."""
        histories = self.all_histories() if in_trash else self.histories()
        if habit_id not in histories:
            raise Refused(_("This habit is not there any more; nothing was changed."))
        return histories[habit_id]

    def in_use(self) -> dict[str, History]:
        """Return the habits that are neither archived nor in the trash, in the person's order."""
        return {habit: history for habit, history in self.histories().items() if history.in_use}

    def tagged(self, tag: str) -> list[str]:
        """Return the habits in use that carry a tag, however it is capitalised."""
        wanted = tag.casefold()
        return [habit for habit, history in self.in_use().items() if wanted in map(str.casefold, history.habit.tags)]

    def trash(self, *, every: bool = False) -> list[Trashed]:
        """Return the habits the trash offers, newest first; with ``every`` also those it has held for longer."""
        return trashed(self.all_histories().values(), self.today(), every=every)

    def days(self, habit_id: str) -> list[HabitDay]:
        """Return a habit day by day, from its start to today; no day where it is not there any more.

        Who goes from habit to habit may meet one whose making another process, or the person, undoes at that moment.
        """
        histories, today = self.all_histories(), self.today()
        key = (habit_id, today)
        if habit_id not in histories:
            return []
        if key not in self._days:
            self._days[key] = self._worked_out(histories[habit_id], today)
        return self._days[key]

    def day_of(self, habit_id: str, day: date) -> HabitDay | None:
        """Return one day of a habit, None before its start and after today."""
        days = self.days(habit_id)
        place = (day - days[0].day).days if days else -1
        return days[place] if 0 <= place < len(days) else None

    def find(self, text: str) -> History:
        """Return the habit of an id or of an unambiguous name; none from the trash. Raises Refused."""
        histories = self.histories()
        if not named(text, histories) and named(text, self.all_histories()):
            raise Refused(_("“{text}” is in the trash; bring it back first.").format(text=text))
        return the_one(text, histories)

    def find_in_trash(self, text: str) -> History:
        """Return the habit in the trash of an id or of an unambiguous name. Raises Refused."""
        deleted = {each.history.id: each.history for each in self.trash(every=True)}
        if not named(text, deleted):
            raise Refused(_("There is no habit “{text}” in the trash.").format(text=text))
        return the_one(text, deleted)

    def warm_up(self) -> Iterator[None]:
        """Read everything habit by habit, and pause after each, so that a window can be answered meanwhile.

        Who asks for anything before the end has all of it read at once.
        """
        version, read = self.folder.events.data_version(), dict[str, History]()
        for habit in self.folder.events.habits():
            if self._seen_version is not None:
                break
            if history := self.folder.events.history(habit):
                read[habit] = history
            yield
        if self._seen_version is None and version == self.folder.events.data_version():
            self._catch_up(read)
        for habit in self.all_histories():
            self.days(habit)
            yield

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Know nothing inside of what others write meanwhile: what takes long speaks of one state, and ends."""
        self._catch_up()
        before, self._stands_still = self._stands_still, True
        try:
            yield
        finally:
            self._stands_still = before

    def unread_version(self) -> int | None:
        """Return the version of a log that has changed since it was read, None where what is known is so."""
        version = self.folder.events.data_version()
        return None if version == self._seen_version else version

    def take_over(self, read: "Present | None", version: int) -> None:
        """Know what another one has read since the log was at a version; what it cannot tell is read when asked for."""
        if read is None or version != self.folder.events.data_version():
            self._look_anew()
        elif version != self._seen_version:
            self._settings = read._settings
            self._keep(read._histories)
            self._days, self._edited = dict(read._days), {}
            self._seen_version = self._settings_version = version

    def _read(self) -> dict[str, History]:
        return self.folder.events.histories(known=self._histories)

    def _worked_out(self, history: History, today: date) -> list[HabitDay]:
        week_start = self.settings().week_start
        if (edited := self._edited.pop(history.id, None)) and edited.today == today:
            return habit_days_after_edit(edited.before, edited.days, history, today, week_start)
        return habit_days(history, today, week_start)

    def _look_anew(self) -> None:
        """Let everything be read again."""
        self._seen_version = self._settings_version = None

    def _catch_up(self, read: Mapping[str, History] | None = None) -> None:
        """Read anew what another process, or this one, has changed since the last look, unless it was ``read``.

        While something is being erased all stays as it was known: no habit goes in the middle of a sentence about it.
        """
        if self._stays_as(self._seen_version):
            return
        version = self.folder.events.data_version()
        if version == self._seen_version:
            return
        self._catch_up_settings(version)
        self._keep(self._read() if read is None else read)
        self._seen_version = version

    def _catch_up_settings(self, version: int) -> None:
        """Read anew what was set, unless that is known as of a version of the log, or something is being erased."""
        if version == self._settings_version or self._stays_as(self._settings_version):
            return
        events = self.folder.events
        undone = events.undone_changes()
        settings = settings_of(e for e in events.events_of((SettingChanged,)) if e.change not in undone)
        if settings != self._settings:
            self._settings, self._days, self._edited = settings, {}, {}
        self._settings_version = version

    def _stays_as(self, known: int | None) -> bool:
        """Tell whether what is known as of a version of the log stays so, whatever is written."""
        return known is not None and (self._stands_still or self.folder.held)

    def _take_in(self, events: Sequence[Event]) -> None:
        """Know what this process has just recorded about habits; all is read anew where others have written, too."""
        if self._seen_version != self.folder.events.data_version():  # not covered: another process is as quick as that
            self._look_anew()
            return
        by_habit: dict[str, list[Event]] = {}
        for event in events:
            if event.habit:
                by_habit.setdefault(event.habit, []).append(event)
        told = {habit: fold(about, frozenset(), self._histories.get(habit)) for habit, about in by_habit.items()}
        self._keep(self._histories | {habit: history for habit, history in told.items() if history})

    def _reload(self, habits: Iterable[str]) -> None:
        """Read some habits anew, after a change of this process to them alone."""
        self._catch_up()
        read = {habit: self.folder.events.history(habit) for habit in habits}
        gone = {habit for habit, history in read.items() if history is None}
        kept = {habit: history for habit, history in self._histories.items() if habit not in gone}
        self._keep(kept | {habit: history for habit, history in read.items() if history})

    def _keep(self, histories: Mapping[str, History]) -> None:
        """Remember histories in the person's order, and what was worked out for those that are as they were."""
        known = {habit: self._histories.get(habit) for habit in histories}
        same = {habit: old for habit, old in known.items() if old is not None and old == histories[habit]}
        for (habit, day), days in self._days.items():
            if habit not in same and (old := self._histories.get(habit)):
                self._edited[habit] = _Edited(old, day, days)
        self._days = {key: days for key, days in self._days.items() if key[0] in same}
        ordered = sorted({**histories, **same}.values(), key=lambda history: (history.habit.position, history.id))
        self._histories = {history.id: history for history in ordered}
        self._shown = {history.id: history for history in ordered if history.deleted is None}
        self.revision += 1
