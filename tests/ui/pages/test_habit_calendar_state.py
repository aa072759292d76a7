"""What the calendar's card says."""

from datetime import date

from habit_desktop.domain.habit import Kind
from habit_desktop.ui.pages.habit.calendar_state import cell_key, sheet_label, sheet_title
from habit_desktop.ui.pages.habit.sheet import WEEKS_OF_A_YEAR, sheet
from tests.domain.strips import amounts, day, history
from tests.ui.habits import habit_reading

LONG = habit_reading(history("xx.x-xx" * 60), 420)
WALK = amounts([6.0, 2.5, None, 9.0], kind=Kind.NUMERIC, target=6.0, unit="km")


def test_the_calendar_says_how_many_of_its_due_days_were_done() -> None:
    assert sheet_title(LONG, sheet(LONG.today, 0, WEEKS_OF_A_YEAR, 1)) == "Done on 262 of 366 due days"
    assert sheet_title(LONG, sheet(LONG.today, 0, WEEKS_OF_A_YEAR, 9)) == "No day counts here yet"


def test_the_calendar_of_a_count_says_how_much_of_it_was_done() -> None:
    swim = habit_reading(history("x.x.x.." + "xxxx..." + "x......", "times:3/week"), 22)
    newest = sheet(swim.today, 0, WEEKS_OF_A_YEAR, 0)
    assert sheet_title(swim, newest) == "Done on 8 days, 7 of 9 times asked for"


def test_a_sheet_is_called_by_what_it_shows() -> None:
    today = date(2026, 3, 19)
    assert sheet_label(sheet(today, 0, WEEKS_OF_A_YEAR, 0)) == "Last 12 months"
    assert sheet_label(sheet(today, 0, WEEKS_OF_A_YEAR, 1)) == "2025"
    assert sheet_label(sheet(today, 0, 12, 0)) == "Dec – Mar 2026"
    assert sheet_label(sheet(today, 0, 8, 0)) == "Jan – Mar 2026"
    assert sheet_label(sheet(today, 0, 1, 0)) == "Mar 2026"


def test_only_looks_that_occur_are_explained() -> None:
    newest = sheet(day(3), 0, WEEKS_OF_A_YEAR, 0)
    assert [words for _look, words in cell_key(habit_reading(WALK, 4), newest)] == ["done", "partly", "no answer"]
