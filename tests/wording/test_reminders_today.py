"""What today holds is told with its reasons."""

from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.habit import Policy
from habit_desktop.wording import reminders_today as words

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
