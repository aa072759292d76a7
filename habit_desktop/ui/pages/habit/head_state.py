"""What the head of the page says: pure, so that it can be tested without a screen."""

from dataclasses import dataclass
from datetime import date

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Kind
from habit_desktop.domain.tally import (
    as_amounts,
    best_runs,
    rate,
)
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.pages.habit.day_state import look_of
from habit_desktop.ui.pages.habit.span import Span, seen_credits, seen_days
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.wording import habit_page, rates, rhythms, strengths, sums
from habit_desktop.wording.joins import facts_of
from habit_desktop.wording.language import _
from habit_desktop.wording.numbers import days as days_words
from habit_desktop.wording.numbers import percent
from habit_desktop.wording.schedules import schedule_words

DAYS_OF_A_MONTH = 30
NO_NUMBER = "–"


@dataclass(frozen=True, slots=True)
class HeadState:
    """The head of the page: the habit in words, today's mark, and whether it rests."""

    name: str
    subtitle: str
    icon: str
    color: str
    look: Look
    mark_said: str
    today: date
    paused: bool
    archived: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """One number of the head: what it is, the number, a word on it, and how it is counted where that needs a word."""

    name: str
    number: str
    detail: str
    explained: str = ""


def head_state(reading: HabitReading) -> HeadState:
    """The head of a habit's page."""
    habit, history = reading.habit, reading.history
    today = reading.day(reading.today)
    mark = today.mark if today else Mark.NOT_DUE
    stands = habit_page.standing(reading.today, history.pause_on(reading.today), archived=history.archived)
    question = habit.question if habit.kind is Kind.YES_NO else habit_page.asked_for(habit)
    parts = (stands, question, schedule_words(habit.schedule))
    return HeadState(
        name=habit.name,
        subtitle=facts_of(parts),
        icon=habit.icon,
        color=habit.color,
        look=look_of(reading, reading.today) or Look(mark, habit.color),
        mark_said=habit_page.today_said(habit.name, mark),
        today=reading.today,
        paused=history.paused_on(reading.today),
        archived=history.archived,
    )


def facts(reading: HabitReading, span: Span) -> tuple[Fact, ...]:
    """The numbers of the head."""
    return (
        _strength_fact(reading),
        _chance_fact(reading),
        _run_fact(reading),
        _rate_fact(reading, span),
    )


def _rate_fact(reading: HabitReading, span: Span) -> Fact:
    """How much of what was asked for was done: of the due days, of the times a count asks for, or of the amount."""
    credits, label = seen_credits(reading, span), sums.rate_label(span.value)
    known = rate(credits)
    share = percent(known.share) if known.share is not None else NO_NUMBER
    explained = rates.rate_explained(reading.habit)
    if not reading.habit.sums_up:
        return Fact(label, share, rates.rate_of(reading.habit, known), explained)
    done, asked = as_amounts(reading.history, seen_days(reading, span), credits)
    return Fact(label, share, rates.amount_reached(reading.habit, done, asked), explained)


def _strength_fact(reading: HabitReading) -> Fact:
    """The strength, and what it has gained in a month."""
    strength, now = reading.strength, reading.strength.last.after
    before = strength.values[-1 - DAYS_OF_A_MONTH] if len(strength.values) > DAYS_OF_A_MONTH else None
    return Fact(_("Strength"), percent(now), strengths.strength_now(before, now, pending=strength.pending))


def _chance_fact(reading: HabitReading) -> Fact:
    """Today's chance, or why there is none."""
    if chance := reading.chance:
        told = strengths.chance_range(chance.low, chance.high)
        return Fact(_("Chance today"), percent(chance.probability), told)
    today = reading.day(reading.today)
    return Fact(_("Chance today"), NO_NUMBER, habit_page.no_chance(due=today is not None and today.due))


def _run_fact(reading: HabitReading) -> Fact:
    """The run that goes on, or the days a habit to quit was left alone."""
    if reading.abstinence:
        return Fact(
            _("Current run"), days_words(reading.abstinence.days), rhythms.run_best(reading.abstinence.best_days)
        )
    best = best_runs(reading.runs, 1)
    return Fact(_("Current run"), days_words(reading.streak), rhythms.run_best(best[0].done if best else 0))
