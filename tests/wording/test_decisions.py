"""A reminder's decision becomes a line."""

from datetime import UTC, datetime

import pytest

from habit_desktop.reminders.policy import Action, Decision, Reason
from habit_desktop.wording.decisions import decision_line, quiet_line, rings

EVENING = datetime(2026, 3, 19, 19, 30, tzinfo=UTC)


def test_a_reminder_tells_its_time() -> None:
    assert decision_line(Decision(Action.REMIND, Reason.UNSURE), EVENING) == "will remind at 19:30"


def test_a_reminder_on_a_hard_day_says_why() -> None:
    decision = Decision(Action.REMIND, Reason.UNLIKELY, 0.4)
    assert decision_line(decision, EVENING) == "will remind at 19:30: less likely today"


def test_a_likely_habit_is_left_alone() -> None:
    assert decision_line(Decision(Action.QUIET, Reason.LIKELY, 0.8), None) == "staying quiet: likely on your own"


def test_without_a_time_nothing_is_promised() -> None:
    assert decision_line(Decision(Action.NORMAL, Reason.UNSURE), None) == "no reminder planned"


def test_a_snooze_tells_when_it_ends() -> None:
    assert quiet_line(Reason.SNOOZED, EVENING) == "snoozed until 19:30"


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("action", Action)
@pytest.mark.parametrize("at", [None, EVENING])
def test_every_decision_has_words(reason: Reason, action: Action, at: datetime | None) -> None:
    assert decision_line(Decision(action, reason), at)


def test_a_quiet_decision_draws_a_silent_bell() -> None:
    assert rings(Decision(Action.QUIET, Reason.OFF), None) is False


def test_a_reminder_without_a_time_draws_no_bell() -> None:
    assert rings(Decision(Action.NORMAL, Reason.UNSURE), None) is None


@pytest.mark.parametrize(("action", "at"), [(Action.NORMAL, EVENING), (Action.REMIND, None)])
def test_what_will_remind_draws_a_bell(action: Action, at: datetime | None) -> None:
    assert rings(Decision(action, Reason.UNSURE), at)
