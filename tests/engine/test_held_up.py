"""Facts about reminders that wait for a better moment."""

from datetime import UTC, datetime

from habit_desktop.domain.event import ReminderHeldUp, Via
from habit_desktop.engine.bells import Bells
from habit_desktop.engine.held_up import hold_up
from habit_desktop.engine.planned_reminder import ChanceNow, Planned
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.reminder_log import read_reminders
from habit_desktop.engine.reminder_round import planned_now, record
from habit_desktop.engine.session import Session
from habit_desktop.engine.why_not import why_not
from habit_desktop.reminders.policy import Action, Reason
from habit_desktop.reminders.presence import Attention
from habit_desktop.reminders.silence import Silence
from habit_desktop.wording.silences import why_not_said
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


def test_the_bell_and_the_answer_to_why_not_say_what_is_waited_for(session: Session, clock: StandingClock) -> None:
    (planned,) = due(session, clock)
    hold_up(session, [planned], Attention.FULL_SCREEN)
    clock.show(0, "18:10")
    bell = Bells(session).of(session.histories()[planned.habit], 0.6)
    assert (bell.decision.action, bell.decision.reason) == (Action.QUIET, Reason.FULL_SCREEN)
    why = why_not(session, planned.habit, MONDAY)
    assert why.silence is Silence.HELD_UP
    assert why_not_said(why) == "Its moment has come (18:00): waiting while a window fills the screen."


def test_once_it_was_shown_the_log_says_what_it_had_waited_for(session: Session, clock: StandingClock) -> None:
    (planned,) = due(session, clock)
    hold_up(session, [planned], Attention.AWAY)
    clock.show(0, "18:40")
    record(session, planned)
    (entry,) = read_reminders(session, 1)
    assert (entry.waited_for, entry.action) == (Reason.AWAY, Action.REMIND)
    assert why_not(session, planned.habit, MONDAY).silence is Silence.REMINDED
