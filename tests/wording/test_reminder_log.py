"""What became of a reminder is told in a few words."""

from datetime import UTC, datetime

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.reminders.policy import Reason
from habit_desktop.wording.reminder_log import waited, what_followed

SEVEN = datetime(2026, 3, 2, 19, tzinfo=UTC)


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
