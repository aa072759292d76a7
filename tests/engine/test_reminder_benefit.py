"""Facts about whether reminders help, and about those that fade."""

import pytest

from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.engine.reminder_benefit import BEFORE_DAYS, RECENT_DAYS, Reminded, read_benefit
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.reminders.benefit import NOTHING_KNOWN
from habit_desktop.reminders.policy import Reason
from tests.engine.living import StandingClock, day, made, remember

ALL_DAYS = BEFORE_DAYS + RECENT_DAYS


def lived(session: Session, clock: StandingClock, habit: str, done: str, reminded: str) -> None:
    """Days that were done and reminded as the strips say; it is the morning after."""
    remember(session, habit, done)
    for offset, sign in enumerate(reminded):
        fact = (ReminderShown if sign == "r" else ReminderSuppressed)(
            reminder_key(habit, day(offset), "18:00"), Reason.ON_TRIAL, 0.5, share=0.5
        )
        session.record([(habit, day(offset), fact)])
    clock.show(max(len(done), len(reminded)), "09:00")


def test_of_somebody_who_tried_nothing_nothing_is_known(session: Session) -> None:
    walk = made(session)
    reading = read_benefit(session)
    assert (reading.trying, reading.overall) == (False, NOTHING_KNOWN)
    (only,) = reading.habits
    assert (only.habit, only.name, only.benefit) == (walk, "Walk", NOTHING_KNOWN)
    assert only.recent == only.before == Reminded(0, 0, 0)
    assert not only.fading


def test_what_was_tried_is_told_over_all_and_habit_by_habit(session: Session, clock: StandingClock) -> None:
    session.set("try_reminders", True)
    walk, swim = made(session), made(session, "Swim")
    lived(session, clock, walk, "x-" * 50, "r." * 50)
    reading = read_benefit(session)
    assert reading.trying
    assert reading.overall.trials == 100
    assert reading.overall.known
    assert 0 < reading.overall.low < reading.overall.mean < reading.overall.high
    by_habit = {each.habit: each.benefit for each in reading.habits}
    assert by_habit[walk].mean == pytest.approx(reading.overall.mean)  # the only one that was tried
    assert by_habit[swim].trials == 0
    assert not by_habit[swim].known


def test_a_habit_that_stands_on_its_own_shows_fewer_reminders(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    lived(session, clock, walk, "x" * ALL_DAYS, "r" * BEFORE_DAYS + "." * RECENT_DAYS)
    (only,) = read_benefit(session).habits
    assert only.before == Reminded(BEFORE_DAYS, BEFORE_DAYS, 0)
    assert only.recent == Reminded(RECENT_DAYS, 0, RECENT_DAYS)
    assert (only.before.share, only.recent.share) == (1, 0)
    assert only.fading


@pytest.mark.parametrize(
    ("done", "reminded"),
    [
        ("x" * BEFORE_DAYS + "-" * RECENT_DAYS, "r" * 20 + "." * 40 + "." * RECENT_DAYS),  # it ceased
        ("x" * ALL_DAYS, "r" * ALL_DAYS),  # reminded as ever
        ("x" * 12, "r" * 12),  # too short a time
    ],
)
def test_reminders_fade_only_where_the_habit_goes_on_without(
    session: Session, clock: StandingClock, done: str, reminded: str
) -> None:
    lived(session, clock, made(session), done, reminded)
    (only,) = read_benefit(session).habits
    assert not only.fading


def test_a_day_reminded_twice_counts_once_and_older_days_not_at_all(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    lived(session, clock, walk, "x" * 100, "r" * 100)
    for slot in ("12:00", "15:00"):
        session.record([(walk, day(95), ReminderShown(reminder_key(walk, day(95), slot), Reason.UNSURE))])
    (only,) = read_benefit(session).habits
    assert (only.recent, only.before) == (Reminded(30, 30, 0), Reminded(60, 60, 0))
