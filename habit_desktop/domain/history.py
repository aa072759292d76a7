"""What is so about a habit: its definitions, answers, notes, pauses, and whether it is put away."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from habit_desktop.domain.day import habit_day
from habit_desktop.domain.event import Via
from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.strength import THOUSANDTHS
from habit_desktop.domain.value import value


class Answer(StrEnum):
    """What was said about a day."""

    DONE = "done"
    MISSED = "missed"
    SKIPPED = "skipped"


@value
class Answered:
    """A day's answer: what, how much, when it was given and by which way.

    ``done_at`` is when it was really done, where the person said so.
    """

    answer: Answer
    at: datetime
    via: Via
    amount: float | None = None
    done_at: datetime | None = None

    def time_on(self, day: date, zone: tzinfo, day_starts_at: time) -> datetime | None:
        """Return when within its own day an answer came true: as it was said, or else as it was given that day."""
        if self.done_at:
            return self.done_at.astimezone(zone)
        if self.via is Via.IMPORT or habit_day(self.at, zone, day_starts_at) != day:
            return None
        return self.at.astimezone(zone)


@value
class Pause:
    """Days on which a habit rests, both ends included; open where ``last`` is None."""

    first: date
    last: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether a day lies within the pause."""
        return self.first <= day and (self.last is None or day <= self.last)

    def contains(self, other: "Pause") -> bool:
        """Tell whether another pause lies wholly within this one."""
        return self.covers(other.first) and (self.last is None or (other.last is not None and self.covers(other.last)))


@value
class History:
    """All that is so about one habit, as its events tell.

    ``definitions`` are (first day in force, habit) in the order in which they were made; ``source`` names the habit in
    the file it was imported from; ``edited_here`` are the days whose last word was not an import's. ``deleted`` is the
    day on which the habit went to the trash, ``away`` the days on which it was put away or that were erased.
    """

    id: str
    definitions: tuple[tuple[date, Habit], ...]
    answers: Mapping[date, Answered] = field(default_factory=dict)
    notes: Mapping[date, str] = field(default_factory=dict)
    pauses: tuple[Pause, ...] = ()
    archived: bool = False
    source: str = ""
    edited_here: frozenset[date] = frozenset()
    deleted: date | None = None
    away: tuple[Pause, ...] = ()

    @property
    def in_use(self) -> bool:
        """Whether the habit is neither archived nor in the trash."""
        return not self.archived and self.deleted is None

    @property
    def habit(self) -> Habit:
        """The habit as it is defined now."""
        return self.definitions[-1][1]

    @property
    def created(self) -> date:
        """The habit day on which the habit was made here."""
        return self.definitions[0][0]

    @property
    def first_mark(self) -> date | None:
        """The first day with an answer, from which unanswered due days count as not done."""
        return min(self.answers, default=None)

    @property
    def start(self) -> date:
        """The day from which the habit has days at all: its first mark or its creation."""
        return min(self.created, self.first_mark or self.created)

    def defined_on(self, day: date) -> Habit:
        """Return the definition in force on a day; the first one also before its day."""
        in_force = self.definitions[0][1]
        for first, habit in self.definitions:
            if first <= day:
                in_force = habit
        return in_force

    def paused_on(self, day: date) -> bool:
        """Tell whether the habit rests on a day."""
        return any(pause.covers(day) for pause in self.pauses)

    def pause_on(self, day: date) -> Pause | None:
        """Return the pause a day lies in, the last begun of several; None on a day without."""
        return max((pause for pause in self.pauses if pause.covers(day)), key=lambda p: p.first, default=None)

    def away_on(self, day: date) -> bool:
        """Tell whether the habit was put away on a day, or the day was erased: it asks for no answer."""
        return any(days.covers(day) for days in self.away)

    def loop_entries(self, today: date) -> dict[date, int]:
        """Return the answers up to today as Loop's entry values; a paused day and one after the end are skipped."""
        entries = {
            day: loop_value(given.answer, given.amount, self.habit)
            for day, given in self.answers.items()
            if day <= today
        }
        resting, ends = [*self.pauses], self.habit.ends
        if ends is not None and ends < today:
            resting.append(Pause(max(ends + timedelta(days=1), self.start)))
        for pause in resting:
            day, last = pause.first, min(pause.last or today, today)
            while day <= last:
                entries.setdefault(day, Entry.SKIP)
                day += timedelta(days=1)
        return entries


def loop_value(answer: Answer, amount: float | None, habit: Habit) -> int:
    """Return an answer as Loop's entry value."""
    match answer:
        case Answer.SKIPPED:
            return Entry.SKIP
        case Answer.MISSED:
            return THOUSANDTHS if habit.to_quit else Entry.NO  # a slip is an amount; none would be a success
    return round((amount or 0.0) * THOUSANDTHS) if habit.kind is Kind.NUMERIC else Entry.YES_MANUAL
