"""Each habit tells whether its reminders fade."""

from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.tally import Rate
from habit_desktop.wording import reminder_habits as words

EVENING = datetime(2026, 3, 19, 19, 30, tzinfo=UTC)
NOW = datetime(2026, 3, 19, 18, 0, tzinfo=UTC)
TODAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("reminded", "before", "stands", "end"),
    [
        (Rate(3, 30), Rate(12, 30), True, "12 of 30 before: it stands on its own"),
        (Rate(10, 30), Rate(12, 30), False, "12 of 30 before"),
        (Rate(10, 30), Rate(0, 0), False, "nothing before to compare with"),
        (Rate(0, 30), Rate(0, 30), False, "not reminded of in 60 days"),
        (Rate(0, 0), Rate(0, 0), False, "not due lately"),
    ],
)
def test_what_fades_is_told_beside_what_was(reminded: Rate, before: Rate, stands: bool, end: str) -> None:
    assert words.fading(reminded, before, 30, stands=stands).endswith(end)


def test_the_habits_that_stand_are_in_the_title() -> None:
    assert words.habits_title(1, ("Read",)) == "“Read” stands on its own: its reminders fade"
    assert words.habits_title(2, ("Read", "Walk")) == "2 habits stand on their own: their reminders fade"
    assert words.habits_title(0, ()) == "How each habit reminds"


def test_a_policy_that_was_set_is_said() -> None:
    assert words.policy_set("Read", "digest") == "Read reminds: in one list"
