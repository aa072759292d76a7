"""Sentences about times the app proposes."""

from datetime import time

from habit_desktop.reminders.timing import Basis
from habit_desktop.wording import proposed_times as words

AT, FIRST, LAST = time(17, 45), time(18, 10), time(19)


def test_a_usual_hour_is_told_with_its_proposal() -> None:
    said = words.proposal(AT, Basis.USUAL, (FIRST, LAST))
    assert said == "You usually do this between 18:10 and 19:00. Remind at 17:45?"


def test_one_hour_is_not_told_as_a_range() -> None:
    assert words.proposal(AT, Basis.USUAL, (FIRST, FIRST)) == "You usually do this around 18:10. Remind at 17:45?"


def test_the_last_useful_moment_is_told_as_that() -> None:
    said = words.proposal(AT, Basis.LAST_USEFUL, (FIRST, LAST))
    assert said == "You do this at no fixed hour, and seldom after 19:00. Remind at 17:45?"


def test_too_few_days_are_counted() -> None:
    assert words.not_enough_yet(3, 10) == "Not enough yet: it is known of 3 of 10 days when this was done."


def test_every_standing_has_its_words() -> None:
    assert words.fitting(AT) == "17:45 fits when you do this."
    assert words.no_usual_hour() == "You do this at all hours; no time is better than another."
    assert words.declined(AT) == "You did not want 17:45; it is proposed again only when you do this at other hours."


def test_the_buttons_and_what_they_did() -> None:
    assert (words.accept_label(AT), words.decline_label()) == ("Remind at 17:45", "Leave as it is")
    assert words.accepted("Walk", AT) == "Walk: will remind at 17:45"
    assert words.put_aside("Walk") == "Walk: all stays as it is"


def test_how_many_better_times_there_are_is_a_sentence() -> None:
    assert words.times_title(0, "") == "No better time is known"
    assert words.times_title(1, "Read") == "A better time to remind of “Read”"
    assert words.times_title(3, "Read") == "Better times for 3 habits"


def test_the_other_habits_are_counted_by_how_they_stand() -> None:
    assert words.times_rest(2, 1, 0, 1) == (
        "2 times fit as they are; of 1 habit too little is known yet; 1 was left as it is."
    )
    assert words.times_rest(0, 0, 0, 0) == ""
