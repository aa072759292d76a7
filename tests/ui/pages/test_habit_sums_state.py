"""Sums and progress."""

from dataclasses import replace

import pytest

from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.slack import slack_of
from habit_desktop.domain.tally import Stretch
from habit_desktop.engine.readings import SlackChance
from habit_desktop.ui.pages.habit import span, sums_state
from habit_desktop.ui.pages.habit.span import Span
from tests.domain.strips import amounts, history
from tests.ui.habits import habit_reading

LONG = habit_reading(history("xx.x-xx" * 60), 420)
WALK = amounts([6.0, 2.5, None, 9.0], kind=Kind.NUMERIC, target=6.0, unit="km")


def plain(*told: str) -> tuple[str, ...]:
    """Words with the spaces a keyboard has."""
    return tuple(text.replace("\u00a0", " ") for text in told)


def test_a_span_is_shown_in_the_finest_stretch_that_can_be_read() -> None:
    assert [sums_state.fitting_stretch(LONG, span) for span in Span] == [
        Stretch.WEEK,
        Stretch.WEEK,
        Stretch.MONTH,
        Stretch.MONTH,
    ]


def test_stretches_too_fine_for_a_span_are_not_offered() -> None:
    ten_years = habit_reading(history("x" * 3650), 3650)
    assert sums_state.stretches(ten_years, Span.ALL) == (Stretch.QUARTER, Stretch.YEAR)
    assert sums_state.stretches(ten_years, Span.YEAR) == (*Stretch,)


def test_columns_begin_with_the_stretch_the_span_begins_in() -> None:
    columns = sums_state.columns_state(LONG, Span.MONTH, Stretch.WEEK)
    assert [each.total for each in columns.tallies] == [5, 5, 5, 5, 5]
    assert columns.tallies[0].first <= span.first_seen(LONG, Span.MONTH)
    assert columns.title == "Done 5 times a week on average"


def test_a_column_is_told_with_what_was_asked() -> None:
    columns = sums_state.columns_state(LONG, Span.MONTH, Stretch.WEEK)
    title, facts = sums_state.column_told(LONG, columns, 0)
    assert title.startswith("Week of ")
    assert title.endswith(" · 5 times")
    assert facts == "of 7 asked for · 5 of 7 due days done"


def test_a_column_of_amounts_is_told_in_its_unit() -> None:
    reading = habit_reading(WALK, 4)
    columns = sums_state.columns_state(reading, Span.ALL, Stretch.MONTH)
    assert sums_state.column_told(reading, columns, 0) == (
        "January 2024 · 17.5 km",
        "of 186 asked for · 2 of 4 due days done",
    )
    assert columns.title == "17.5 km a month on average"


@pytest.mark.parametrize(
    ("stretch", "name", "title"),
    [
        (Stretch.WEEK, "1 Jan", "Week of 1 January 2024"),
        (Stretch.MONTH, "Jan 2024", "January 2024"),
        (Stretch.QUARTER, "Q1 24", "Quarter 1 of 2024"),
        (Stretch.YEAR, "2024", "2024"),
    ],
)
def test_a_stretch_has_a_short_and_a_full_name(stretch: Stretch, name: str, title: str) -> None:
    reading = habit_reading(history("x"), 1)
    columns = sums_state.columns_state(reading, Span.ALL, stretch)
    assert columns.columns[0].name == name
    assert columns.columns[0].is_open
    assert sums_state.column_told(reading, columns, 0)[0] == f"{title} · once"


def test_progress_is_told_for_week_month_quarter_and_year() -> None:
    reading = habit_reading(history("xx-x"), 4)
    found = sums_state.progress_tallies(reading)
    meters = sums_state.progress_meters(reading, found)
    assert [(meter.name, meter.number) for meter in meters] == [
        ("This week", "3 of 7"),
        ("This month", "3 of 31"),
        ("This quarter", "3 of 91"),
        ("This year", "3 of 366"),
    ]
    assert meters[0].mark == pytest.approx(4 / 7)


def test_an_open_today_is_among_the_days_left() -> None:
    answered, still_open = habit_reading(history("xx"), 2), habit_reading(history("xx"), 3)
    assert sums_state.days_left(answered, sums_state.progress_tallies(answered)[0][1]) == 5
    assert sums_state.days_left(still_open, sums_state.progress_tallies(still_open)[0][1]) == 5


def test_progress_tells_the_room_that_is_left() -> None:
    told = history("x", "times:3/week")
    reading = habit_reading(told, 2)
    slack = slack_of(told, list(reading.days), reading.today, 0)
    assert slack is not None
    told_with = sums_state.progress_legend(replace(reading, slack=SlackChance(slack, 0.88, 0.61)))
    assert plain(told_with)[0].endswith(
        "Line: today. 4 rest days left this week; skipping today lowers the chance of 3 from 88 % to 61 %."
    )
    assert sums_state.progress_legend(reading).endswith("Line: today.")


def test_a_habit_to_quit_tells_how_long_it_was_left_alone_instead_of_progress() -> None:
    smoke = amounts([0.0, 1.0, 0.0, 0.0], kind=Kind.NUMERIC, goal=Goal.AT_MOST)
    reading = habit_reading(smoke, 4)
    found = sums_state.progress_tallies(reading)
    assert sums_state.progress_title(reading, found[0][1]) == "2 days since the last time · the best so far"
    assert [meter.number for meter in sums_state.progress_meters(reading, found)] == ["once"] * 4
    assert {meter.mark for meter in sums_state.progress_meters(reading, found)} == {None}
