"""The reminders the simulated person has had."""

from habit_desktop.app.demo_reminders import remind
from habit_desktop.domain.event import ReminderShown, ReminderSuppressed
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.session import Session
from habit_desktop.reminders.policy import Reason
from tests.engine.living import StandingClock, day, made, remember


def test_each_set_time_of_a_closed_day_that_was_not_done_is_decided(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=[{"at": "18:00", "weekdays": [*range(7)]}])
    made(session, "Read")
    remember(session, walk, "x---------")
    clock.show(10, "09:00")
    keep_up(session)
    remind(session, day(4))
    events = session.folder.events.events_of((ReminderShown, ReminderSuppressed))
    assert [event.day for event in events] == [day(offset) for offset in range(4, 10)]
    assert {event.habit for event in events} == {walk}
    chances = session.folder.predictions.of_habit(walk)
    for event in events:
        assert isinstance(event.fact, ReminderShown)
        assert event.fact.probability == chances[event.day].served
        assert event.fact.reason in (Reason.UNLIKELY, Reason.UNSURE)
        assert event.at.hour == 18
