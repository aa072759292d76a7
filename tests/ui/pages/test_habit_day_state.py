"""A day as it looks and is told, and the notes."""

from dataclasses import replace

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Kind
from habit_desktop.ui.pages.habit import day_state
from habit_desktop.ui.widgets.mark_painting import Look
from tests.domain.strips import amounts, day, history
from tests.ui.habits import habit_reading

LONG = habit_reading(history("xx.x-xx" * 60), 420)
WALK = amounts([6.0, 2.5, None, 9.0], kind=Kind.NUMERIC, target=6.0, unit="km")


def test_a_day_is_told_with_its_time_amount_and_note() -> None:
    told = replace(WALK, notes={day(1): "Along the river\nin the rain"})
    reading = habit_reading(told, 4, hours={0: 21})
    assert day_state.day_told(reading, day(0)) == ("Mon 1 January 2024", "done at 21:40 · 6 of 6 km")
    assert day_state.day_told(reading, day(1)) == ("Tue 2 January 2024", "not done · 2.5 of 6 km · “Along the river”")
    assert day_state.day_told(reading, day(2)) == ("Wed 3 January 2024", "no answer")
    assert day_state.day_told(reading, day(-1)) == ("Sun 31 December 2023", "before the first day")


def test_a_day_that_fell_short_is_partly_filled() -> None:
    reading = habit_reading(WALK, 4)
    assert day_state.look_of(reading, day(1)) == Look(Mark.MISSED, WALK.habit.color, 2.5 / 6)
    assert day_state.look_of(reading, day(-1)) is None


def test_notes_are_listed_newest_first_and_searched_by_all_words() -> None:
    told = history("xxx", notes={day(0): "Rain, and a long way", day(2): "Rain"})
    reading = habit_reading(told, 3)
    assert [on for on, _text in day_state.notes(reading, "")] == [day(2), day(0)]
    assert [on for on, _text in day_state.notes(reading, "LONG rain")] == [day(0)]
    assert [on for on, _text in day_state.notes(reading, "3 january")] == [day(2)]
    assert day_state.notes(reading, "snow") == ()
