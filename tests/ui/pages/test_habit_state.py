"""What the habit page's charts show, without a screen."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Goal, Kind
from habit_desktop.domain.history import Pause
from habit_desktop.domain.slack import slack_of
from habit_desktop.domain.tally import Stretch
from habit_desktop.engine.readings import SlackChance
from habit_desktop.ui.pages.habit import state
from habit_desktop.ui.pages.habit.calendar_state import cell_key, sheet_label, sheet_title
from habit_desktop.ui.pages.habit.sheet import WEEKS_OF_A_YEAR, sheet
from habit_desktop.ui.pages.habit.state import Span
from habit_desktop.ui.widgets.mark_painting import Look
from tests.domain.strips import MONDAY, amounts, day, history
from tests.ui.habits import habit_reading

LONG = habit_reading(history("xx.x-xx" * 60), 420)
WALK = amounts([6.0, 2.5, None, 9.0], kind=Kind.NUMERIC, target=6.0, unit="km")


def plain(*told: str) -> tuple[str, ...]:
    """Words with the spaces a keyboard has."""
    return tuple(text.replace("\u00a0", " ") for text in told)


# The head


def test_the_head_says_what_is_asked_and_when() -> None:
    told = history("x", "weekdays:mon,wed")
    asked = replace(told, definitions=((MONDAY, replace(told.habit, question="Did you run?", icon="shoe")),))
    head = state.head_state(habit_reading(asked, 2))
    assert (head.name, head.subtitle, head.icon) == ("Run", "Did you run? · Mon, Wed", "shoe")
    assert head.mark_said == "Run today: not due"


def test_the_head_of_an_amount_says_its_target() -> None:
    assert state.head_state(habit_reading(WALK, 4)).subtitle == "6 km · every day"
    limit = amounts([1.0], kind=Kind.NUMERIC, target=2.0, unit="cups", goal=Goal.AT_MOST)
    assert state.head_state(habit_reading(limit, 1)).subtitle == "at most 2 cups · every day"


def test_the_head_says_that_a_habit_rests() -> None:
    resting = habit_reading(history("x", pauses=(Pause(day(1), day(4)),)), 3)
    assert state.head_state(resting).subtitle.startswith("rests up to and including 5 Jan")
    assert state.head_state(resting).paused
    forever = habit_reading(history("x", pauses=(Pause(day(1)),)), 3)
    assert state.head_state(forever).subtitle.startswith("rests until you bring it back")


def test_the_head_says_that_a_habit_is_put_away() -> None:
    assert state.head_state(habit_reading(history("x", archived=True), 2)).subtitle.startswith("in the archive")


def test_the_numbers_of_the_head_belong_together() -> None:
    told = {fact.name: plain(fact.number, fact.detail) for fact in state.facts(LONG, Span.MONTH)}
    assert told["Current run"] == ("2 days", "longest 4 days")
    assert told["Done in 1 month"] == ("73 %", "22 of 30 due days")
    assert told["Chance today"] == ("–", "not known yet")
    assert told["Strength"][1] == "+3 points in a month"


@pytest.mark.parametrize(
    ("span", "name"), [(Span.QUARTER, "Done in 3 months"), (Span.YEAR, "Done in a year"), (Span.ALL, "Done so far")]
)
def test_the_share_done_names_its_span(span: Span, name: str) -> None:
    assert state.facts(LONG, span)[3].name == name


def test_a_habit_to_quit_counts_the_days_alone() -> None:
    smoke = amounts([0.0, 1.0, 0.0, 0.0], kind=Kind.NUMERIC, goal=Goal.AT_MOST)
    assert state.facts(habit_reading(smoke, 4), Span.ALL)[2].number == "2 days"


def test_where_times_are_counted_the_share_is_that_of_the_count() -> None:
    reading = habit_reading(history("x.x.x.." * 4, "times:4/week"), 28)
    fact = state.facts(reading, Span.ALL)[3]
    assert plain(fact.number, fact.detail) == ("75 %", "12 of 16 times asked for")


# The calendar


def test_a_day_is_told_with_its_time_amount_and_note() -> None:
    told = replace(WALK, notes={day(1): "Along the river\nin the rain"})
    reading = habit_reading(told, 4, hours={0: 21})
    assert state.day_told(reading, day(0)) == ("Mon 1 January 2024", "done at 21:40 · 6 of 6 km")
    assert state.day_told(reading, day(1)) == ("Tue 2 January 2024", "not done · 2.5 of 6 km · “Along the river”")
    assert state.day_told(reading, day(2)) == ("Wed 3 January 2024", "no answer")
    assert state.day_told(reading, day(-1)) == ("Sun 31 December 2023", "before the first day")


def test_a_day_that_fell_short_is_partly_filled() -> None:
    reading = habit_reading(WALK, 4)
    assert state.look_of(reading, day(1)) == Look(Mark.MISSED, WALK.habit.color, 2.5 / 6)
    assert state.look_of(reading, day(-1)) is None


def test_the_calendar_says_how_many_of_its_due_days_were_done() -> None:
    assert sheet_title(LONG, sheet(LONG.today, 0, WEEKS_OF_A_YEAR, 1)) == "Done on 262 of 366 due days"
    assert sheet_title(LONG, sheet(LONG.today, 0, WEEKS_OF_A_YEAR, 9)) == "No day counts here yet"


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


# Strength and chance


def test_the_curve_of_strength_shows_its_span() -> None:
    curve = state.strength_curve(LONG, Span.MONTH)
    assert (len(curve.days), curve.days[-1]) == (30, LONG.today.toordinal())
    assert curve.values == LONG.strength.values[-30:]


def test_an_open_today_leads_the_curve_on() -> None:
    reading = habit_reading(history("xxx"), 4)
    curve = state.strength_curve(reading, Span.ALL)
    assert (curve.ahead, curve.last) == ((0.6, 0.4), reading.today.toordinal() - 1)
    assert plain(state.strength_outlook(reading))[0] == "Up to yesterday. Today makes it 60 % if done, 40 % if not."


def test_an_answered_today_is_in_it() -> None:
    assert state.strength_outlook(LONG) == "Today is in it."


def test_the_newest_strength_tells_how_it_came_about() -> None:
    reading = habit_reading(history("xxx"), 4)
    assert state.strength_story(reading)[0] == "It was 50.0 the evening before."
    assert state.strength_story(reading)[1] == "On Wed 3 January 2024 the rhythm was kept to 100.0 %."
    assert state.strength_story(reading)[3].startswith("50.0 × 0.948 + 100.0 × 0.052 = ")


def test_a_skipped_day_tells_that_nothing_moved() -> None:
    reading = habit_reading(history("xxs"), 3)
    still = replace(reading.strength, last=replace(reading.strength.last, kept=None, after=0.5))
    assert "the strength stays at 50.0" in state.strength_story(replace(reading, strength=still))[0]


def test_a_point_of_the_strength_is_told_exactly() -> None:
    assert plain(*state.strength_told(LONG, day(0))) == ("Mon 1 January 2024 · 5 %", "done")


@pytest.mark.parametrize(
    ("strip", "title"),
    [
        ("", "Strength begins with the first day"),
        ("x" * 30, "Strength grew from 5 % to 80 %"),
        ("x" * 40 + "." * 30, "Strength went from 84 % to 19 %"),
        ("x" * 200, "Strength is steady near 100 %"),
    ],
)
def test_the_sentence_over_the_strength_tells_its_course(strip: str, title: str) -> None:
    reading = habit_reading(history(strip), max(len(strip), 1))
    assert plain(state.strength_title(reading, Span.MONTH)) == (title,)


def test_the_chances_of_a_span_are_those_since_it_began() -> None:
    reading = habit_reading(history("x" * 200), 200, predicted=150)
    assert len(state.seen_chances(reading, Span.MONTH)) == 29
    assert len(state.chance_curve(reading, Span.ALL).days) == 150
    assert state.chance_curve(reading, Span.QUARTER).first == (reading.today - timedelta(days=90)).toordinal()


def test_a_point_of_the_chance_is_told_with_its_range() -> None:
    reading = habit_reading(history("x" * 10), 10, predicted=5)
    assert plain(*state.chance_told(reading, day(5))) == (
        "Sat 6 January 2024 · 56 %",
        "between 46 % and 66 % · done",
    )
    assert state.chance_told(reading, day(0)) == ("Mon 1 January 2024", "")


# Sums


def test_a_span_is_shown_in_the_finest_stretch_that_can_be_read() -> None:
    assert [state.fitting_stretch(LONG, span) for span in Span] == [
        Stretch.WEEK,
        Stretch.WEEK,
        Stretch.MONTH,
        Stretch.MONTH,
    ]


def test_stretches_too_fine_for_a_span_are_not_offered() -> None:
    ten_years = habit_reading(history("x" * 3650), 3650)
    assert state.stretches(ten_years, Span.ALL) == (Stretch.QUARTER, Stretch.YEAR)
    assert state.stretches(ten_years, Span.YEAR) == (*Stretch,)


def test_columns_begin_with_the_stretch_the_span_begins_in() -> None:
    columns = state.columns_state(LONG, Span.MONTH, Stretch.WEEK)
    assert [each.total for each in columns.tallies] == [5, 5, 5, 5, 5]
    assert columns.tallies[0].first <= state.first_seen(LONG, Span.MONTH)
    assert columns.title == "Done 5 times a week on average"


def test_a_column_is_told_with_what_was_asked() -> None:
    columns = state.columns_state(LONG, Span.MONTH, Stretch.WEEK)
    title, facts = state.column_told(LONG, columns, 0)
    assert title.startswith("Week of ")
    assert title.endswith(" · 5 times")
    assert facts == "of 7 asked for · 5 of 7 due days done"


def test_a_column_of_amounts_is_told_in_its_unit() -> None:
    reading = habit_reading(WALK, 4)
    columns = state.columns_state(reading, Span.ALL, Stretch.MONTH)
    assert state.column_told(reading, columns, 0) == (
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
    columns = state.columns_state(reading, Span.ALL, stretch)
    assert columns.columns[0].name == name
    assert columns.columns[0].is_open
    assert state.column_told(reading, columns, 0)[0] == f"{title} · once"


# Weekdays and hours


def test_hours_are_counted_where_a_done_day_was_answered_on_itself() -> None:
    reading = habit_reading(history("xx-xxxx" * 2), 14, hours={0: 7, 1: 7, 2: 7, 7: 8})
    hours = state.hours_state(reading, Span.ALL)
    assert [line.name for line in hours.lines] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert (hours.lines[0].times[7], hours.lines[0].times[8], hours.lines[2].times[7]) == (1, 1, 0)
    assert (hours.lines[0].share, hours.lines[2].share) == (1.0, 0.0)


def test_the_week_of_hours_begins_as_the_persons() -> None:
    hours = state.hours_state(habit_reading(history("x" * 14), 14, week_start=6), Span.ALL)
    assert (hours.lines[0].name, hours.weekdays[0]) == ("Sun", 6)


def test_an_hour_is_told_with_its_weekday() -> None:
    hours = state.hours_state(habit_reading(history("x" * 14), 14, hours={0: 7, 7: 7}), Span.ALL)
    assert state.hour_told(hours, 0, 7) == ("Mondays 07:00–08:00", "ticked twice · 2 of 2 due days done")
    assert state.hour_told(hours, 0, 23) == ("Mondays 23:00–00:00", "never ticked · 2 of 2 due days done")


def test_few_days_judge_no_weekday() -> None:
    assert state.hours_state(habit_reading(history("x"), 1), Span.ALL).title == "Too few days yet to compare weekdays"


def test_weekdays_that_differ_are_named() -> None:
    uneven = state.hours_state(habit_reading(history("x-xxxx." * 4), 28), Span.ALL)
    assert uneven.title.startswith("Best on ")
    assert uneven.title.endswith(("Tuesdays", "Sundays"))
    even = state.hours_state(habit_reading(history("x" * 28), 28), Span.ALL)
    assert even.title == "Every weekday goes about as well"


def test_the_hours_say_when_it_is_mostly_ticked() -> None:
    reading = habit_reading(history("x" * 14), 14, hours=dict.fromkeys(range(6), 21))
    assert state.hours_state(reading, Span.ALL).legend.startswith("Mostly ticked between 20:00 and 22:00.")
    few = habit_reading(history("x" * 14), 14)
    assert state.hours_state(few, Span.ALL).legend.startswith("Dots show the hours once")


# Runs and progress


def test_the_best_runs_are_shown_as_parts_of_the_longest() -> None:
    runs, meters = state.run_meters(habit_reading(history("xx-xxxx-x"), 9))
    assert [run.done for run in runs] == [4, 2, 1]
    assert [(meter.name, meter.number, meter.share) for meter in meters] == [
        ("4 Jan – 7 Jan 2024", "4 days", 1.0),
        ("1 Jan – 2 Jan 2024", "2 days", 0.5),
        ("since today", "1 day", 0.25),
    ]


def test_progress_is_told_for_week_month_quarter_and_year() -> None:
    reading = habit_reading(history("xx-x"), 4)
    found = state.progress_tallies(reading)
    meters = state.progress_meters(reading, found)
    assert [(meter.name, meter.number) for meter in meters] == [
        ("This week", "3 of 7"),
        ("This month", "3 of 31"),
        ("This quarter", "3 of 91"),
        ("This year", "3 of 366"),
    ]
    assert meters[0].mark == pytest.approx(4 / 7)


def test_an_open_today_is_among_the_days_left() -> None:
    answered, still_open = habit_reading(history("xx"), 2), habit_reading(history("xx"), 3)
    assert state.days_left(answered, state.progress_tallies(answered)[0][1]) == 5
    assert state.days_left(still_open, state.progress_tallies(still_open)[0][1]) == 5


def test_progress_tells_the_room_that_is_left() -> None:
    told = history("x", "times:3/week")
    reading = habit_reading(told, 2)
    slack = slack_of(told, list(reading.days), reading.today, 0)
    assert slack is not None
    told_with = state.progress_legend(replace(reading, slack=SlackChance(slack, 0.88, 0.61)))
    assert plain(told_with)[0].endswith(
        "Line: today. 4 rest days left this week; skipping today lowers the chance of 3 from 88 % to 61 %."
    )
    assert state.progress_legend(reading).endswith("Line: today.")


def test_a_habit_to_quit_tells_how_long_it_was_left_alone_instead_of_progress() -> None:
    smoke = amounts([0.0, 1.0, 0.0, 0.0], kind=Kind.NUMERIC, goal=Goal.AT_MOST)
    reading = habit_reading(smoke, 4)
    found = state.progress_tallies(reading)
    assert state.progress_title(reading, found[0][1]) == "2 days since the last time · the best so far"
    assert [meter.number for meter in state.progress_meters(reading, found)] == ["once"] * 4
    assert {meter.mark for meter in state.progress_meters(reading, found)} == {None}


# Notes


def test_notes_are_listed_newest_first_and_searched_by_all_words() -> None:
    told = history("xxx", notes={day(0): "Rain, and a long way", day(2): "Rain"})
    reading = habit_reading(told, 3)
    assert [on for on, _text in state.notes(reading, "")] == [day(2), day(0)]
    assert [on for on, _text in state.notes(reading, "LONG rain")] == [day(0)]
    assert [on for on, _text in state.notes(reading, "3 january")] == [day(2)]
    assert state.notes(reading, "snow") == ()
