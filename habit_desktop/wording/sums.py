"""What days add up to against what was asked for, in words."""

from collections.abc import Sequence
from datetime import date

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.tally import Stretch, Tally
from habit_desktop.domain.term import counts_times
from habit_desktop.wording.dates import (
    day_and_month,
    long_day,
    month,
    short_month,
)
from habit_desktop.wording.joins import facts_of, text_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, amount_with_unit, times
from habit_desktop.wording.rates import whole

MONTHS_OF_A_QUARTER = 3
DAYS_OF_A_YEAR = 365
DAYS_OF_A_MONTH = 30.4


def stretch_name(stretch: Stretch) -> str:
    """A stretch as a choice: ``Week``."""
    return {
        Stretch.WEEK: _("Week"),
        Stretch.MONTH: _("Month"),
        Stretch.QUARTER: _("Quarter"),
        Stretch.YEAR: _("Year"),
    }[stretch]


def sums_title(habit: Habit, tallies: Sequence[Tally], stretch: Stretch) -> str:
    """What the columns show: ``Done 4.2 times a week on average``; the stretch that goes on is left out."""
    closed = tallies[:-1] or tallies
    mean = sum(each.total for each in closed) / len(closed) if closed else 0.0
    shown = amount(round(mean, 1)) if mean < 100 else amount(round(mean))
    each = {
        Stretch.WEEK: _("a week"),
        Stretch.MONTH: _("a month"),
        Stretch.QUARTER: _("a quarter"),
        Stretch.YEAR: _("a year"),
    }[stretch]
    if habit.kind is Kind.YES_NO:
        return _("Done {count} times {each} on average").format(count=shown, each=each)
    if not habit.unit:
        return _("{count} times {each} on average").format(count=shown, each=each)
    return _("{amount} {each} on average").format(amount=f"{shown} {habit.unit}".strip(), each=each)


def sums_legend(habit: Habit) -> str:
    """How the columns are read."""
    pale = _("Pale: still going on.")
    if habit.to_quit:
        return pale
    limit = habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_MOST
    line = _("Line: the limit.") if limit else _("Line: what was asked for.")
    return text_of((line, pale))


def stretch_label(first: date, stretch: Stretch) -> str:
    """A stretch below its column: ``2 Mar``, ``Mar``, ``Q1 26``, ``2026``; a January carries its year."""
    match stretch:
        case Stretch.WEEK:
            return day_and_month(first)
        case Stretch.MONTH if first.month == 1:
            return _("{month} {year}").format(month=short_month(1), year=first.year)
        case Stretch.MONTH:
            return short_month(first.month)
        case Stretch.QUARTER:
            return _("Q{number} {year}").format(number=_quarter(first), year=f"{first.year % 100:02}")
        case Stretch.YEAR:
            return str(first.year)


def stretch_title(first: date, stretch: Stretch) -> str:
    """A stretch in full: ``Week of 2 March 2026``, ``March 2026``, ``1st quarter of 2026``."""
    match stretch:
        case Stretch.WEEK:
            return _("Week of {day}").format(day=long_day(first))
        case Stretch.MONTH:
            return _("{month} {year}").format(month=month(first.month), year=first.year)
        case Stretch.QUARTER:
            return _("Quarter {number} of {year}").format(number=_quarter(first), year=first.year)
        case Stretch.YEAR:
            return str(first.year)


def tally_total(habit: Habit, total: float) -> str:
    """A sum with what it counts: ``5 times``, ``52,300 steps``."""
    counted = habit.kind is Kind.YES_NO or (habit.to_quit and not habit.unit)
    return times(round(total)) if counted and total else amount_with_unit(total, habit.unit)


def tally_facts(habit: Habit, tally: Tally) -> str:
    """What else is known of a sum: ``of 7 asked for · 5 of 6 due days done``."""
    asked = rounded_aim(habit, tally.aim)
    limit = habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_MOST
    pattern = _("of at most {aim}") if limit else _("of {aim} asked for")
    parts = [pattern.format(aim=asked)] if tally.aim > 0 else []
    if tally.counted and not counts_times(habit.schedule):
        done = ngettext("{done} of {counted} due day done", "{done} of {counted} due days done", tally.counted)
        parts.append(done.format(done=amount(whole(tally.done)), counted=tally.counted))
    return facts_of(parts)


def rounded_aim(habit: Habit, aim: float) -> str:
    """What a stretch asks for, in numbers a person would say."""
    return amount(round(aim) if habit.kind is Kind.YES_NO or aim >= 100 else round(aim, 1))


def rate_label(of_days: int | None) -> str:
    """The name of the share of days done among the numbers of the head, for a span or all days."""
    if of_days is None:
        return _("Done so far")
    if of_days >= DAYS_OF_A_YEAR:
        return _("Done in a year")
    months = round(of_days / DAYS_OF_A_MONTH)
    return ngettext("Done in {count} month", "Done in {count} months", months).format(count=months)


def progress_title(habit: Habit, week: Tally, days_left: int) -> str:
    """How far this week is; what can no longer be reached in the days left is not asked for."""
    missing = week.aim - week.total
    if habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_MOST:
        if missing < 0:
            return _("This week is above its limit")
        return _("{amount} left below this week's limit").format(amount=_left(habit, missing))
    if week.aim <= 0:
        return _("This week asks for nothing")
    if missing <= 0.005 * week.aim or rounded_aim(habit, missing) == "0":
        return _("This week has all it asks for")
    if habit.kind is Kind.YES_NO and missing > days_left:
        return _("{reached} this week so far").format(reached=progress_number(habit, week))
    return _("{amount} to go this week").format(amount=_left(habit, missing))


def progress_legend(*, to_quit: bool) -> str:
    """How progress is read."""
    if to_quit:
        return _("How often it happened so far.")
    return _("So far, of what the whole stretch asks for. Line: today.")


def progress_name(stretch: Stretch) -> str:
    """The stretch that goes on: ``This week``."""
    return {
        Stretch.WEEK: _("This week"),
        Stretch.MONTH: _("This month"),
        Stretch.QUARTER: _("This quarter"),
        Stretch.YEAR: _("This year"),
    }[stretch]


def progress_number(habit: Habit, tally: Tally) -> str:
    """How far a stretch is: ``3 of 5``, ``24,100 of 42,000 steps``."""
    if habit.to_quit:
        return tally_total(habit, tally.total)
    reached = _("{total} of {aim}").format(total=amount(tally.total), aim=rounded_aim(habit, tally.aim))
    return f"{reached} {habit.unit}".strip() if habit.kind is Kind.NUMERIC else reached


def _left(habit: Habit, missing: float) -> str:
    if habit.kind is Kind.YES_NO:
        return ngettext("{count} time", "{count} times", round(missing)).format(count=round(missing))
    return f"{rounded_aim(habit, missing)} {habit.unit}".strip()


def _quarter(first: date) -> int:
    return (first.month - 1) // MONTHS_OF_A_QUARTER + 1
