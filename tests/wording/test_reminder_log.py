"""What became of a reminder is told in a few words."""

from datetime import UTC, date, datetime

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.reminders.policy import Reason
from habit_desktop.wording import reminder_log as words
from habit_desktop.wording.reminder_log import waited, what_followed

SEVEN = datetime(2026, 3, 2, 19, tzinfo=UTC)

TODAY = date(2026, 3, 19)


@pytest.mark.parametrize(
    ("answer", "until", "mark", "words"),
    [
        ("snooze", SEVEN, Mark.DONE, "put off until 19:00; done"),
        ("done", None, Mark.DONE, "answered “Done”; done"),
        ("default", None, Mark.PENDING, "opened; open"),
        (None, None, Mark.UNKNOWN, "no answer"),
        (None, None, None, ""),
    ],
)
def test_the_answer_comes_first_then_the_day(
    answer: str | None, until: datetime | None, mark: Mark | None, words: str
) -> None:
    assert what_followed(answer, until, mark) == words


@pytest.mark.parametrize("action", NoticeAction)
def test_every_answer_has_words(action: NoticeAction) -> None:
    assert what_followed(action, SEVEN if action is NoticeAction.SNOOZE else None, None)


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (Reason.AWAY, "after waiting for you to be back"),
        (Reason.FULL_SCREEN, "after waiting for the end of a full screen"),
        (Reason.DO_NOT_DISTURB, "after waiting until you could be disturbed"),
        (Reason.ALWAYS, ""),
    ],
)
def test_what_a_reminder_waited_for_has_its_words(cause: Reason, words: str) -> None:
    assert waited(cause) == words


def test_the_days_of_the_log_are_named_as_seen_from_today() -> None:
    assert words.log_day(TODAY, TODAY, 2, 5) == "Today · 2 shown, 5 kept quiet"
    assert words.log_day(date(2026, 3, 18), TODAY, 0, 1).startswith("Yesterday · ")
    assert words.log_day(date(2026, 3, 2), TODAY, 1, 0) == "Monday 2 March · 1 shown, 0 kept quiet"


def test_the_log_s_title_counts() -> None:
    assert words.log_title(1, 30, 7) == "1 reminder in the last 7 days, 30 kept quiet"
    assert words.log_title(0, 0, 7) == "Nothing was decided in the last 7 days"
