"""The overview's words: totals, weeks side by side, a month, and a habit's line as it is read out."""

from datetime import date

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.tally import Rate
from habit_desktop.wording.dates import day_and_month, month, near_day, short_day, weekday
from habit_desktop.wording.joins import called, facts_of, line_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import amount, percent, points_told, signed_points
from habit_desktop.wording.rates import done_of, rate_of, whole
from habit_desktop.wording.streaks import streak_said

MONTH_DAYS = 30
ABOUT_AS_MUCH = 0.03


def subtitle(in_use: int, archived: int) -> str:
    """How many habits there are: ``6 habits · 2 archived``."""
    parts = [ngettext("{count} habit", "{count} habits", in_use).format(count=in_use)]
    if archived:
        parts.append(ngettext("{count} archived", "{count} archived", archived).format(count=archived))
    return facts_of(parts)


def no_habits() -> tuple[str, str]:
    """The title and the sentence where there is no habit yet."""
    return (
        _("No habits yet"),
        _("Create a habit or import your history, and this page shows how they all get on."),
    )


# Totals


def totals_title(now: Rate, change: float | None, days: int) -> str:
    """What the last days add up to: ``You did 24 of 33 in the last 7 days, more than in the 7 before``."""
    if not now.counted:
        return _("Nothing counted in the last {days} days").format(days=days)
    done = _("You did {done} of {counted} in the last {days} days").format(
        done=amount(whole(now.done)), counted=amount(now.counted), days=days
    )
    if change is None:
        return done
    if abs(change) < ABOUT_AS_MUCH:
        pattern = _("{done}, about as often as in the {days} before")
    elif change > 0:
        pattern = _("{done}, more often than in the {days} before")
    else:
        pattern = _("{done}, less often than in the {days} before")
    return pattern.format(done=done, days=days)


def span_name(days: int) -> str:
    """A span of days up to today: ``Last 30 days``."""
    return ngettext("Last {count} day", "Last {count} days", days).format(count=days)


def share(rate: Rate) -> str:
    """A rate as a percentage, a dash where nothing counts."""
    return "–" if rate.share is None else percent(rate.share)


def against_before(change: float | None, days: int) -> str:
    """A change (−1…1) against as many days before: ``+5 points against the 7 days before``."""
    if change is None:
        return _("too little to compare with before")
    return _("{points} against the {days} days before").format(points=signed_points(100 * change), days=days)


# The list


def month_told(habit: Habit, month: Rate) -> str:
    """What the share of a line is made of: ``Last 30 days: 9 of 12 times asked for``."""
    return _("{span}: {rate}").format(span=span_name(MONTH_DAYS), rate=rate_of(habit, month)) if month.counted else ""


def line_said(habit: Habit, month: Rate, trend: float | None, streak: int, strength: float | None) -> str:
    """A habit's line as a screen reader says it."""
    parts = [habit.name]
    if month.counted:
        parts.append(_("30 days: {rate}, {share}").format(rate=rate_of(habit, month), share=share(month)))
    if trend is not None:
        parts.append(_("{points} against the 30 days before").format(points=points_told(100 * trend)))
    parts.append(streak_said(streak))
    if strength is not None:
        parts.append(_("strength {strength}").format(strength=percent(strength)))
    return line_of(parts)


def columns_explained() -> str:
    """What the columns of the list hold."""
    return _(
        "12 weeks: how much of each was done. 30 days: what was done of what was asked for, and by how many points "
        "that differs from the 30 days before. A week or month with a count asks for that count, on whichever days. "
        "Run: done days without a break. Strength: how firmly the rhythm is kept."
    )


def archived_title(count: int) -> str:
    """The fold of what was put away: ``Archived (3)``."""
    return _("Archived ({count})").format(count=count)


def put_away(name: str) -> str:
    """A habit went to the archive."""
    return _("{name} is in the archive").format(name=name)


def trash_title(count: int) -> str:
    """The fold of what was thrown away: ``Trash (1)``."""
    return _("Trash ({count})").format(count=count)


def offered_until(day: date, today: date) -> str:
    """How long a habit in the trash is kept at hand."""
    return _("at hand until {day}").format(day=near_day(day, today))


def show_all(count: int) -> str:
    """The way to the rest of a long list."""
    return ngettext("Show {count} more habit", "Show {count} more habits", count).format(count=count)


def show_more(count: int) -> str:
    """The way to the rest of what stands out."""
    return _("Show {count} more").format(count=count)


def none_found(search: str) -> str:
    """What stands where no habit has the words searched for."""
    return _("No habit has “{words}” in its name or tags.").format(words=search)


# Weeks side by side


def weeks_title(this: Rate, last: Rate) -> str:
    """A week beside the one before: ``This week 18 of 24 so far; last week it was 15 of 24 by now``."""
    if not this.counted and not last.counted:
        return _("Nothing counted this week or last")
    if not this.counted:
        return _("Nothing counts yet this week; last week it was {last} by now").format(last=done_of(last))
    sentence = _("This week {this} so far").format(this=done_of(this))
    if not last.counted:
        return sentence
    return _("{this}; last week it was {last} by now").format(this=sentence, last=done_of(last))


def weeks_legend() -> tuple[str, str, str]:
    """What the bars and the line of the weeks stand for."""
    return _("this week"), _("last week"), _("usual")


def weekday_facts(number: int, this: Rate, last: Rate, usual: Rate) -> tuple[str, str]:
    """A weekday (Monday 0) of the weeks, and what is known of it."""
    now = done_of(this) if this.counted else _("nothing yet")
    before = done_of(last) if last.counted else _("nothing due")
    facts = _("this week {this} · last week {last}").format(this=now, last=before)
    if usual.share is not None:
        facts = _("{facts} · usual {usual}").format(facts=facts, usual=percent(usual.share))
    return weekday(number), facts


# A month


def month_name(first: date) -> str:
    """A month and its year: ``March 2026``."""
    return _("{month} {year}").format(month=month(first.month), year=first.year)


def month_title(first: date, rate: Rate) -> str:
    """What a month adds up to: ``March 2026: 71 % done``."""
    if rate.share is None:
        return _("{month}: nothing counted").format(month=month_name(first))
    return _("{month}: {share} done").format(month=month_name(first), share=percent(rate.share))


def month_day_said(day: date, rate: Rate, still_open: int) -> str:
    """A day of a month as it is read out: ``Thu 19 March 2026: 2 of 3 done, 2 open``."""
    parts = []
    if rate.counted:
        parts.append(_("{done_of} done").format(done_of=done_of(rate)))
    if still_open:
        parts.append(ngettext("{count} open", "{count} open", still_open).format(count=still_open))
    return called(short_day(day), line_of(parts) or _("nothing due"))


# A year


def year_title(year: int) -> str:
    """The heading of a year's report."""
    return _("Habits in {year}").format(year=year)


def year_sentence(rate: Rate, habits: int) -> str:
    """What a year adds up to."""
    if rate.share is None:
        return _("Nothing counted in this year.")
    counted = ngettext("{count} habit", "{count} habits", habits).format(count=habits)
    done = ngettext(
        "{counted}: done {done} time of {due}, {share}.",
        "{counted}: done {done} times of {due}, {share}.",
        whole(rate.done),
    )
    return done.format(
        counted=counted, done=amount(whole(rate.done)), due=amount(rate.counted), share=percent(rate.share)
    )


def year_months() -> str:
    """What the bars of a year's report show."""
    return _("What was done of what was asked for, month by month")


def year_until(today: date) -> str:
    """Until when a year that goes on is told."""
    return _("As of {day}.").format(day=short_day(today))


def best_run(done: int, first: date, last: date) -> str:
    """The longest run of a year: ``longest run 23 (1 Feb – 23 Feb)``."""
    return _("longest run {count} ({first} – {last})").format(
        count=done, first=day_and_month(first), last=day_and_month(last)
    )


def page_of(page: int, pages: int) -> str:
    """The foot of a printed page."""
    return _("Page {page} of {pages}").format(page=page, pages=pages)


def report_written(name: str) -> str:
    """A report lies where it was to."""
    return _("The report was written to {name}.").format(name=name)


def report_not_written(name: str) -> str:
    """A report could not be written."""
    return _("“{name}” could not be written: is the folder there, and may you write to it?").format(name=name)
