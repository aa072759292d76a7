"""The habit page's sentences."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.domain.tally import Rate, Run, Stretch, Tally
from habit_desktop.wording import habit_page as words

DAY = date(2026, 3, 19)
READ = Habit("read", "Read")
WALK = Habit("walk", "Walk", kind=Kind.NUMERIC, unit="steps", target=6000.0)
COFFEE = Habit("coffee", "Coffee", kind=Kind.NUMERIC, unit="cups", target=2.0, goal=Goal.AT_MOST)


def plain(text: str) -> str:
    """Words with the spaces a keyboard has."""
    return text.replace("\u00a0", " ")


def week(total: float, aim: float) -> Tally:
    """A week that adds up to something."""
    return Tally(date(2026, 3, 16), date(2026, 3, 22), total, aim, int(total), 3)


@pytest.mark.parametrize(
    ("mark", "at", "said"),
    [
        (Mark.DONE, datetime(2026, 3, 19, 21, 40, tzinfo=UTC), "done at 21:40"),
        (Mark.DONE, None, "done"),
        (Mark.AUTO, None, "free: done often enough"),
        (Mark.PAUSED, datetime(2026, 3, 19, 21, 40, tzinfo=UTC), "paused"),
    ],
)
def test_a_day_says_its_mark_and_the_time_of_an_answer(mark: Mark, at: datetime | None, said: str) -> None:
    assert words.day_said(READ, DAY, HabitDay(DAY, True, mark, None), at) == said


def test_the_day_the_keyboard_is_on_is_announced_with_its_calendar() -> None:
    told = words.day_announced(DAY, "done", words.calendar_name("Read"))
    assert told == "Thu 19 March 2026: done. Days of Read"


@pytest.mark.parametrize(
    ("values", "title"),
    [
        ((), "Strength begins with the first day"),
        ((0.42, 0.63), "Strength grew from 42 % to 63 %"),
        ((0.63, 0.42), "Strength went from 63 % to 42 %"),
        ((0.6, 0.62), "Strength is steady near 62 %"),
        ((0.6, 0.5, 0.75, 0.62), "Strength went between 50 % and 75 %"),
    ],
)
def test_a_strength_is_told_by_its_course(values: tuple[float, ...], title: str) -> None:
    assert plain(words.strength_title(values)) == title


@pytest.mark.parametrize(
    ("if_done", "pending", "due", "said"),
    [
        (0.6, True, True, "Up to yesterday. Today makes it 60 % if done, 40 % if not."),
        (0.4, True, True, "Up to yesterday. Today makes it 40 % either way."),
        (None, True, True, "Up to yesterday; today is still open."),
        (0.6, True, False, "Up to yesterday; today asks for nothing."),
        (None, False, True, "Today is in it."),
    ],
)
def test_what_today_makes_of_the_strength(if_done: float | None, pending: bool, due: bool, said: str) -> None:
    assert plain(words.strength_outlook(if_done, 0.4, pending=pending, due=due)) == said


def test_the_numbers_of_a_strength_add_up() -> None:
    *_told, sum_ = words.strength_story(0.753, 1.0, 0.052, 0.766, DAY)
    assert sum_ == "75.3 × 0.948 + 100.0 × 0.052 = 76.6"


@pytest.mark.parametrize(
    ("habit", "reached", "aim", "days_left", "title"),
    [
        (READ, 3, 5, 3, "2 times to go this week"),
        (READ, 4, 5, 3, "1 time to go this week"),
        (READ, 1, 7, 4, "1 of 7 this week so far"),
        (READ, 5, 5, 3, "This week has all it asks for"),
        (READ, 0, 0, 3, "This week asks for nothing"),
        (WALK, 23_300, 42_000, 4, "18,700 steps to go this week"),
        (COFFEE, 9, 14, 4, "5 cups left below this week's limit"),
        (COFFEE, 15, 14, 4, "This week is above its limit"),
    ],
)
def test_progress_never_asks_for_what_cannot_be(
    habit: Habit, reached: float, aim: float, days_left: int, title: str
) -> None:
    assert words.progress_title(habit, week(reached, aim), days_left) == title


def test_sums_are_told_by_their_mean_without_the_one_that_goes_on() -> None:
    closed = [week(4, 7), week(5, 7)]
    assert words.sums_title(READ, [*closed, week(1, 7)], Stretch.WEEK) == "Done 4.5 times a week on average"
    assert words.sums_title(WALK, [week(45_431, 42_000)], Stretch.MONTH) == "45,431 steps a month on average"


def test_a_calendar_of_counted_times_does_not_speak_of_due_days() -> None:
    counted = replace(READ, schedule=parse_schedule("times:3/week"))
    assert words.calendar_title(counted, Rate(44, 95)) == "Done on 44 days"
    assert words.calendar_title(READ, Rate(44, 95)) == "Done on 44 of 95 due days"
    assert "due" not in words.tally_facts(counted, week(3, 3))


def test_a_habit_to_quit_is_counted_in_times() -> None:
    smoke = Habit("smoke", "Smoke", kind=Kind.NUMERIC, goal=Goal.AT_MOST)
    assert words.asked_for(smoke) == "not at all"
    assert words.progress_number(smoke, week(3, 0)) == "3 times"
    assert "Line" not in words.sums_legend(smoke) + words.progress_legend(to_quit=True)
    assert words.progress_number(smoke, week(0, 0)) == "0"
    assert words.sums_title(smoke, [week(1, 0)], Stretch.WEEK) == "1 times a week on average"


def test_a_limit_is_called_one() -> None:
    assert words.sums_legend(COFFEE).startswith("Line: the limit.")
    assert words.tally_facts(COFFEE, week(9, 14)).startswith("of at most 14")


@pytest.mark.parametrize(
    ("run", "name"),
    [
        (Run(date(2026, 2, 3), date(2026, 2, 20), 18), "3 Feb – 20 Feb 2026"),
        (Run(date(2025, 12, 30), date(2026, 1, 2), 4), "30 Dec 2025 – 2 Jan 2026"),
        (Run(date(2026, 2, 3), date(2026, 2, 3), 1), "3 Feb 2026"),
        (Run(date(2026, 2, 3), date(2026, 3, 18), 44, goes_on=True), "since 3 Feb"),
    ],
)
def test_a_run_is_called_by_its_days(run: Run, name: str) -> None:
    assert words.run_name(run, DAY) == name


def test_the_longest_run_is_told_and_whether_it_goes_on() -> None:
    run = Run(date(2026, 2, 3), date(2026, 2, 20), 18)
    assert words.runs_title([run]) == "The longest run was 18 days"
    assert words.runs_title([Run(run.first, run.last, 18, True)]) == "The longest run is going on: 18 days"
    assert words.runs_title([]) == "The first run begins with the first done day"


def test_weekdays_judged_by_few_days_are_left_out() -> None:
    rates = [Rate(1, 1), Rate(4, 8), Rate(7, 8), *([Rate(0, 0)] * 4)]
    assert words.hours_title(rates, 3) == "Best on Wednesdays, hardest on Tuesdays"


def test_the_clipboard_says_how_many_rows_it_holds() -> None:
    assert words.copied_data(1) == "1 row is on the clipboard, as CSV."
    assert words.copied_data(3650) == "3,650 rows are on the clipboard, as CSV."


def test_a_note_is_told_by_its_first_line() -> None:
    assert words.first_line("Along the river\nin the rain") == "“Along the river”"
    assert words.first_line("  ") == ""


def test_a_habit_on_another_day_is_named_with_it() -> None:
    assert words.named_on("Read", DAY, DAY) == "Read"
    assert words.named_on("Read", date(2026, 2, 11), DAY) == "Read, 11 Feb"


@pytest.mark.parametrize(
    ("before", "pending", "said"),
    [
        (0.42, True, "+21 points in a month"),
        (0.7, True, "−7 points in a month"),
        (None, True, "today still open"),
        (None, False, "with today"),
    ],
)
def test_a_strength_tells_what_it_gained_in_a_month(before: float | None, pending: bool, said: str) -> None:
    assert words.strength_now(before, 0.63, pending=pending) == said
