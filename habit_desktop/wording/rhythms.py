"""When a habit is done, and for how long without a break, in words."""

from collections.abc import Sequence
from datetime import date

from habit_desktop.domain.tally import Rate, Run
from habit_desktop.wording.dates import (
    day_with_year,
    near_day,
    span_of_days,
    weekdays_in_general,
)
from habit_desktop.wording.joins import facts_of, text_of
from habit_desktop.wording.language import _, ngettext
from habit_desktop.wording.numbers import days, times
from habit_desktop.wording.rates import done_of


def hours_title(rates: Sequence[Rate], fewest: int, *, counts_times: bool) -> str:
    """Which weekdays go well, by their rates, Monday first; none is judged by fewer days than ``fewest``.

    Where times are counted, any day will do, and the weekdays are only told apart.
    """
    known = [(each.share, number) for number, each in enumerate(rates) if each.counted >= fewest]
    judged = [(share, number) for share, number in known if share is not None]
    if len(judged) < 2:
        return _("Too few days yet to compare weekdays")
    (low, hardest), (high, best) = min(judged), max(judged)
    if counts_times:
        if high - low < 0.1:
            return _("On any weekday about as often")
        return _("{best} most often, {rarest} least").format(
            best=weekdays_in_general(best), rarest=weekdays_in_general(hardest)
        )
    if high - low < 0.1:
        return _("Every weekday goes about as well")
    shares = [share for share, _number in judged]
    match shares.count(high) == 1, shares.count(low) == 1:
        case True, True:
            sentence = _("Best on {best}, hardest on {hardest}")
        case True, False:
            sentence = _("Best on {best}")
        case False, True:
            sentence = _("Hardest on {hardest}")
        case _:
            sentence = _("Some weekdays go better than others")
    return sentence.format(best=weekdays_in_general(best), hardest=weekdays_in_general(hardest))


def hours_legend(peak: tuple[int, int] | None, *, counts_times: bool) -> str:
    """When it is mostly done, by ticks given on the day itself; None where there are too few."""
    share = _("At the end: share of days done.") if counts_times else _("At the end: share of due days done.")
    if peak is None:
        dots = _("Dots show the hours once days are ticked on the day itself.")
    else:
        dots = _("Mostly ticked between {first}:00 and {last}:00.").format(first=f"{peak[0]:02}", last=f"{peak[1]:02}")
    return text_of((dots, share))


def hour_told(line: int, hour: int, count: int, known: Rate, *, counts_times: bool) -> tuple[str, str]:
    """An hour of a weekday: ``Thursdays 21:00–22:00``, and how often it was ticked then."""
    title = _("{weekdays} {first}:00–{last}:00").format(
        weekdays=weekdays_in_general(line), first=f"{hour:02}", last=f"{(hour + 1) % 24:02}"
    )
    if counts_times:
        pattern = ngettext("{done_of} day done", "{done_of} days done", known.counted)
    else:
        pattern = ngettext("{done_of} due day done", "{done_of} due days done", known.counted)
    rate = pattern.format(done_of=done_of(known))
    return title, facts_of((_("ticked {times}").format(times=times(count)) if count else _("never ticked"), rate))


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


def run_best(longest: int) -> str:
    """How long the longest run is."""
    return _("longest {days}").format(days=days(longest))


def run_name(run: Run, today: date) -> str:
    """The days of a run: ``3 Feb – 19 Mar 2026``."""
    if run.goes_on:
        return _("since {day}").format(day=near_day(run.first, today))
    return day_with_year(run.first) if run.first == run.last else span_of_days(run.first, run.last)
