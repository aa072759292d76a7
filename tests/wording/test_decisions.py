"""A reminder's decision becomes a line."""

from datetime import UTC, datetime

import pytest

from habit_desktop.reminders.policy import Action, Decision, Reason
from habit_desktop.wording.decisions import decision_line, decision_said, quiet_line, rings

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


@pytest.mark.parametrize(
    ("decision", "at", "line"),
    [
        (Decision(Action.REMIND, Reason.DIGEST, 0.8), EVENING, "in the list at 19:30"),
        (Decision(Action.NORMAL, Reason.DIGEST, 0.8), EVENING, "in the list at 19:30"),
        (Decision(Action.REMIND, Reason.SNOOZED), EVENING, "snoozed until 19:30"),
        (Decision(Action.QUIET, Reason.REST_DAYS, rest_days=1), EVENING, "staying quiet: 1 rest day left"),
        (Decision(Action.QUIET, Reason.QUIET_HOURS, until=EVENING), None, "quiet hours until 19:30"),
        (
            Decision(Action.REMIND, Reason.ALWAYS, until=EVENING),
            EVENING,
            "will remind at 19:30, after the quiet hours",
        ),
        (
            Decision(Action.QUIET, Reason.DAILY_CAP, limit=8),
            EVENING,
            "giving way to others: 8 reminders a day",
        ),
    ],
)
def test_a_row_says_what_will_really_happen(decision: Decision, at: datetime | None, line: str) -> None:
    assert decision_line(decision, at) == line


def test_what_has_happened_is_told_as_past_and_draws_no_bell() -> None:
    shown = Decision(Action.REMIND, Reason.UNLIKELY, 0.4)
    assert decision_line(shown, EVENING, past=True) == "reminded at 19:30"
    assert decision_line(Decision(Action.REMIND, Reason.DIGEST), EVENING, past=True) == "told in the list at 19:30"
    assert rings(shown, EVENING, past=True) is None
    assert rings(Decision(Action.QUIET, Reason.LIKELY), EVENING, past=True) is False


@pytest.mark.parametrize(
    ("decision", "sentence"),
    [
        (Decision(Action.REMIND, Reason.UNLIKELY, 0.4), "reminded: less likely that day (chance 31 %, below 40 %)"),
        (Decision(Action.REMIND, Reason.UNSURE), "reminded at its time (chance 31 %)"),
        (Decision(Action.QUIET, Reason.LIKELY, 0.3), "staying quiet: likely on your own (chance 31 %, above 30 %)"),
        (Decision(Action.REMIND, Reason.DIGEST, 0.8), "told in the evening’s list (chance 31 %, not above 80 %)"),
        (
            Decision(Action.QUIET, Reason.REST_DAYS, 0.4, rest_days=2, count_chance=0.88),
            "staying quiet: 2 rest days left (chance 31 %, of reaching the count 88 %)",
        ),
    ],
)
def test_a_log_says_by_which_number_it_was_decided(decision: Decision, sentence: str) -> None:
    assert decision_said(decision, 0.31).replace("\N{NO-BREAK SPACE}", " ") == sentence


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("action", Action)
def test_every_decision_can_be_told_without_a_number(reason: Reason, action: Action) -> None:
    assert decision_said(Decision(action, reason))
