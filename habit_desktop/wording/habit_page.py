"""The habit page's words: the sentences above its charts, and each day, hour and sum as it is read off."""

from collections.abc import Sequence
from datetime import date, datetime

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.history import Pause
from habit_desktop.domain.tally import Rate, Run, Stretch, Tally, counts_times
from habit_desktop.wording.dates import (
    clock_time,
    day_and_month,
    month,
    near_day,
    short_day,
    short_month,
    weekdays_in_general,
)
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.marks import mark_words, progress
from habit_desktop.wording.numbers import amount, amount_with_unit, days, percent, signed_points, times

MONTHS_OF_A_QUARTER = 3
DAYS_OF_A_YEAR = 365
DAYS_OF_A_MONTH = 30.4


# A day


def day_said(habit: Habit, day: date, found: HabitDay | None, answered_at: datetime | None) -> str:
    """What a day of the calendar carries: ``done at 21:40 · 4,120 of 6,000 steps``."""
    if found is None:
        return _("before the first day")
    mark = mark_words(found.mark)
    if answered_at is not None and found.mark in (Mark.DONE, Mark.MISSED, Mark.SKIPPED):
        mark = _("{mark} at {time}").format(mark=mark, time=clock_time(answered_at))
    reached = progress(habit, found.amount) if found.amount is not None else ""
    return " · ".join(part for part in (mark, reached, first_line(found.note)) if part)


def first_line(note: str) -> str:
    """A note in a line of facts: its first line, in quotes."""
    line = note.strip().split("\n")[0]
    return _("“{note}”").format(note=line) if line else ""


def calendar_name(habit: str) -> str:
    """What a screen reader calls the calendar."""
    return _("Days of {name}").format(name=habit)


def day_announced(day: date, said: str, calendar: str) -> str:
    """The day the keyboard is on, as a screen reader says it."""
    return _("{day}: {said}. {calendar}").format(day=short_day(day), said=said, calendar=calendar)


def calendar_title(habit: Habit, known: Rate) -> str:
    """What the calendar shows: ``Done on 53 of 78 due days``, where times are counted ``Done on 53 days``."""
    if not known.counted:
        return _("No day counts here yet")
    if counts_times(habit.schedule):
        return _("Done on {days}").format(days=days(known.done))
    sentence = ngettext("Done on {done} of {count} due day", "Done on {done} of {count} due days", known.counted)
    return sentence.format(done=amount(known.done), count=amount(known.counted))


def last_year() -> str:
    """The days of the newest sheet of the calendar."""
    return _("Last 12 months")


def span_of_months(first: date, last: date) -> str:
    """The months two days less than a year apart lie in: ``Jan – Mar 2026``, ``Nov – Jan 2026``, ``Mar 2026``."""
    end = _("{month} {year}").format(month=short_month(last.month), year=last.year)
    if (first.year, first.month) == (last.year, last.month):
        return end
    return f"{short_month(first.month)} – {end}"


def partly_done() -> str:
    """A day whose amount fell short of its target."""
    return _("partly")


def span_of_days(first: date, last: date) -> str:
    """Two days and what lies between: ``22 Dec – 22 Mar 2026``."""
    start = day_and_month(first) if first.year == last.year else _with_year(first)
    return f"{start} – {_with_year(last)}"


# Strength


def strength_title(values: Sequence[float]) -> str:
    """The course of a strength (0–1): ``Strength grew from 42 % to 63 %``."""
    if not values:
        return _("Strength begins with the first day")
    first, last = percent(values[0]), percent(values[-1])
    if abs(values[-1] - values[0]) < 0.05:
        low, high = min(values), max(values)
        if high - low < 0.1:
            return _("Strength is steady near {last}").format(last=last)
        return _("Strength went between {low} and {high}").format(low=percent(low), high=percent(high))
    if values[-1] > values[0]:
        return _("Strength grew from {first} to {last}").format(first=first, last=last)
    return _("Strength went from {first} to {last}").format(first=first, last=last)


def strength_outlook(if_done: float | None, if_not: float | None, *, pending: bool, due: bool) -> str:
    """What today makes of the strength."""
    if not pending:
        return _("Today is in it.")
    if not due:
        return _("Up to yesterday; today asks for nothing.")
    if if_done is None or if_not is None:
        return _("Up to yesterday; today is still open.")
    if round(100 * if_done) == round(100 * if_not):
        return _("Up to yesterday. Today makes it {done} either way.").format(done=percent(if_done))
    return _("Up to yesterday. Today makes it {done} if done, {missed} if not.").format(
        done=percent(if_done), missed=percent(if_not)
    )


def strength_told(mark: Mark) -> str:
    """What a day of the strength curve was."""
    return mark_words(mark)


def strength_story(before: float, kept: float | None, weight: float, after: float, day: date) -> tuple[str, ...]:
    """How a strength (0–1) came about, in sentences whose numbers add up."""
    if kept is None:
        return (
            _("{day} was skipped or paused, or is the first day: the strength stays at {after}.").format(
                day=short_day(day), after=points(after)
            ),
        )
    return (
        _("It was {before} the evening before.").format(before=points(before)),
        _("On {day} the rhythm was kept to {kept} %.").format(day=short_day(day), kept=points(kept)),
        _("At this rhythm one day weighs {weight} %, all the days before it the rest.").format(weight=points(weight)),
        f"{points(before)} × {_share(1 - weight)} + {points(kept)} × {_share(weight)} = {points(after)}",
    )


def points(share: float) -> str:
    """A share (0–1) in points of a hundred, exact enough to be added up: ``61.2``."""
    return f"{100 * share:.1f}"


# Chance


def chance_told(low: float, high: float, outcome: bool | None) -> str:
    """What is known of a day of the chance curve: its range (0–1), and what happened."""
    outcomes = {True: _("done"), False: _("not done"), None: _("not counted")}
    between = _("between {low} and {high}").format(low=percent(low), high=percent(high))
    return f"{between} · {outcomes[outcome]}"


def first_chance() -> str:
    """What stands where no chance is known yet."""
    return _("The first morning it is due adds the first point.")


def chance_legend(*, any_replayed: bool) -> str:
    """How the curve of chances is read."""
    said = _("As it was each morning, with its range.")
    return f"{said} {_('Dashed: worked out afterwards.')}" if any_replayed else said


# Sums


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
    return f"{_('Line: the limit.') if limit else _('Line: what was asked for.')} {pale}"


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
            day = _("{day} {month} {year}").format(day=first.day, month=month(first.month), year=first.year)
            return _("Week of {day}").format(day=day)
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
        parts.append(_("{done} of {counted} due days done").format(done=tally.done, counted=tally.counted))
    return " · ".join(parts)


def rounded_aim(habit: Habit, aim: float) -> str:
    """What a stretch asks for, in numbers a person would say."""
    return amount(round(aim) if habit.kind is Kind.YES_NO or aim >= 100 else round(aim, 1))


# Weekdays and hours


def hours_title(rates: Sequence[Rate], fewest: int) -> str:
    """Which weekdays go well, by their rates, Monday first; none is judged by fewer days than ``fewest``."""
    known = [(each.share, number) for number, each in enumerate(rates) if each.counted >= fewest]
    judged = [(share, number) for share, number in known if share is not None]
    if len(judged) < 2:
        return _("Too few days yet to compare weekdays")
    (low, hardest), (high, best) = min(judged), max(judged)
    if high - low < 0.1:
        return _("Every weekday goes about as well")
    return _("Best on {best}, hardest on {hardest}").format(
        best=weekdays_in_general(best), hardest=weekdays_in_general(hardest)
    )


def hours_legend(peak: tuple[int, int] | None) -> str:
    """When it is mostly done, by ticks given on the day itself; None where there are too few."""
    if peak is None:
        return _("Dots show the hours once days are ticked on the day itself. At the end: share of due days done.")
    return _("Mostly ticked between {first}:00 and {last}:00. At the end: share of due days done.").format(
        first=f"{peak[0]:02}", last=f"{peak[1]:02}"
    )


def hour_told(line: int, hour: int, count: int, known: Rate) -> tuple[str, str]:
    """An hour of a weekday: ``Thursdays 21:00–22:00``, and how often it was ticked then."""
    title = _("{weekdays} {first}:00–{last}:00").format(
        weekdays=weekdays_in_general(line), first=f"{hour:02}", last=f"{(hour + 1) % 24:02}"
    )
    rate = _("{done} of {counted} due days done").format(done=known.done, counted=known.counted)
    return title, " · ".join((_("ticked {times}").format(times=times(count)) if count else _("never ticked"), rate))


# Runs


def runs_title(best: Sequence[Run]) -> str:
    """How long the longest run of done days is."""
    if not best:
        return _("The first run begins with the first done day")
    if best[0].goes_on:
        return _("The longest run is going on: {days}").format(days=days(best[0].done))
    return _("The longest run was {days}").format(days=days(best[0].done))


def runs_legend(*, to_quit: bool) -> str:
    """How runs are counted."""
    if to_quit:
        return _("Days in a row left alone; a day without an answer counts as well.")
    return _("Done days in a row; days that were skipped or not due do not break a run.")


def run_name(run: Run, today: date) -> str:
    """The days of a run: ``3 Feb – 19 Mar 2026``."""
    if run.goes_on:
        return _("since {day}").format(day=near_day(run.first, today))
    return _with_year(run.first) if run.first == run.last else span_of_days(run.first, run.last)


# Progress


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


def capitalized(words: str) -> str:
    """Some words as the beginning of a sentence."""
    return words[:1].upper() + words[1:]


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


# Notes


def notes_title(count: int) -> str:
    """How many notes there are."""
    return ngettext("{count} note", "{count} notes", count).format(count=count) if count else _("No notes yet")


def notes_found(found: int, of: int) -> str:
    """How many notes a search left."""
    return _("{found} of {of} notes").format(found=found, of=of)


def notes_hint() -> str:
    """How a note is written."""
    return _("Open a day of the calendar to write down what it was like.")


def no_note_found() -> str:
    """No note holds what is searched for."""
    return _("No note holds these words.")


def copied_picture() -> str:
    """A chart is on the clipboard."""
    return _("The chart is on the clipboard, as a picture.")


def copied_data(rows: int) -> str:
    """A chart's numbers are on the clipboard."""
    return ngettext(
        "{count} row is on the clipboard, as CSV.", "{count} rows are on the clipboard, as CSV.", rows
    ).format(count=amount(rows))


def _left(habit: Habit, missing: float) -> str:
    if habit.kind is Kind.YES_NO:
        return ngettext("{count} time", "{count} times", round(missing)).format(count=round(missing))
    return f"{rounded_aim(habit, missing)} {habit.unit}".strip()


def _share(share: float) -> str:
    return f"{share:.3f}"


def _quarter(first: date) -> int:
    return (first.month - 1) // MONTHS_OF_A_QUARTER + 1


def _with_year(day: date) -> str:
    return _("{day} {month} {year}").format(day=day.day, month=short_month(day.month), year=day.year)


# The head


def strength_label() -> str:
    """The name of the strength among the numbers of the head."""
    return _("Strength")


def strength_now(month_before: float | None, now: float, *, pending: bool) -> str:
    """How far a strength (0–1) has come in a month, and whether today is in it where that is not yet known."""
    if month_before is None:
        return _("today still open") if pending else _("with today")
    return _("{points} points in a month").format(points=signed_points(100 * (now - month_before)))


def chance_label() -> str:
    """The name of the chance among the numbers of the head."""
    return _("Chance today")


def chance_range(low: float, high: float) -> str:
    """The range of a chance (0–1)."""
    return _("between {low} and {high}").format(low=percent(low), high=percent(high))


def no_chance(*, due: bool) -> str:
    """What stands where today has no chance."""
    return _("not known yet") if due else _("not due today")


def run_label() -> str:
    """The name of the current run among the numbers of the head."""
    return _("Current run")


def run_best(longest: int) -> str:
    """How long the longest run is."""
    return _("longest {days}").format(days=days(longest))


def rate_label(of_days: int | None) -> str:
    """The name of the share of days done among the numbers of the head, for a span or all days."""
    if of_days is None:
        return _("Done so far")
    if of_days >= DAYS_OF_A_YEAR:
        return _("Done in a year")
    months = round(of_days / DAYS_OF_A_MONTH)
    return ngettext("Done in {count} month", "Done in {count} months", months).format(count=months)


def count_of(habit: Habit, summed: Tally) -> str:
    """What a share of a count is made of: ``44 of 51 times asked for``."""
    asked = rounded_aim(habit, summed.aim)
    if habit.kind is Kind.YES_NO:
        return _("{total} of {aim} times asked for").format(total=amount(summed.total), aim=asked)
    return _("{total} of {aim} asked for").format(total=amount(summed.total), aim=asked)


def rate_of(done: int, counted: int) -> str:
    """What a share of days done is made of."""
    return _("{done} of {counted} due days").format(done=amount(done), counted=amount(counted))


def standing(today: date, pause: Pause | None, *, archived: bool) -> str:
    """Whether a habit is put away or rests; empty where it does neither."""
    if archived:
        return _("in the archive")
    if pause is None:
        return ""
    if pause.last is None:
        return _("rests until you bring it back")
    return _("rests up to and including {day}").format(day=near_day(pause.last, today))


def asked_for(habit: Habit) -> str:
    """What a numeric habit aims for: ``6,000 steps``, ``at most 2 cups``."""
    if habit.to_quit:
        return _("not at all")
    target = amount_with_unit(habit.target, habit.unit)
    return target if habit.goal is Goal.AT_LEAST else _("at most {target}").format(target=target)


def today_said(name: str, mark: Mark) -> str:
    """Today's mark, as a screen reader says it."""
    return _("{name} today: {mark}").format(name=name, mark=mark_words(mark))


# What was done with the habit


def named_on(name: str, day: date, today: date) -> str:
    """A habit on a day, which today is not worth a word: ``Read``, ``Read, 11 Feb``."""
    if day == today:
        return name
    return _("{name}, {day}").format(name=name, day=near_day(day, today))


def came_back(name: str) -> str:
    """A habit that rested or was put away is in use again."""
    return _("{name} is back").format(name=name)


def deleted(name: str) -> str:
    """A habit went to the trash."""
    return _("{name} is in the trash").format(name=name)
