"""Facts about reminders that wait for a better moment."""

from datetime import UTC, datetime

from habit_desktop.domain.event import ReminderHeldUp, Via
from habit_desktop.engine.held_up import hold_up
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.reminder_round import ChanceNow, Planned, planned_now
from habit_desktop.engine.session import Session
from habit_desktop.reminders.presence import Attention
from tests.engine.living import MONDAY, StandingClock, made, opened


def due(session: Session, clock: StandingClock) -> list[Planned]:
    """The reminder of six o'clock, at six."""
    made(session, reminders=[{"at": "18:00", "weekdays": [*range(7)]}])
    clock.show(0, "18:00")
    return planned_now(session, {habit: ChanceNow(0.6, 0, ()) for habit in session.histories()})


def test_that_a_reminder_waits_is_a_fact_about_its_habit_and_day(session: Session, clock: StandingClock) -> None:
    planned = due(session, clock)
    hold_up(session, planned, Attention.AWAY, Via.APP)
    event = session.folder.events.events()[-1]
    six = datetime(2026, 3, 2, 18, tzinfo=UTC)
    assert event.fact == ReminderHeldUp(reminder_key(planned[0].habit, MONDAY, "18:00"), "away", six)
    assert (event.habit, event.day, event.via) == (planned[0].habit, MONDAY, Via.APP)


def test_it_is_told_once_also_after_a_restart(session: Session, clock: StandingClock) -> None:
    planned = due(session, clock)
    hold_up(session, planned, Attention.AWAY)
    again = opened(session.folder.path, clock)
    hold_up(again, planned, Attention.AWAY)
    assert len(again.folder.events.events_of((ReminderHeldUp,))) == 1
    hold_up(again, planned, Attention.FULL_SCREEN)
    assert len(again.folder.events.events_of((ReminderHeldUp,))) == 2
    again.folder.close()


def test_a_reminder_that_waits_is_still_to_be_decided(session: Session, clock: StandingClock) -> None:
    hold_up(session, due(session, clock), Attention.AWAY)
    assert len(planned_now(session, {habit: ChanceNow(0.6, 0, ()) for habit in session.histories()})) == 1
