"""Facts about the names of reminders."""

import pytest

from habit_desktop.engine.reminder_key import (
    IN_LIST,
    habit_and_day,
    is_list,
    list_key,
    notice_key,
    reminder_key,
    slot_of,
)
from tests.engine.living import MONDAY, day


def test_a_key_tells_habit_day_and_slot() -> None:
    key = reminder_key("walk", MONDAY, "18:00")
    assert (habit_and_day(key), slot_of(key)) == (("walk", MONDAY), "18:00")
    assert notice_key(key) == key
    assert not is_list(key)


def test_what_stands_in_the_list_is_shown_under_the_key_of_its_day() -> None:
    keys = [reminder_key(habit, MONDAY, IN_LIST) for habit in ("walk", "read")]
    assert {notice_key(key) for key in keys} == {list_key(MONDAY)}
    assert is_list(list_key(MONDAY))
    assert list_key(MONDAY) != list_key(day(1))
    assert habit_and_day(list_key(MONDAY)) == ("", MONDAY)


def test_a_foreign_key_is_refused() -> None:
    with pytest.raises(ValueError, match="unpack"):
        habit_and_day("not one of ours")
