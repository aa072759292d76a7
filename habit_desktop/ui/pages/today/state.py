"""What the Today page shows, as values: pure, so that it can be tested without a screen."""

from dataclasses import dataclass
from datetime import date
from math import floor, log10

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.schedule import Daily
from habit_desktop.engine.readings import TodayReading, TodayRow
from habit_desktop.ui.widgets.chance_ring import Ring
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.wording.chances import chance_today, stranger
from habit_desktop.wording.dates import day_title
from habit_desktop.wording.decisions import decision_line, rings
from habit_desktop.wording.language import _
from habit_desktop.wording.marks import (
    answer_line,
    answered_count,
    day_complete,
    day_mark,
    mark_words,
    nothing_due,
    progress,
)
from habit_desktop.wording.numbers import signed_points, tight_percent
from habit_desktop.wording.reasons import Surroundings, reason_words, told_together
from habit_desktop.wording.schedules import schedule_words
from habit_desktop.wording.streaks import streak_said, streak_words

OPEN = (Mark.PENDING, Mark.UNKNOWN)
REASONS_TOLD = 3
KEYS = 9
STEPS_TO_TARGET = 12


@dataclass(frozen=True, slots=True)
class Step:
    """How an amount is stepped: by how much, from where."""

    by: float
    unit: str
    amount: float


@dataclass(frozen=True, slots=True)
class RowState:
    """One habit of the day, ready to be painted; ``key`` is the digit that answers it, where one does."""

    habit: Habit
    detail: str
    look: Look
    open: bool
    week: tuple[Look, ...]
    week_said: tuple[str, ...]
    streak: str
    streak_said: str
    ring: Ring | None
    line: str
    rings: bool | None
    step: Step | None
    amount: float | None
    done_amount: float | None
    note: str
    key: int | None
    said: str


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of one tag; the title is empty where no habit has any."""

    title: str
    rows: tuple[RowState, ...]


@dataclass(frozen=True, slots=True)
class TodayState:
    """The Today page of one day; ``free_day`` is said where habits exist and none is due."""

    day: date
    title: str
    subtitle: str
    groups: tuple[Group, ...]
    is_today: bool
    is_empty: bool
    free_day: str
    can_undo: bool
    can_redo: bool

    @property
    def rows(self) -> tuple[RowState, ...]:
        """All rows from top to bottom."""
        return tuple(row for group in self.groups for row in group.rows)


def build_state(reading: TodayReading, order: tuple[str, ...] = ()) -> TodayState:
    """What the page shows of a reading; ids in ``order`` keep that order, else what is open stands first."""
    groups: list[Group] = []
    key = 0
    for title, rows in _grouped(reading, order):
        states = []
        for row in rows:
            key += 1
            states.append(_row(row, reading, key if key <= KEYS else None))
        groups.append(Group(title, tuple(states)))
    return TodayState(
        day=reading.day,
        title=day_title(reading.day, reading.today),
        subtitle=_subtitle(reading),
        groups=tuple(groups),
        is_today=reading.day == reading.today,
        is_empty=not reading.rows and not reading.hidden,
        free_day="" if reading.rows else nothing_due(reading.hidden),
        can_undo=reading.can_undo,
        can_redo=reading.can_redo,
    )


def step_towards(target: float) -> float:
    """A round step (1, 2 or 5 times a power of ten) that reaches a target in about a dozen."""
    if target <= 0:
        return 1.0
    wanted = target / STEPS_TO_TARGET
    power: float = 10.0 ** floor(log10(wanted))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= wanted * 0.999)


def _subtitle(reading: TodayReading) -> str:
    if not reading.rows:
        return ""
    count = answered_count(reading.answered, len(reading.rows), reading.hidden)
    if reading.answered < len(reading.rows):
        return count
    return f"{count} · {day_complete(reading.day == reading.today)}"


def _grouped(reading: TodayReading, order: tuple[str, ...]) -> list[tuple[str, list[TodayRow]]]:
    """The rows by their first tag, tags as they come; rows without one stand last."""
    place = {habit_id: number for number, habit_id in enumerate(order)}
    groups: dict[str, list[TodayRow]] = {}
    for row in reading.rows:
        groups.setdefault(row.habit.tags[0] if row.habit.tags else "", []).append(row)
    for rows in groups.values():
        rows.sort(key=lambda row: (place.get(row.habit.id, len(place)), row.mark not in OPEN))
    untagged = groups.pop("", [])
    named = [*groups.items()]
    if untagged:
        named.append((_("Other") if named else "", untagged))
    return named


def _row(row: TodayRow, reading: TodayReading, key: int | None) -> RowState:
    habit = row.habit
    answer = answer_line(row.mark, row.answered_at, reading.day, reading.today)
    line = answer or (decision_line(row.bell.decision, row.bell.at) if row.bell else "")
    streak = streak_said(row.streak)
    return RowState(
        habit=habit,
        detail=_detail(row),
        look=Look(row.mark, habit.color, _reached(row)),
        open=row.mark in OPEN,
        week=tuple(Look(past.mark, habit.color, past.reached) for past in row.last_days),
        week_said=tuple(day_mark(past.day, past.mark) for past in row.last_days),
        streak=streak_words(row.streak),
        streak_said=streak,
        ring=_ring(row, reading.day),
        line=line,
        rings=rings(row.bell.decision, row.bell.at) if row.bell and not answer else None,
        step=_step(row),
        amount=row.amount,
        done_amount=_done_amount(habit),
        note=row.note,
        key=key,
        said=", ".join(part for part in (habit.name, mark_words(row.mark), _detail(row), streak, line) if part),
    )


def _detail(row: TodayRow) -> str:
    habit = row.habit
    parts = [row.note, habit.question if habit.kind is Kind.YES_NO else progress(habit, row.amount)]
    if not isinstance(habit.schedule, Daily):
        parts.append(schedule_words(habit.schedule))
    return " · ".join(part for part in parts if part) or schedule_words(habit.schedule)


def _reached(row: TodayRow) -> float | None:
    habit = row.habit
    if habit.kind is Kind.YES_NO or habit.goal is Goal.AT_MOST or not row.amount or habit.target <= 0:
        return None
    return min(row.amount / habit.target, 1.0)


def _done_amount(habit: Habit) -> float | None:
    """The amount a bare "done" stands for: the target, where more is better."""
    return habit.target if habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_LEAST and habit.target > 0 else None


def _ring(row: TodayRow, day: date) -> Ring | None:
    """The chance as a ring; what it says ends with its strongest reasons."""
    chance = row.chance
    if chance is None:
        return None
    strongest = [told for told in told_together(row.reasons) if round(told.points)][:REASONS_TOLD]
    reasons = [f"{signed_points(told.points)}  {reason_words(told, Surroundings(day))}" for told in strongest]
    told = chance_today(chance.probability, chance.low, chance.high)
    if chance.guessed:
        told, reasons = stranger(chance.low, chance.high), []
    said = "\n".join([told, *reasons])
    return Ring(chance.probability, chance.low, chance.high, tight_percent(chance.probability), said)


def _step(row: TodayRow) -> Step | None:
    habit = row.habit
    if habit.kind is Kind.YES_NO:
        return None
    by = step_towards(habit.target)
    if habit.goal is Goal.AT_MOST and habit.target >= 1:
        by = max(by, 1.0)  # what is to stay below a limit is counted: cups, not parts of cups
    return Step(by, habit.unit, row.amount or 0.0)
