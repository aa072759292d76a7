"""Past days in words."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.calendar import HabitDay, Mark
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.schedule import parse_schedule
from habit_desktop.domain.tally import Rate, Tally
from habit_desktop.wording import habit_days, sums

DAY = date(2026, 3, 19)
READ = Habit("read", "Read")


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
    assert habit_days.day_said(READ, DAY, HabitDay(DAY, True, mark, None), at) == said


def test_the_day_the_keyboard_is_on_is_announced_with_its_calendar() -> None:
    told = habit_days.day_announced(DAY, "done", habit_days.calendar_name("Read"))
    assert told == "Thu 19 March 2026: done. Days of Read"


def test_a_calendar_of_counted_times_does_not_speak_of_due_days() -> None:
    counted = replace(READ, schedule=parse_schedule("times:3/week"))
    assert habit_days.calendar_title(counted, 44, Rate(41, 51)) == "Done on 44 days, 41 of 51 times asked for"
    assert habit_days.calendar_title(counted, 41, Rate(41, 51)) == "Done 41 of 51 times asked for"
    assert habit_days.calendar_title(counted, 2, Rate(0, 0)) == "Done on 2 days"
    assert habit_days.calendar_title(READ, 44, Rate(44, 95)) == "Done on 44 of 95 due days"
    for habit in (READ, counted):
        assert habit_days.calendar_title(habit, 0, Rate(0, 0)) == "No day counts here yet"
    assert "due" not in sums.tally_facts(counted, week(3, 3))


def test_a_note_is_told_by_its_first_line() -> None:
    assert habit_days.first_line("Along the river\nin the rain") == "“Along the river”"
    assert habit_days.first_line("  ") == ""
