"""What one row of the Today page shows, as a value: pure, so that it can be tested without a screen."""

from datetime import date, time

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.duration import seconds_per_unit
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.schedule import Daily
from habit_desktop.domain.step import step_of
from habit_desktop.domain.value import value
from habit_desktop.engine.readings import TodayRow
from habit_desktop.ui.pages.today.arrangement import OPEN
from habit_desktop.ui.widgets.chance_ring import Ring
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.wording.abstinence import abstinence_line, days_since, slips_today
from habit_desktop.wording.chances import chance_today, stranger
from habit_desktop.wording.decisions import decision_line, rings
from habit_desktop.wording.joins import facts_of, line_of
from habit_desktop.wording.marks import answer_line, day_mark, mark_words, progress
from habit_desktop.wording.numbers import signed_points, tight_percent
from habit_desktop.wording.reasons import Surroundings, reason_words, strongest
from habit_desktop.wording.schedules import schedule_words
from habit_desktop.wording.slack import rest_days_left, slack_said
from habit_desktop.wording.streaks import streak_said, streak_words


@value
class Step:
    """How an amount is stepped: by how much, from where; a slip of a habit to quit is only counted up."""

    by: float
    unit: str
    amount: float
    only_up: bool = False


@value
class RowState:
    """One habit of the day, ready to be painted; ``key`` is the digit that answers it, where one does.

    ``tip`` tells what ``detail`` has no room for. ``timed`` rows can be timed with a stopwatch.
    """

    habit: Habit
    detail: str
    tip: str
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
    done_at: time | None
    timed: bool
    key: int | None
    said: str


def row_state(row: TodayRow, day: date, today: date, key: int | None) -> RowState:
    """Return what is shown of a row on a day."""
    habit = row.habit
    line = _answer_line(row, day, today)
    rings_now = rings(row.bell.decision, row.bell.at, past=row.bell.past) if row.bell and not line else None
    line = line or (decision_line(row.bell.decision, row.bell.at, past=row.bell.past) if row.bell else "")
    detail, tip = _detail(row), _slack(row)
    streak = days_since(row.abstinence) if row.abstinence else streak_said(row.streak)
    ring = _ring(row, day)
    parts = (habit.name, mark_words(row.mark), detail, tip, streak, line)
    return RowState(
        habit=habit,
        detail=detail,
        tip=tip,
        look=Look(row.mark, habit.color, _reached(row)),
        open=row.mark in OPEN,
        week=tuple(Look(past.mark, habit.color, past.reached) for past in row.last_days),
        week_said=tuple(day_mark(past.day, past.mark) for past in row.last_days),
        streak="" if row.run_is_longer else streak_words(row.abstinence.days if row.abstinence else row.streak),
        streak_said=streak,
        ring=ring,
        line=line,
        rings=rings_now,
        step=_step(row),
        amount=row.amount,
        done_amount=_done_amount(habit),
        note=row.note,
        done_at=row.answered_at.time() if row.answered_at else None,
        timed=day == today and seconds_per_unit(habit) is not None,
        key=key,
        said=line_of(dict.fromkeys(parts)),
    )


def _answer_line(row: TodayRow, day: date, today: date) -> str:
    if row.habit.to_quit and row.mark is Mark.MISSED:
        return slips_today(row.amount or 1.0, row.habit.unit, is_today=day == today)
    return answer_line(row.mark, row.answered_at, day, today)


def _detail(row: TodayRow) -> str:
    """The second line: the note, then what the habit asks for, or how its period stands."""
    habit = row.habit
    if row.abstinence:
        return _joined(row.note, abstinence_line(row.abstinence))
    if row.slack and habit.kind is Kind.YES_NO:
        return _joined(row.note, rest_days_left(row.slack.slack)) if row.note else _slack(row)
    asks = habit.question if habit.kind is Kind.YES_NO else progress(habit, row.amount)
    rhythm = "" if isinstance(habit.schedule, Daily) else schedule_words(habit.schedule)
    return _joined(row.note, asks, rhythm) or schedule_words(habit.schedule)


def _slack(row: TodayRow) -> str:
    return slack_said(row.slack.slack, row.slack.standing, row.slack.resting) if row.slack else ""


def _joined(*parts: str) -> str:
    return facts_of(parts)


def _reached(row: TodayRow) -> float | None:
    habit = row.habit
    if habit.kind is Kind.YES_NO or habit.goal is Goal.AT_MOST or not row.amount or habit.target <= 0:
        return None
    return min(row.amount / habit.target, 1.0)


def _done_amount(habit: Habit) -> float | None:
    """The amount a bare "done" stands for: the target, where more is better."""
    return habit.target if habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_LEAST and habit.target > 0 else None


def _ring(row: TodayRow, day: date) -> Ring | None:
    """The chance as a ring, in whole percents; what it says ends with its strongest reasons."""
    chance = row.chance
    if chance is None:
        return None
    reasons = [
        f"{signed_points(part.points)}  {reason_words(part, Surroundings(day))}" for part in strongest(row.reasons)
    ]
    told = chance_today(chance.probability, chance.low, chance.high)
    if chance.guessed:
        told, reasons = stranger(chance.low, chance.high), []
    said = "\n".join([told, *reasons])
    return Ring(
        round(chance.probability, 2),
        round(chance.low, 2),
        round(chance.high, 2),
        tight_percent(chance.probability),
        said,
    )


def _step(row: TodayRow) -> Step | None:
    habit = row.habit
    if habit.kind is Kind.YES_NO:
        return None
    if habit.to_quit:
        return Step(1.0, habit.unit, row.amount or 0.0, only_up=True)
    return Step(step_of(habit), habit.unit, row.amount or 0.0)
