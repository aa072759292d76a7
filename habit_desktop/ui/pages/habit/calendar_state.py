"""What the calendar's card says about the days it shows: pure, so that it can be tested without a screen."""

from dataclasses import replace

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.tally import rate
from habit_desktop.engine.habit_reading import HabitReading
from habit_desktop.ui.pages.habit.day_state import look_of
from habit_desktop.ui.pages.habit.sheet import WEEKS_OF_A_YEAR, Sheet
from habit_desktop.ui.widgets.mark_painting import Look
from habit_desktop.wording.habit_days import calendar_title, last_year, partly_done, span_of_months
from habit_desktop.wording.marks import mark_words

ORDER = (Mark.DONE, Mark.MISSED, Mark.UNKNOWN, Mark.SKIPPED, Mark.AUTO, Mark.NOT_DUE, Mark.PAUSED, Mark.PENDING)
HALF = 0.5


def sheet_title(reading: HabitReading, sheet: Sheet) -> str:
    """On how many of the days shown it was done, and how much that is of what was asked for."""
    shown = [place for place, day in enumerate(reading.days) if sheet.holds(day.day)]
    done_days = sum(reading.days[place].mark is Mark.DONE for place in shown)
    return calendar_title(reading.habit, done_days, rate([reading.credits[place] for place in shown]))


def sheet_label(sheet: Sheet) -> str:
    """Which days are shown."""
    if sheet.year:
        return str(sheet.year)
    if sheet.back == 0 and sheet.columns >= WEEKS_OF_A_YEAR - 1:
        return last_year()
    return span_of_months(sheet.first, sheet.last)


def cell_key(reading: HabitReading, sheet: Sheet) -> tuple[tuple[Look, str], ...]:
    """The looks that occur among the days shown, each once, with its words."""
    looks = [look for day in reading.days if sheet.holds(day.day) and (look := look_of(reading, day.day))]
    partly = [look for look in looks if look.mark in (Mark.MISSED, Mark.PENDING) and look.reached]
    plain = {look.mark: replace(look, reached=None) for look in looks if look not in partly}
    items = [(plain[mark], mark_words(mark)) for mark in ORDER if mark in plain]
    if partly:
        items.insert(min(len(items), 1), (replace(partly[0], reached=HALF), partly_done()))
    return tuple(items)
