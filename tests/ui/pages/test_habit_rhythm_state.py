"""Weekdays, hours and runs."""

from habit_desktop.ui.pages.habit import rhythm_state
from habit_desktop.ui.pages.habit.span import Span
from tests.domain.strips import history
from tests.ui.habits import habit_reading


def test_hours_are_counted_where_a_done_day_was_answered_on_itself() -> None:
    reading = habit_reading(history("xx-xxxx" * 2), 14, hours={0: 7, 1: 7, 2: 7, 7: 8})
    hours = rhythm_state.hours_state(reading, Span.ALL)
    assert [line.name for line in hours.lines] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert (hours.lines[0].times[7], hours.lines[0].times[8], hours.lines[2].times[7]) == (1, 1, 0)
    assert (hours.lines[0].share, hours.lines[2].share) == (1.0, 0.0)


def test_the_week_of_hours_begins_as_the_persons() -> None:
    hours = rhythm_state.hours_state(habit_reading(history("x" * 14), 14, week_start=6), Span.ALL)
    assert (hours.lines[0].name, hours.weekdays[0]) == ("Sun", 6)


def test_an_hour_is_told_with_its_weekday() -> None:
    hours = rhythm_state.hours_state(habit_reading(history("x" * 14), 14, hours={0: 7, 7: 7}), Span.ALL)
    assert rhythm_state.hour_told(hours, 0, 7) == ("Mondays 07:00–08:00", "ticked twice · 2 of 2 due days done")
    assert rhythm_state.hour_told(hours, 0, 23) == ("Mondays 23:00–00:00", "never ticked · 2 of 2 due days done")


def test_few_days_judge_no_weekday() -> None:
    assert (
        rhythm_state.hours_state(habit_reading(history("x"), 1), Span.ALL).title
        == "Too few days yet to compare weekdays"
    )


def test_weekdays_that_differ_are_named() -> None:
    uneven = rhythm_state.hours_state(habit_reading(history("x-xxxxx" * 4), 28), Span.ALL)
    assert uneven.title == "Hardest on Tuesdays"
    even = rhythm_state.hours_state(habit_reading(history("x" * 28), 28), Span.ALL)
    assert even.title == "Every weekday goes about as well"


def test_the_weekdays_of_a_count_are_told_by_all_their_days() -> None:
    hours = rhythm_state.hours_state(habit_reading(history("x.x.x.." * 4, "times:3/week"), 29), Span.ALL)
    assert [line.share for line in hours.lines] == [1, 0, 1, 0, 1, 0, 0]
    assert hours.title == "Fridays most often, Tuesdays least"
    assert rhythm_state.hour_told(hours, 1, 7)[1] == "never ticked · 0 of 4 days done"


def test_the_hours_say_when_it_is_mostly_ticked() -> None:
    reading = habit_reading(history("x" * 14), 14, hours=dict.fromkeys(range(6), 21))
    assert rhythm_state.hours_state(reading, Span.ALL).legend.startswith("Mostly ticked between 20:00 and 22:00.")
    few = habit_reading(history("x" * 14), 14)
    assert rhythm_state.hours_state(few, Span.ALL).legend.startswith("Dots show the hours once")


def test_the_best_runs_are_shown_as_parts_of_the_longest() -> None:
    runs, meters = rhythm_state.run_meters(habit_reading(history("xx-xxxx-x"), 9))
    assert [run.done for run in runs] == [4, 2, 1]
    assert [(meter.name, meter.number, meter.share) for meter in meters] == [
        ("4 Jan – 7 Jan 2024", "4 days", 1.0),
        ("1 Jan – 2 Jan 2024", "2 days", 0.5),
        ("since today", "1 day", 0.25),
    ]
