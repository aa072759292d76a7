"""Habitica's history yields the days of habits and dailies."""

from datetime import date

import pytest

from habit_desktop.domain.history import Answer
from habit_desktop.storage.formats.foreign import ForeignFile, LeftOut
from habit_desktop.storage.formats.habitica import is_habitica, read_habitica
from habit_desktop.storage.formats.unreadable import NotThatFormat

HEADER = "Task Name,Task ID,Task Type,Date,Value"


def told(*rows: str) -> ForeignFile:
    return read_habitica("\n".join([HEADER, *rows]).encode())


def answers(*values: str) -> dict[str, Answer]:
    """The answers of one daily's days, given each moment and its value."""
    file = told(*(f"Run,t1,daily,{value}" for value in values))
    assert file.left_out == ()
    return {day.isoformat(): mark.answer for day, mark in file.habits[0].marks.items()}


def test_a_value_that_rises_is_done_and_one_that_falls_is_not() -> None:
    assert answers("2024-01-01 20:00:00,1", "2024-01-02 20:00:00,1.97", "2024-01-03 20:00:00,0.9") == {
        "2024-01-01": Answer.DONE,
        "2024-01-02": Answer.DONE,
        "2024-01-03": Answer.MISSED,
    }


def test_rows_may_come_in_any_order() -> None:
    assert answers("2024-01-02 20:00:00,1.97", "2024-01-01 20:00:00,-1") == {
        "2024-01-01": Answer.MISSED,
        "2024-01-02": Answer.DONE,
    }


def test_a_day_on_which_it_rose_at_all_is_done() -> None:
    assert answers("2024-01-01 08:00:00,1", "2024-01-01 20:00:00,0.5", "2024-01-01 21:00:00,0.4") == {
        "2024-01-01": Answer.DONE
    }


def test_a_value_that_stays_says_nothing() -> None:
    assert answers("2024-01-01 20:00:00,1", "2024-01-02 20:00:00,1") == {"2024-01-01": Answer.DONE}


def test_tasks_of_one_name_stay_apart() -> None:
    file = told("Run,t1,habit,2024-01-01,1", "Run,t2,daily,2024-01-01,-1")
    assert [habit.key for habit in file.habits] == ["habitica:uuid:t1", "habitica:uuid:t2"]
    assert [list(habit.marks) for habit in file.habits] == [[date(2024, 1, 1)]] * 2


def test_what_cannot_be_kept_is_told() -> None:
    assert told("Call,t1,todo,2024-01-01,1", "Run,t2,daily,soon,1", "Run,t2,daily,2024-01-01,much").left_out == (
        LeftOut("line 2", "“Call” is a to-do, and no habit"),
        LeftOut("line 3", "“soon” is no day"),
        LeftOut("line 4", "“much” is no value"),
    )


def test_a_history_is_known_by_its_header() -> None:
    assert is_habitica(f"\ufeff{HEADER}\r\n".encode())
    assert not is_habitica(b"Task Name,Date")
    with pytest.raises(NotThatFormat):
        read_habitica(b"Task Name,Date")
