"""A person's own notebook: what was done, said and predicted, and what must follow; it knows nothing of the program."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta

DAY = timedelta(days=1)
DAY_START = time(3)
HALF_LIFE_DAYS = 13

DONE, MISSED, SKIPPED, PENDING, UNKNOWN, NOT_DUE, AUTO = (
    "done",
    "missed",
    "skipped",
    "pending",
    "unknown",
    "not_due",
    "auto",
)
MADE, REPLAYED = "made", "replayed"


@dataclass(frozen=True)
class Entry:
    """What was written down for a day: ``kind`` is DONE, MISSED or SKIPPED."""

    kind: str
    amount: float | None = None


@dataclass
class Page:
    """A habit's page: on which weekdays it is asked for (Monday 0), or how often a week; what it aims for.

    ``target`` is None for a plain yes or no; ``at_most`` makes it a limit.
    """

    name: str
    since: date
    weekdays: frozenset[int] = frozenset(range(7))
    a_week: int = 0
    target: float | None = None
    at_most: bool = False
    entries: dict[date, Entry] = field(default_factory=dict)
    notes: dict[date, str] = field(default_factory=dict)

    @property
    def first(self) -> date:
        """The day it begins with."""
        return min([self.since, *self.entries])

    def days(self, today: date) -> "list[Told]":
        """Every day up to today, oldest first, as it must be told."""
        told, strength = list[Told](), 1.0 if self.at_most else 0.0
        for number in range((today - self.first).days + 1):
            day = self.first + number * DAY
            due, satisfied = self._asked(day)
            mark = self._mark(day, today, due=due, satisfied=satisfied)
            strength = self._strength_after(day, strength)
            entry = self.entries.get(day)
            amount = entry.amount if entry and entry.kind == DONE and self.target is not None else None
            told.append(Told(day, due, mark, amount, self.notes.get(day), strength))
        return told

    def run(self, today: date) -> int:
        """How many days in a row were done, up to today."""
        length = 0
        for each in reversed(self.days(today)):
            if each.mark in (MISSED, UNKNOWN):
                break
            length += each.mark == DONE
        return length

    def _asked(self, day: date) -> tuple[bool, bool]:
        """Whether a day is due, and whether it is not because its week has enough."""
        if not self.a_week:
            return day.weekday() in self.weekdays, False
        monday = day - day.weekday() * DAY
        enough = sum(self._is_done(each) for each in span(monday, day - DAY)) >= self.a_week
        return not enough, enough

    def _is_done(self, day: date) -> bool:
        entry = self.entries.get(day)
        if not entry or entry.kind != DONE:
            return False
        if self.target is None or entry.amount is None:
            return True
        return entry.amount <= self.target if self.at_most else entry.amount >= self.target

    def _mark(self, day: date, today: date, *, due: bool, satisfied: bool) -> str:
        entry = self.entries.get(day)
        if entry and entry.kind == DONE and not self._is_done(day):
            return PENDING if day == today and not self.at_most else MISSED
        if entry:
            return entry.kind
        if not due:
            return AUTO if satisfied else NOT_DUE
        return PENDING if day == today else UNKNOWN

    def _strength_after(self, day: date, before: float) -> float:
        """Loop's score after one more day."""
        entry = self.entries.get(day)
        if entry and entry.kind == SKIPPED:
            return before
        often = (self.a_week or len(self.weekdays)) / 7
        kept: float = 2 ** -(often**0.5 / HALF_LIFE_DAYS)
        return before * kept + self._kept_to(day, often) * (1 - kept)

    def _kept_to(self, day: date, often: float) -> float:
        """To which degree, 0 to 1, the habit was kept up to a day."""
        if self.target is None:
            window = 1 if often == 1 else 14
            done = sum(self._is_done(each) for each in span(day - (window - 1) * DAY, day))
            return min(1.0, done / (often * window))
        entry = self.entries.get(day)
        amount = (self.target if entry.amount is None else entry.amount) if entry and entry.kind == DONE else 0.0
        if self.at_most:
            over = max(0.0, amount - self.target)
            return 1 - min(1.0, over / self.target) if self.target else float(not over)
        return min(1.0, amount / self.target)


@dataclass(frozen=True)
class Told:
    """One day of a page as it must be told."""

    day: date
    due: bool
    mark: str
    amount: float | None
    note: str | None
    strength: float


@dataclass(frozen=True)
class Heard:
    """A reminder somebody heard, or waited for in vain: its habit and habit day, its time, and the answer given.

    ``likely`` says that it stayed quiet as the day was likely anyway.
    """

    name: str
    day: date
    slot: str
    spoken: bool
    answer: str | None = None
    likely: bool = False


@dataclass(frozen=True)
class Trained:
    """A training: its day, why it ran, and what it said of itself."""

    day: date
    cause: str
    version: int | None
    accepted: bool


@dataclass
class Notebook:
    """All pages, the chances as each morning named them, the reminders and the trainings."""

    pages: dict[str, Page] = field(default_factory=dict)
    mornings: dict[tuple[str, date], float] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    trainings: list[Trained] = field(default_factory=list)

    def answer_last(self, name: str, answer: str) -> None:
        """Note what was answered to the newest reminder of a habit."""
        at = max(at for at, each in enumerate(self.heard) if each.name == name and each.spoken)
        last = self.heard[at]
        self.heard[at] = Heard(last.name, last.day, last.slot, spoken=True, answer=answer)


def span(first: date, last: date) -> Iterator[date]:
    """Every day from one to another, both included."""
    for number in range((last - first).days + 1):
        yield first + number * DAY
