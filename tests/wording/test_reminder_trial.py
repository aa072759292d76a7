"""A test reminder says what was tried and what was not."""

from habit_desktop.wording import reminder_trial as words


def test_a_button_that_was_heard_is_named() -> None:
    assert words.trial_answered("Done").startswith("“Done” was heard")


def test_why_the_desktop_did_not_show_it_is_said() -> None:
    assert "(there is no session bus)" in words.trial_fell_back("there is no session bus")
