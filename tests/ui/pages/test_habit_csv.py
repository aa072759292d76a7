"""The numbers behind the charts, as a spreadsheet gets them."""

from dataclasses import replace

from habit_desktop.domain.habit import Kind
from habit_desktop.domain.tally import Stretch
from habit_desktop.ui.pages.habit import csv_text
from habit_desktop.ui.pages.habit.rhythm_state import hours_state
from habit_desktop.ui.pages.habit.sheet import sheet
from habit_desktop.ui.pages.habit.span import Span
from habit_desktop.ui.pages.habit.sums_state import columns_state, progress_tallies
from tests.domain.strips import amounts, day, history
from tests.ui.habits import habit_reading


def test_the_calendars_days() -> None:
    reading = habit_reading(amounts([6.0, 2.5, None], kind=Kind.NUMERIC, target=6.0), 4)
    assert csv_text.calendar_csv(reading, sheet(day(3), 0, 54, 0)) == (
        "day,due,mark,amount\n"
        "2024-01-01,1,done,6\n"
        "2024-01-02,1,missed,2.5\n"
        "2024-01-03,1,unknown,\n"
        "2024-01-04,1,pending,\n"
    )


def test_only_the_days_on_the_sheet_are_written() -> None:
    reading = habit_reading(history("x" * 40), 40)
    assert csv_text.calendar_csv(reading, sheet(day(39), 0, 1, 0)).count("\n") == 1 + 5


def test_the_strength() -> None:
    reading = habit_reading(history("x-"), 3)
    assert csv_text.strength_csv(reading, Span.ALL) == "day,strength\n2024-01-01,0.051922\n2024-01-02,0.049227\n"


def test_the_strength_of_a_span() -> None:
    reading = habit_reading(history("x" * 60), 60)
    assert csv_text.strength_csv(reading, Span.MONTH).count("\n") == 1 + 30


def test_the_chances_with_what_the_days_became() -> None:
    reading = habit_reading(history("x-s"), 4, predicted=2)
    points = [replace(reading.chances[0], outcome=None), replace(reading.chances[1], outcome=True)]
    assert csv_text.chance_csv(replace(reading, chances=tuple(points)), Span.ALL) == (
        "day,chance,low,high,from,done\n2024-01-02,0.52,0.42,0.62,made,\n2024-01-03,0.53,0.43,0.63,replayed,1\n"
    )


def test_the_sums() -> None:
    reading = habit_reading(history("xx-x" + "x" * 7), 8)
    assert csv_text.sums_csv(columns_state(reading, Span.ALL, Stretch.WEEK)) == (
        "stretch,first,last,total,asked,done,due\n"
        "week,2024-01-01,2024-01-07,6,7,6,7\n"
        "week,2024-01-08,2024-01-14,1,7,1,1\n"
    )


def test_the_hours() -> None:
    written = csv_text.hours_csv(hours_state(habit_reading(history("xx"), 2, hours={0: 7}), Span.ALL)).split("\n")
    assert written[0].startswith("weekday,due,done,00:00,01:00,")
    assert written[1] == "mon,1,1,0,0,0,0,0,0,0,1" + ",0" * 16
    assert written[2] == "tue,1,1" + ",0" * 24
    assert len(written) == 9


def test_the_runs() -> None:
    reading = habit_reading(history("xx-x"), 4)
    assert csv_text.runs_csv(reading.runs) == "first,last,days\n2024-01-01,2024-01-02,2\n2024-01-04,2024-01-04,1\n"


def test_the_progress() -> None:
    written = csv_text.progress_csv(progress_tallies(habit_reading(history("x"), 1)))
    assert written.split("\n")[1:3] == ["week,2024-01-01,2024-01-07,1,7,1,1", "month,2024-01-01,2024-01-31,1,31,1,1"]
