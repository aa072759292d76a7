"""What is said of the program's own mistakes."""

from habit_desktop.wording.problems import crashed_before, log_lies_at, log_meaning, mistake_made


def test_a_mistake_is_named_with_the_place_of_its_log() -> None:
    told = mistake_made("KeyError", "data/log/habit-desktop.log")
    assert "(KeyError)" in told
    assert "data/log/habit-desktop.log" in told


def test_a_crash_is_told_with_what_was_kept() -> None:
    assert "is kept" in crashed_before()
    assert "stays on this device" in crashed_before()


def test_the_log_says_what_is_never_in_it() -> None:
    assert "never names or notes" in log_meaning()


def test_the_log_is_named_where_nothing_shows_it() -> None:
    assert log_lies_at("habit-desktop.log").endswith("habit-desktop.log")
