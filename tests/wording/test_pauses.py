"""Facts about what is said of habits that rest."""

from datetime import date, timedelta

from habit_desktop.wording.pauses import nothing_rested, pause_lengths, pause_said, planned_said, resumed_said

TODAY = date(2026, 3, 19)


def test_the_lengths_a_menu_offers_grow_to_one_without_an_end() -> None:
    days = [length for _, length in pause_lengths()]
    assert days == [1, 7, 30, None]


def test_a_pause_from_today_on_is_told_by_its_end() -> None:
    assert pause_said("Read", TODAY, TODAY) == "Read rests today"
    assert pause_said("Read", TODAY + timedelta(7), TODAY) == "Read rests up to and including 26 Mar"
    assert pause_said("Read", None, TODAY) == "Read rests until you bring it back"


def test_another_pause_is_told_by_both_its_ends() -> None:
    first = TODAY + timedelta(3)
    assert planned_said("Read", first, date(2026, 3, 29), TODAY) == "Read rests from 22 Mar up to and including 29 Mar"
    assert planned_said("Read", first, None, TODAY) == "Read rests from 22 Mar until you bring it back"


def test_what_is_resumed_is_back() -> None:
    assert resumed_said("Read") == "Read is back"
    assert nothing_rested() == "Nothing was resting."
