"""A reminder's words."""

from habit_desktop.domain.habit import Habit, Kind
from habit_desktop.wording.notices import body, done_label, remaining, skip_label, snooze_label, title

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


def test_three_buttons_have_three_words() -> None:
    assert (done_label(), skip_label(), snooze_label(30)) == ("Done", "Skip", "Snooze 30 min")


def test_the_tray_counts_what_is_open() -> None:
    assert [remaining(count) for count in (0, 1, 3)] == [
        "Nothing open today",
        "1 habit open today",
        "3 habits open today",
    ]
