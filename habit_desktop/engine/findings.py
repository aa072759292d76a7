"""What stands out among a person's habits, looked for beside the window: plain values in, typed findings out."""

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.credit import Credit
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.history import History
from habit_desktop.domain.schedule import Daily, Period, TimesPerPeriod, Weekdays, period_of
from habit_desktop.domain.tally import rate
from habit_desktop.domain.term import counts_times
from habit_desktop.engine.credits import Credits
from habit_desktop.engine.session import Session
from habit_desktop.learning.grid import outcome_grid
from habit_desktop.learning.statistics.change_point import LEAST_CHANGE, Change, latest_change
from habit_desktop.learning.statistics.correlation import Correlation, amount_grid, correlations
from habit_desktop.learning.statistics.false_discovery import standing_out
from habit_desktop.learning.statistics.interference import Interference, interferences
from habit_desktop.learning.statistics.right_size import FITS_WITHIN, Aim, RightSize, right_size

LOOKED_DAYS = 365
NEWS_DAYS = 180
"""A change longer ago than this is how things are."""
SIZED_DAYS, SIZED_WEEKS = 60, 26
WEEK = 7

Fact = Interference | Correlation | Change | RightSize


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that stands out; ``habits`` are those it is about, the first one first in its sentence.

    ``since`` is the day from which a change holds.
    """

    fact: Fact
    habits: tuple[Habit, ...]
    since: date | None = None


@dataclass(frozen=True, slots=True)
class LookedAt:
    """A habit's closed days since ``FindingsTask.first``; from place ``alike`` on it asked for what it asks for now.

    ``credits`` is what each day counts in a rate.
    """

    habit: Habit
    outcomes: tuple[bool | None, ...]
    amounts: tuple[float | None, ...]
    done: tuple[bool, ...]
    credits: tuple[Credit, ...]
    alike: int


@dataclass(frozen=True, slots=True)
class FindingsTask:
    """All that is looked at, so that a worker touches no database; equal tasks have equal findings."""

    first: date
    week_start: int
    habits: tuple[LookedAt, ...]

    @property
    def days(self) -> int:
        """The number of days."""
        return max((len(each.outcomes) for each in self.habits), default=0)


def findings_task(session: Session, credits: Credits | None = None) -> FindingsTask:
    """Return what is to be looked at: the habits in use over a year of closed days; ``credits`` are those known."""
    today, known = session.today(), credits or Credits()
    first = today - timedelta(days=LOOKED_DAYS)
    habits = tuple(
        _looked_at(history, session.days(habit), known.latest(session, habit), first, today)
        for habit, history in session.in_use().items()
    )
    return FindingsTask(first, session.settings().week_start, habits)


def steps(task: FindingsTask, should_stop: Callable[[], bool]) -> Generator[None, None, tuple[Finding, ...]]:
    """Yield between habits, and return what stands out: changes first, then what goes together, then targets."""
    changes, sizes = [], []
    for each in task.habits:
        yield
        if should_stop():
            return ()
        changes += [*_changed(each, task)]
        sizes += [*_sized(each, task)]
    yield
    together = _together(task)
    newest_first = sorted(changes, key=lambda finding: finding.since or task.first, reverse=True)
    return (*newest_first, *together, *sizes)


def _looked_at(
    history: History, days: Sequence[HabitDay], credits: Sequence[Credit], first: date, today: date
) -> LookedAt:
    """Return a habit's days, those before its start filled with nothing."""
    start = days[0].day if days else today
    missing = max(0, (start - first).days)
    seen = days[max(0, (first - start).days) : max(0, (today - start).days)]
    return LookedAt(
        history.habit,
        (*[None] * missing, *(day.outcome for day in seen)),
        (*[None] * missing, *(day.amount for day in seen)),
        (*[False] * missing, *(day.mark is Mark.DONE for day in seen)),
        (*[None] * missing, *credits[len(credits) - 1 - len(seen) : len(credits) - 1]),
        max(0, (_same_aim_since(history) - first).days),
    )


def _same_aim_since(history: History) -> date:
    """Return the first day on which the habit asked for what it asks for now."""
    since, before = date.min, None
    for first, habit in history.definitions:
        aim = habit.kind, habit.target, habit.goal, habit.schedule
        if before is not None and aim != before:
            since = first
        before = aim
    return since


def _changed(looked: LookedAt, task: FindingsTask) -> Generator[Finding, None, None]:
    places = [place for place, outcome in enumerate(looked.outcomes) if outcome is not None and place >= looked.alike]
    rows = outcome_grid([{number: bool(looked.outcomes[place]) for number, place in enumerate(places)}], len(places))
    change = latest_change(rows[0], len(task.habits))
    if change and places[change.first] >= task.days - NEWS_DAYS:
        told = _as_rates(change, looked, places) if counts_times(looked.habit.schedule) else change
        if told:
            yield Finding(told, (looked.habit,), task.first + timedelta(days=places[change.first]))


def _as_rates(change: Change, looked: LookedAt, places: Sequence[int]) -> Change | None:
    """Return a change in what was done of what was asked for; None where due days alone came to fall otherwise.

    Who swims earlier in the week has fewer due days left open, and does not swim more often.
    """
    start, border = places[change.first - change.rows_before], places[change.first]
    before, after = rate(looked.credits[start:border]), rate(looked.credits[border:])
    if before.share is None or after.share is None:
        return None
    grew, differs = after.share > before.share, abs(after.share - before.share) >= LEAST_CHANGE
    if not differs or grew != (change.after > change.before):
        return None
    return replace(change, before=before.share, after=after.share, rows_before=before.counted, rows_after=after.counted)


def _together(task: FindingsTask) -> list[Finding]:
    """Return what habits have to do with each other; what is told of their days is not told of their amounts again."""
    first_weekday = task.first.weekday()
    outcomes = [{place: done for place, done in enumerate(each.outcomes) if done is not None} for each in task.habits]
    amounts = [{place: value for place, value in enumerate(each.amounts) if value is not None} for each in task.habits]
    compared: list[Interference | Correlation] = [
        *interferences(outcome_grid(outcomes, task.days), first_weekday),
        *correlations(amount_grid(amounts, task.days), first_weekday),
    ]
    told: list[Finding] = []
    pairs: set[frozenset[int]] = set()
    for found in standing_out(compared):
        rows = (found.cause, found.effect) if isinstance(found, Interference) else (found.first, found.second)
        if found.is_worth_telling and frozenset(rows) not in pairs:
            pairs.add(frozenset(rows))
            told.append(Finding(found, tuple(task.habits[row].habit for row in rows)))
    return told


def _sized(looked: LookedAt, task: FindingsTask) -> Generator[Finding, None, None]:
    habit = looked.habit
    found = None
    if habit.kind is Kind.NUMERIC:
        if isinstance(habit.schedule, Daily | Weekdays) and not habit.to_quit:
            found = _sized_amount(looked)
    elif isinstance(habit.schedule, Daily):
        found = _sized_times(looked, task, WEEK)
    elif isinstance(habit.schedule, TimesPerPeriod) and habit.schedule.period is Period.WEEK:
        found = _sized_times(looked, task, habit.schedule.times)
    if found:
        yield Finding(found, (habit,))


def _sized_amount(looked: LookedAt) -> RightSize | None:
    """Look at the amounts of the last days that counted; of a limit only days with an amount can be judged."""
    at_most = looked.habit.goal is Goal.AT_MOST
    counted = [
        amount if amount is not None else 0.0
        for place, (outcome, amount) in enumerate(zip(looked.outcomes, looked.amounts, strict=True))
        if outcome is not None and place >= looked.alike and not (at_most and amount is None)
    ]
    aim = Aim.AT_MOST if at_most else Aim.AT_LEAST
    return right_size(counted[-SIZED_DAYS:], looked.habit.target, aim)


def _sized_times(looked: LookedAt, task: FindingsTask, times: int) -> RightSize | None:
    """Look at how often whole weeks were done; a daily habit that is done most days is left alone."""
    counted = [outcome for outcome in looked.outcomes[looked.alike :] if outcome is not None][-SIZED_DAYS:]
    if not counted or (times == WEEK and sum(counted) >= FITS_WITHIN[0] * len(counted)):
        return None
    weeks: dict[date, list[int]] = {}
    for place in range(looked.alike, len(looked.done)):
        day = task.first + timedelta(days=place)
        weeks.setdefault(period_of(day, Period.WEEK, task.week_start)[0], []).append(place)
    whole = [places for places in weeks.values() if len(places) == WEEK and _counts(looked, places)]
    sums = [float(sum(looked.done[place] for place in places)) for places in whole]
    return right_size(sums[-SIZED_WEEKS:], float(times), Aim.TIMES_A_WEEK)


def _counts(looked: LookedAt, places: Sequence[int]) -> bool:
    """Tell whether a week has a day that counts: a week of rest says nothing."""
    return any(looked.outcomes[place] is not None for place in places)
