"""A reminder's words."""

from dataclasses import replace

from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.wording.notices import (
    LISTED,
    amount_field,
    body,
    done_label,
    list_body,
    list_title,
    more_label,
    reached_label,
    remaining,
    skip_label,
    snooze_label,
    title,
)

READ = Habit("r", "Read", "Did you read a chapter?")


def test_a_notice_is_titled_with_the_habit() -> None:
    assert title(READ) == "Read"


def test_a_notice_asks_and_tells_the_chance_in_words() -> None:
    assert body(READ, 0.34) == "Did you read a chapter?\nToday's chance: about 3 in 10."


def test_without_a_chance_a_notice_only_asks() -> None:
    assert body(READ, None) == "Did you read a chapter?"


def test_a_habit_without_a_question_gets_a_plain_one() -> None:
    assert body(Habit("r", "Read"), None) == "Is now a good moment?"


def test_a_numeric_habit_is_asked_for_its_amount() -> None:
    walk = Habit("w", "Walk", kind=Kind.NUMERIC, unit="steps", target=6000.0)
    assert body(walk, None) == "How much today? The target is 6,000 steps."


def test_a_begun_amount_is_told() -> None:
    walk = Habit("w", "Walk", kind=Kind.NUMERIC, unit="steps", target=6000.0)
    assert body(walk, None, so_far=2500) == "How much is it now?\n2,500 of 6,000 steps so far."
    asking = replace(walk, question="Did you walk?")
    assert body(asking, 0.34, 2500) == "Did you walk?\n2,500 of 6,000 steps so far.\nToday's chance: about 3 in 10."


def test_a_reminder_of_another_day_names_it_and_no_chance_of_today() -> None:
    assert body(READ, 0.34, about="yesterday") == "Did you read a chapter?\nThis is about yesterday."


def test_amounts_have_buttons_and_a_field() -> None:
    water = Habit("w", "Water", kind=Kind.NUMERIC, unit="glasses", target=8.0)
    assert (reached_label(8), more_label(0.5)) == ("Done (8)", "+0.5")
    assert amount_field(water) == "Amount, such as 8 glasses or +1"
    assert amount_field(replace(water, target=0.0)) == "Amount, such as +1"


def test_three_buttons_have_three_words() -> None:
    assert (done_label(), skip_label(), snooze_label(30)) == ("Done", "Skip", "Snooze 30 min")


def test_the_tray_counts_what_is_open() -> None:
    assert [remaining(count) for count in (0, 1, 3)] == [
        "Nothing open today",
        "1 habit open today",
        "3 habits open today",
    ]


def test_a_list_names_each_habit_with_its_chance() -> None:
    habits = [(Habit("1", "Walk"), 0.3), (Habit("2", "Read"), 0.52), (Habit("3", "Tea"), None)]
    assert list_title(3) == "3 habits are still open"
    assert list_body(habits) == "Walk: about 3 in 10\nRead: about 5 in 10\nTea"


def test_a_long_list_names_the_first_few_and_counts_the_rest() -> None:
    habits = [(Habit(str(number), f"Habit {number}"), 0.3) for number in range(LISTED + 2)]
    lines = list_body(habits).splitlines()
    assert len(lines) == LISTED + 1
    assert lines[-1] == "and 2 more"
