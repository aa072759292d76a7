"""Facts about reminders whose moment has come."""

from datetime import UTC, datetime, time

import pytest

from habit_desktop.engine.planned_reminder import ChanceNow, Planned, in_order, together, with_reminder
from habit_desktop.engine.reminder_key import IN_LIST, reminder_key
from habit_desktop.reminders.benefit import Benefit
from habit_desktop.reminders.policy import Action, Decision, Reason
from tests.engine.living import MONDAY

SIX = datetime.combine(MONDAY, time(18), UTC)


def reminder(habit: str, chance: float, slot: str = IN_LIST, action: Action = Action.REMIND) -> Planned:
    """A reminder of Monday, decided by a chance."""
    key = reminder_key(habit, MONDAY, slot)
    return Planned(key, habit, MONDAY, SIX, Decision(action, Reason.UNSURE), ChanceNow(chance, 0, ()))


def test_until_trials_speak_nobody_knows_what_a_reminder_does() -> None:
    assert with_reminder(ChanceNow(0.3, 0, ())) is None
    known = Benefit(0.12, 0.03, 300)
    assert known.known
    assert with_reminder(ChanceNow(0.3, 0, (), known)) == pytest.approx(0.3 + known.mean)
    assert with_reminder(ChanceNow(0.99, 0, (), known)) == 1


def test_only_those_that_speak_are_told_and_those_of_the_list_in_one_notice() -> None:
    walk, read, tea = reminder("walk", 0.6), reminder("read", 0.3), reminder("tea", 0.9, action=Action.QUIET)
    gym = reminder("gym", 0.5, "18:00")
    assert together([walk, gym, tea, read]) == [[walk, read], [gym]]


def test_the_list_stands_where_its_first_was_found_and_names_the_least_likely_first() -> None:
    walk, gym, read = reminder("walk", 0.6), reminder("gym", 0.1, "18:00"), reminder("read", 0.3)
    assert in_order([walk, gym, read]) == [read, walk, gym]
