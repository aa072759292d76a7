"""One pass through a file keeps what can be kept, and an account of the rest."""

from datetime import date

import pytest

from habit_desktop.domain.habit import Habit
from habit_desktop.domain.history import Answer
from habit_desktop.storage.formats.cells import InvalidValue
from habit_desktop.storage.formats.foreign import ForeignMark, LeftOut
from habit_desktop.storage.formats.telling import HabitDays, Telling, objects

DAY = date(2024, 1, 1)
DONE, MISSED = ForeignMark(Answer.DONE), ForeignMark(Answer.MISSED)


def test_the_first_answer_about_a_day_counts() -> None:
    days = HabitDays()
    days.answer(DAY, DONE)
    days.answer(DAY, DONE)
    with pytest.raises(InvalidValue, match="another row answers for 2024-01-01"):
        days.answer(DAY, MISSED)
    assert days.marks == {DAY: DONE}


def test_the_first_note_about_a_day_counts_and_an_empty_one_is_none() -> None:
    days = HabitDays()
    for words in (" ", "rain", "rain"):
        days.note(DAY, words)
    with pytest.raises(InvalidValue, match="another row has a note"):
        days.note(DAY, "sun")
    assert days.notes == {DAY: "rain"}


def test_habits_keep_their_order_and_get_keys_of_their_own() -> None:
    telling = Telling("format")
    for name in ("Run", "Walk", "Swim"):
        telling.add(Habit("same", name, position=7), HabitDays(), archived=name == "Walk")
    habits = telling.told().habits
    assert [(each.key, each.definition.name, each.definition.position, each.archived) for each in habits] == [
        ("same", "Run", 0, False),
        ("same\n2", "Walk", 1, True),
        ("same\n3", "Swim", 2, False),
    ]


def test_what_cannot_be_kept_is_told_and_the_rest_goes_on() -> None:
    telling, days = Telling("format"), HabitDays({DAY: DONE})
    with telling.attempt("line 3"):
        days.answer(DAY, MISSED)
    assert telling.name(" ", "line 4") == "(no name)"
    assert telling.name("Run", "line 5") == "Run"
    assert telling.told().left_out == (
        LeftOut("line 3", "another row answers for 2024-01-01"),
        LeftOut("line 4", "its name is empty or too long"),
    )


def test_only_the_objects_of_a_list_are_read() -> None:
    assert objects([{"a": 1}, 2, None]) == [{"a": 1}]
    assert objects({"a": 1}) == objects(None) == []
