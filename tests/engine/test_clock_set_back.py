"""Facts about a clock that was set back."""

from datetime import timedelta

from habit_desktop.engine.clock_set_back import recorded_ahead
from habit_desktop.engine.session import Session
from habit_desktop.engine.upkeep import find_problems
from tests.engine.living import StandingClock, made


def test_a_clock_that_goes_on_says_nothing(session: Session, clock: StandingClock) -> None:
    assert recorded_ahead(session) is None
    made(session)
    clock.show(3, "09:00")
    assert recorded_ahead(session) is None


def test_a_clock_put_right_by_minutes_says_nothing(session: Session, clock: StandingClock) -> None:
    clock.show(3, "09:30")
    made(session)
    clock.show(3, "09:00")
    assert recorded_ahead(session) is None


def test_a_clock_set_back_by_days_is_noticed_and_the_order_of_what_is_done_is_kept(
    session: Session, clock: StandingClock
) -> None:
    clock.show(30, "09:00")
    habit = made(session)
    session.complete(habit, session.today())
    then = session.now()
    clock.show(3, "09:00")
    assert recorded_ahead(session) == then
    session.write_note(habit, session.today(), "written later, with an earlier date")
    events = session.folder.events.events()
    assert [event.order for event in events] == sorted(event.order for event in events)
    assert events[-1].at < events[-2].at - timedelta(days=20)
    assert session.histories()[habit].answers
    assert find_problems(session) == []
