"""The page of a habit: its days, its strength and where that comes from, its chances, and when it is done."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from habit_desktop.domain.abstinence import Abstinence, abstinence, slip_days
from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.credit import Credit, day_credits
from habit_desktop.domain.day import DAY
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.history import History
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.schedule import frequency
from habit_desktop.domain.streak import current_streak
from habit_desktop.domain.strength import THOUSANDTHS, degree_kept, habit_strengths, step
from habit_desktop.domain.tally import Run, runs
from habit_desktop.engine.readings import Chance, ChancePoint, SlackChance
from habit_desktop.engine.session import Session
from habit_desktop.engine.slack import slack_chance


@dataclass(frozen=True, slots=True)
class StrengthStep:
    """How one day moved the strength (0–1): from ``before`` to ``after``.

    ``kept`` is the degree (0–1) to which the frequency was kept, None where the day moved nothing; ``weight`` is a
    day's part (0–1) in the new strength.
    """

    day: date
    before: float
    kept: float | None
    weight: float
    after: float


@dataclass(frozen=True, slots=True)
class StrengthReading:
    """The strength (0–1) day by day from ``first`` on: up to yesterday, and today once it is answered.

    ``last`` tells where the newest of them comes from. While today is open, ``if_done`` and ``if_not`` are what it
    would make of it; None where that cannot be said.
    """

    first: date
    values: tuple[float, ...]
    last: StrengthStep
    pending: bool
    if_done: float | None = None
    if_not: float | None = None


@dataclass(frozen=True, slots=True)
class HabitReading:
    """All the page of a habit shows.

    ``days`` run from the habit's start to today, and ``credits`` is what each of them counts in a rate. ``chances`` are
    those of the mornings, oldest first, due days only; ``chance`` is that of now. ``answered_at`` holds, in the
    person's zone, when within itself a day was answered. ``runs`` are oldest first; ``abstinence`` is known of a habit
    to quit, ``slack`` of one that counts times and is open today.
    """

    history: History
    today: date
    week_start: int
    day_starts_hour: int
    days: tuple[HabitDay, ...]
    credits: tuple[Credit, ...]
    strength: StrengthReading
    chances: tuple[ChancePoint, ...]
    chance: Chance | None
    answered_at: Mapping[date, datetime]
    streak: int
    runs: tuple[Run, ...]
    abstinence: Abstinence | None = None
    slack: SlackChance | None = None

    @property
    def habit(self) -> Habit:
        """The habit as it is defined now."""
        return self.history.habit

    @property
    def is_open(self) -> bool:
        """Whether today is due and waits for its answer."""
        return bool(self.days) and self.days[-1].mark is Mark.PENDING

    def chance_on(self, day: date) -> ChancePoint | None:
        """Return the chance of a morning, None where there was none."""
        place = bisect_left(self.chances, day, key=lambda point: point.day)
        return self.chances[place] if place < len(self.chances) and self.chances[place].day == day else None

    def day(self, day: date) -> HabitDay | None:
        """Return one of the days, None where the habit has none."""
        place = (day - self.days[0].day).days if self.days else -1
        return self.days[place] if 0 <= place < len(self.days) else None


def read_habit(session: Session, habit_id: str, chance: Chance | None = None) -> HabitReading:
    """Return the page of a habit; ``chance`` is that of now where it is at hand. Raises KeyError."""
    history, today = session.histories()[habit_id], session.today()
    days = tuple(session.days(habit_id))
    chances = _chances(session, history, days)
    is_open = bool(days) and days[-1].mark is Mark.PENDING
    told = chance if chance and is_open else _of_morning(chances, today)
    return HabitReading(
        history=history,
        today=today,
        week_start=session.settings().week_start,
        day_starts_hour=session.settings().day_starts_at.hour,
        days=days,
        credits=tuple(day_credits(history, days, session.settings().week_start)),
        strength=_strength(history, days, today),
        chances=chances,
        chance=told,
        answered_at=_answered_at(session, history),
        streak=current_streak(days),
        runs=tuple(_quiet_runs(history, today) if history.habit.to_quit else runs(days)),
        abstinence=abstinence(history, today) if history.habit.to_quit else None,
        slack=slack_chance(session, history, today, told.probability if told else None) if is_open else None,
    )


def _chances(session: Session, history: History, days: tuple[HabitDay, ...]) -> tuple[ChancePoint, ...]:
    outcomes = {day.day: day.outcome for day in days}
    return tuple(
        ChancePoint(day, Chance(said.served, said.low, said.high), said.origin, said.version, outcomes.get(day))
        for day, said in session.folder.predictions.of_habit(history.id).items()
    )


def _quiet_runs(history: History, today: date) -> list[Run]:
    """Return the spans a habit to quit was left alone, oldest first, as long as ``abstinence`` counts them."""
    slips = sorted(day for day in slip_days(history) if day <= today)
    start = min([history.habit.starts or history.start, *slips[:1], today])
    ends = [*slips, today]
    return [
        Run(before + DAY if before in slips else before, today if last else after - DAY, (after - before).days, last)
        for before, after, last in zip([start, *slips], ends, [False] * len(slips) + [True], strict=True)
        if after > before
    ]


def _of_morning(chances: tuple[ChancePoint, ...], today: date) -> Chance | None:
    return chances[-1].chance if chances and chances[-1].day == today else None


def _answered_at(session: Session, history: History) -> dict[date, datetime]:
    zone, starts = session.zone(), session.settings().day_starts_at
    found = ((day, given.time_on(day, zone, starts)) for day, given in history.answers.items())
    return {day: at for day, at in found if at is not None}


def _strength(history: History, days: tuple[HabitDay, ...], today: date) -> StrengthReading:
    """Return the strength as the pages show it: today's counts from its answer on."""
    habit, entries = history.habit, history.loop_entries(today)
    told = habit_strengths(habit, entries, today)
    pending = not days or days[-1].mark is Mark.PENDING
    values = [*told.values()][: len(told) - pending]
    first = next(iter(told))
    nothing_yet = float(habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_MOST)
    newest = today - DAY if pending else today
    before, after = ([nothing_yet, nothing_yet, *values])[-2:]
    often = frequency(habit.schedule)
    weight = step(often.times / often.days, 0.0, 1.0)
    last = StrengthStep(newest, before, degree_kept(habit, entries, newest) if values else None, weight, after)
    if not pending:
        return StrengthReading(first, tuple(values), last, pending=False)

    def with_today(value: int) -> float:
        kept = degree_kept(habit, {**entries, today: value}, today) or 0.0
        return step(often.times / often.days, after, kept)

    if habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_MOST:
        return StrengthReading(first, tuple(values), last, pending=True)
    done = Entry.YES_MANUAL if habit.kind is Kind.YES_NO else round(habit.target * THOUSANDTHS)
    given = max(entries.get(today, 0), 0) if habit.kind is Kind.NUMERIC else Entry.NO
    return StrengthReading(first, tuple(values), last, True, with_today(max(done, given)), with_today(given))
