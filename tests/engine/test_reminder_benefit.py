"""Facts about whether reminders help."""

import pytest

from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.engine.reminder_benefit import BenefitReading, read_benefit
from habit_desktop.engine.reminder_evidence import experience
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN
from habit_desktop.reminders.policy import Reason
from tests.engine.living import StandingClock, day, made, remember


def lived(session: Session, clock: StandingClock, habit: str, done: str, reminded: str) -> None:
    """Days that were done and reminded as the strips say; it is the morning after."""
    remember(session, habit, done)
    for offset, sign in enumerate(reminded):
        fact = (ReminderShown if sign == "r" else ReminderSuppressed)(
            reminder_key(habit, day(offset), "18:00"), Reason.ON_TRIAL, 0.5, share=0.5
        )
        session.record([(habit, day(offset), fact)])
    clock.show(max(len(done), len(reminded)), "09:00")


def read(session: Session) -> BenefitReading:
    """What is known now."""
    return read_benefit(session, experience(session))


def test_of_somebody_who_tried_nothing_nothing_is_known(session: Session) -> None:
    walk = made(session)
    reading = read(session)
    assert (reading.trying, reading.overall) == (False, NOTHING_KNOWN)
    assert [(each.habit.id, each.benefit) for each in reading.habits] == [(walk, NOTHING_KNOWN)]


def test_what_was_tried_is_told_over_all_and_habit_by_habit(session: Session, clock: StandingClock) -> None:
    session.set("try_reminders", True)
    walk, swim = made(session), made(session, "Swim")
    lived(session, clock, walk, "x-" * 50, "r." * 50)
    reading = read(session)
    assert reading.trying
    assert reading.overall.trials == 100
    assert reading.overall.known
    assert 0 < reading.overall.low < reading.overall.mean < reading.overall.high
    by_habit = {each.habit.id: each.benefit for each in reading.habits}
    assert by_habit[walk].mean == pytest.approx(reading.overall.mean)  # the only one that was tried
    assert by_habit[swim].trials == 0
    assert not by_habit[swim].known


def test_what_was_learned_stays_known_when_nothing_is_tried_any_more(session: Session, clock: StandingClock) -> None:
    session.set("try_reminders", True)
    lived(session, clock, made(session), "x-" * 50, "r." * 50)
    before = read(session)
    session.set("try_reminders", False)
    after = read(session)
    assert (before.trying, after.trying) == (True, False)
    assert after.overall == before.overall


def test_a_habit_that_never_reminds_is_not_named(session: Session) -> None:
    made(session, policy="off")
    assert read(session).habits == ()
