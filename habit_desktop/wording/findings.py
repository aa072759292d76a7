"""What stands out among habits, in words: the finding, what it rests on, and how much it is to be trusted."""

from collections.abc import Sequence
from datetime import date

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.term import counts_times
from habit_desktop.learning.statistics.change_point import Change
from habit_desktop.learning.statistics.correlation import Correlation
from habit_desktop.learning.statistics.interference import Interference
from habit_desktop.learning.statistics.right_size import Aim, RightSize
from habit_desktop.wording.dates import long_day, long_day_and_month
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, amount_with_unit, days, decimals, percent, times

Fact = Interference | Correlation | Change | RightSize


def finding_sentence(fact: Fact, habits: Sequence[Habit], since: date | None, today: date) -> str:
    """A finding in one sentence, such as ``On days with “Run”, “Stretch” is 25 points likelier``."""
    names = [_quoted(habit) for habit in habits]
    match fact:
        case Interference():
            return _interference(fact, *habits)
        case Correlation(correlation=correlation):
            pattern = _("More of {first} goes with more of {second}.")
            if correlation < 0:
                pattern = _("More of {first} goes with less of {second}.")
            return pattern.format(first=names[0], second=names[1])
        case Change():
            pattern = _("Since {day} {name} rose from {before} to {after}.")
            if fact.after < fact.before:
                pattern = _("Since {day} {name} fell from {before} to {after}.")
            day = _day(since or today, today)
            return pattern.format(
                day=day, name=_days_of(habits[0]), before=percent(fact.before), after=percent(fact.after)
            )
        case RightSize():
            return _right_size(fact, names[0], habits[0].unit)


def finding_evidence(fact: Fact, habits: Sequence[Habit]) -> str:
    """What a finding rests on, in counts."""
    match fact:
        case Interference():
            pattern = _("Done on {with_done} of {with_days} such days, and on {without_done} of {without_days} others.")
            if _is_limit(habits[-1]):
                pattern = _(
                    "So on {with_done} of {with_days} such days, and on {without_done} of {without_days} others."
                )
            return pattern.format(
                with_done=fact.with_done,
                with_days=fact.with_days,
                without_done=fact.without_done,
                without_days=fact.without_days,
            )
        case Correlation():
            return _("{days} with both; correlation {correlation} of at most 1.").format(
                days=days(fact.days), correlation=decimals(abs(fact.correlation), 2)
            )
        case Change():
            pattern = _("Done on {before} of {rows_before} due days before, and on {after} of {rows_after} since.")
            if habits[0].sums_up:
                pattern = _("What was done of the amounts asked for, as shares.")
            elif counts_times(habits[0].schedule):
                pattern = _("Done {before} of {rows_before} times asked for before, and {after} of {rows_after} since.")
            elif _is_limit(habits[0]):
                pattern = _("So on {before} of {rows_before} days before, and on {after} of {rows_after} since.")
            return pattern.format(
                before=round(fact.before * fact.rows_before),
                rows_before=fact.rows_before,
                after=round(fact.after * fact.rows_after),
                rows_after=fact.rows_after,
            )
        case RightSize():
            return _size_evidence(fact, habits[0].unit)


def finding_explained(fact: Fact) -> str:
    """What kind of finding this is, how it was found, and what it does not say."""
    match fact:
        case Interference():
            return _(
                "Days were compared after taking out weekday and season: the points may differ a little from the "
                "plain counts. It is told only where chance would hardly do it; of all such findings about 3 in 100 "
                "are chance nevertheless. It does not say that one causes the other: a good day may carry both."
            )
        case Correlation():
            return _(
                "Amounts of the same day were compared by their ranks after taking out weekday and season. It is told "
                "only where chance would hardly do it. It does not say that one causes the other."
            )
        case Change():
            return _(
                "The days are divided where two rates explain them much better than one. It is told only where that "
                "is strongly so, with at least 14 due days on both sides. The day is the likeliest one, give or take "
                "a few."
            )
        case RightSize():
            return _(
                "A target met about four times of five is hard enough to matter and easy enough to keep. It is worked "
                "out from what you did lately, and only suggested: nothing changes unless you change it."
            )


def nothing_stands_out() -> str:
    """What stands where there is no finding."""
    return _("Nothing stands out; that is the usual case.")


def what_is_looked_for() -> str:
    """What is looked for where nothing was found."""
    return _(
        "Looked for: habits that help or hinder each other, rates that changed, targets that do not fit. "
        "Only what chance can hardly explain is told, and that takes some weeks of days."
    )


def still_looking() -> str:
    """What stands while findings are worked out."""
    return _("Looking through your days…")


def findings_title(count: int) -> str:
    """The title over findings: ``3 things stand out``."""
    return ngettext("{count} thing stands out", "{count} things stand out", count).format(count=count)


def _interference(fact: Interference, cause: Habit, effect: Habit) -> str:
    pattern = _("{on_days}, {effect} is {points} likelier.")
    if fact.difference < 0:
        pattern = _("{on_days}, {effect} is {points} less likely.")
    count = round(100 * abs(fact.difference))
    points = ngettext("{count} point", "{count} points", count).format(count=count)
    return pattern.format(on_days=_on_days(cause, fact.days_later), effect=_a_day_of(effect), points=points)


def _on_days(habit: Habit, days_later: int) -> str:
    """The days with a habit done, or those after them; of a limit, done is what stayed within it."""
    if habit.to_quit:
        pattern = _("The day after one without {name}") if days_later else _("On days without {name}")
    elif _is_limit(habit):
        pattern = _("The day after one within {name}") if days_later else _("On days within {name}")
    else:
        pattern = _("The day after {name}") if days_later else _("On days with {name}")
    return pattern.format(name=_quoted(habit))


def _a_day_of(habit: Habit) -> str:
    if habit.to_quit:
        return _("a day without {name}").format(name=_quoted(habit))
    return _("staying within {name}").format(name=_quoted(habit)) if _is_limit(habit) else _quoted(habit)


def _days_of(habit: Habit) -> str:
    if habit.to_quit:
        return _("days without {name}").format(name=_quoted(habit))
    return _("staying within {name}").format(name=_quoted(habit)) if _is_limit(habit) else _quoted(habit)


def _is_limit(habit: Habit) -> bool:
    return habit.kind is Kind.NUMERIC and habit.goal is Goal.AT_MOST


def _quoted(habit: Habit) -> str:
    return _("“{name}”").format(name=habit.name)


def _right_size(fact: RightSize, name: str, unit: str) -> str:
    suggested = amount_with_unit(fact.suggested, unit)
    match fact.aim:
        case Aim.TIMES_A_WEEK:
            return _("{name}: {times} a week would fit better.").format(name=name, times=times(round(fact.suggested)))
        case Aim.AT_LEAST:
            return _("{name}: a target of {amount} would fit better.").format(name=name, amount=suggested)
        case Aim.AT_MOST:
            return _("{name}: a limit of {amount} would fit better.").format(name=name, amount=suggested)


def _size_evidence(fact: RightSize, unit: str) -> str:
    met, would = round(fact.meets * fact.counted), round(fact.would_meet * fact.counted)
    if fact.aim is Aim.TIMES_A_WEEK:
        pattern = _("Met in {would} of the last {counted} weeks; {present} was met in {met}.")
        present = _("every day") if fact.target >= 7 else times(round(fact.target))
    else:
        pattern = _("Met on {would} of the last {counted} days that counted; {present} was met on {met}.")
        present = amount_with_unit(fact.target, unit)
    return pattern.format(would=would, counted=amount(fact.counted), present=present, met=met)


def _day(day: date, today: date) -> str:
    if day.year == today.year:
        return long_day_and_month(day)
    return long_day(day)
