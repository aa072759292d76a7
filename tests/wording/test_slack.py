"""Rest days in words."""

from datetime import date, timedelta

import pytest

from habit_desktop.domain.schedule import Period
from habit_desktop.domain.slack import Slack
from habit_desktop.wording.slack import rest_days_left, slack_said


def week(done: int, days_left: int, period: Period | None = Period.WEEK) -> Slack:
    """A week of three times with so many done and so many days left."""
    days = tuple(date(2026, 3, 19) + timedelta(days=at) for at in range(days_left))
    return Slack(3, done, days, period, 7)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("slack", "words"),
    [
        (week(2, 3), "2 rest days left this week"),
        (week(2, 2), "1 rest day left this week"),
        (week(1, 2), "no rest day left this week"),
        (week(0, 2), "only 2 of 3 still possible this week"),
        (week(2, 3, Period.MONTH), "2 rest days left this month"),
        (week(2, 3, None), "2 rest days left for 3 times in 7 days"),
    ],
)
def test_the_days_to_leave_out_are_counted(slack: Slack, words: str) -> None:
    assert rest_days_left(slack) == words


def test_what_skipping_today_means_is_said_with_both_chances() -> None:
    assert plain(slack_said(week(2, 3), 0.88, 0.61)) == (
        "2 rest days left this week; skipping today lowers the chance of 3 from 88 % to 61 %"
    )


def test_where_skipping_changes_nothing_that_is_said() -> None:
    assert plain(slack_said(week(2, 3), 0.994, 0.991)) == (
        "2 rest days left this week; skipping today leaves the chance of 3 at 99 %"
    )


def test_without_a_day_to_spare_only_the_chance_is_told() -> None:
    assert plain(slack_said(week(1, 2), 0.4, 0.0)) == "no rest day left this week; the chance of 3 is 40 %"


@pytest.mark.parametrize("slack", [week(2, 3), week(0, 2)])
def test_without_chances_the_days_stand_alone(slack: Slack) -> None:
    assert slack_said(slack, None, None) == rest_days_left(slack)
