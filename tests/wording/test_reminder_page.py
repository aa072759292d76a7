"""The sentences of the Reminders page."""

from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Policy
from habit_desktop.domain.tally import Rate
from habit_desktop.wording import reminder_page as words

EVENING = datetime(2026, 3, 19, 19, 30, tzinfo=UTC)
NOW = datetime(2026, 3, 19, 18, 0, tzinfo=UTC)
TODAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("first", "coming", "due", "said"),
    [
        (EVENING, 1, 3, "1 reminder is still to come, at 19:30"),
        (EVENING, 3, 3, "3 reminders are still to come, the next at 19:30"),
        (None, 2, 3, "2 reminders are still to come"),
        (None, 0, 3, "No more reminders today"),
        (None, 0, 0, "Nothing is due that could remind"),
    ],
)
def test_the_title_of_today_is_a_sentence(first: datetime | None, coming: int, due: int, said: str) -> None:
    assert words.today_title(first, coming, due) == said


def test_a_pause_of_all_stands_in_the_title() -> None:
    assert words.today_title(EVENING, 3, 3, "19:00") == "All reminders rest until 19:00"


def test_what_comes_says_what_came_before() -> None:
    assert words.comes("will remind at 19:30", NOW) == "will remind at 19:30 · reminded at 18:00"
    assert words.comes("will remind at 19:30", None) == "will remind at 19:30"


def test_what_was_shown_says_what_the_person_did() -> None:
    assert words.was_shown("reminded at 18:00", "opened") == "reminded at 18:00 · opened"
    assert words.was_shown("reminded at 18:00", "") == "reminded at 18:00"


@pytest.mark.parametrize("policy", Policy)
@pytest.mark.parametrize("left", [True, False])
def test_every_policy_tells_why_nothing_comes_without_a_time(policy: Policy, left: bool) -> None:
    assert words.no_time(policy, 0.4, left)


def test_the_threshold_is_named_where_it_decides() -> None:
    assert "40\u00a0%" in words.no_time(Policy.SMART, 0.4, True)
    assert "40" not in words.no_time(Policy.SMART, 0.4, False)


@pytest.mark.parametrize("mark", [Mark.DONE, Mark.SKIPPED, Mark.MISSED, Mark.PAUSED, Mark.NOT_DUE, Mark.AUTO])
def test_every_mark_tells_why_nothing_is_asked(mark: Mark) -> None:
    assert words.not_asked(mark, None, TODAY)


def test_the_days_of_the_log_are_named_as_seen_from_today() -> None:
    assert words.log_day(TODAY, TODAY, 2, 5) == "Today · 2 shown, 5 kept quiet"
    assert words.log_day(date(2026, 3, 18), TODAY, 0, 1).startswith("Yesterday · ")
    assert words.log_day(date(2026, 3, 2), TODAY, 1, 0) == "Monday 2 March · 1 shown, 0 kept quiet"


def test_the_log_s_title_counts() -> None:
    assert words.log_title(1, 30, 7) == "1 reminder in the last 7 days, 30 kept quiet"
    assert words.log_title(0, 0, 7) == "Nothing was decided in the last 7 days"


@pytest.mark.parametrize(
    ("reminded", "before", "done", "done_before", "end"),
    [
        (Rate(3, 30), Rate(12, 30), Rate(24, 30), Rate(23, 30), "12 of 30 before: it stands on its own"),
        (Rate(3, 30), Rate(12, 30), Rate(10, 30), Rate(23, 30), "12 of 30 before"),
        (Rate(10, 30), Rate(12, 30), Rate(24, 30), Rate(23, 30), "12 of 30 before"),
        (Rate(10, 30), Rate(0, 0), Rate(24, 30), Rate(0, 0), "nothing before to compare with"),
        (Rate(0, 30), Rate(0, 30), Rate(24, 30), Rate(23, 30), "not reminded of in 60 days"),
        (Rate(0, 0), Rate(0, 0), Rate(0, 0), Rate(0, 0), "not due lately"),
    ],
)
def test_fading_is_told_only_where_the_habit_holds(
    reminded: Rate, before: Rate, done: Rate, done_before: Rate, end: str
) -> None:
    assert words.fading(reminded, before, done, done_before, 30).endswith(end)


def test_the_habits_that_stand_are_in_the_title() -> None:
    assert words.habits_title(1, ("Read",)) == "“Read” stands on its own: its reminders fade"
    assert words.habits_title(2, ("Read", "Walk")) == "2 habits stand on their own: their reminders fade"
    assert words.habits_title(0, ()) == "How each habit reminds"


def test_a_policy_that_was_set_is_said() -> None:
    assert words.policy_set("Read", "digest") == "Read reminds: in one list"


def test_how_many_better_times_there_are_is_a_sentence() -> None:
    assert words.times_title(0, "") == "No better time is known"
    assert words.times_title(1, "Read") == "A better time to remind of “Read”"
    assert words.times_title(3, "Read") == "Better times for 3 habits"


def test_the_other_habits_are_counted_by_how_they_stand() -> None:
    assert words.times_rest(2, 1, 0, 1) == (
        "2 times fit as they are; of 1 habit too little is known yet; 1 was left as it is."
    )
    assert words.times_rest(0, 0, 0, 0) == ""


def test_what_reminders_add_begins_a_card() -> None:
    said = "reminders add about 6 points (−2 to +14), from 83 decisions"
    assert words.worth_title(said, known=True).startswith("Reminders add about 6 points")
    assert words.worth_title("not known yet", known=False) == "Whether reminders help is not known yet"


def test_what_it_takes_to_know_depends_on_the_leave_to_try() -> None:
    assert words.worth_unknown(trying=True) != words.worth_unknown(trying=False)
