"""Facts about pauses begun, moved and ended."""

from datetime import date

import pytest

from habit_desktop.domain.history import Pause
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, day, made, marks


def pauses(session: Session, habit: str) -> tuple[Pause, ...]:
    """The pauses a habit has."""
    return session.histories()[habit].pauses


def test_a_pause_begins_today_and_lasts_until_it_is_ended(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    session.pause([habit])
    assert marks(session, habit) == "p"
    clock.show(9, "09:00")
    assert marks(session, habit) == "p" * 10


def test_a_pause_with_an_end_ends_by_itself(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    session.pause([habit], until=day(2))
    clock.show(3, "09:00")
    assert marks(session, habit) == "ppp?"


def test_a_new_end_moves_the_pause_that_goes_on(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    session.pause([habit], until=day(9))
    clock.show(3, "09:00")
    session.pause([habit], until=day(4))
    assert pauses(session, habit) == (Pause(day(0), day(4)),)
    session.pause([habit])
    assert pauses(session, habit) == (Pause(day(0)),)


def test_a_planned_pause_gets_another_end_and_is_called_off(session: Session) -> None:
    habit = made(session)
    session.pause([habit], until=day(9), first=day(5))
    session.pause([habit], until=day(7), first=day(5))
    assert pauses(session, habit) == (Pause(day(5), day(7)),)
    assert marks(session, habit) == "?"
    assert session.resume([habit]) == [habit]
    assert pauses(session, habit) == ()


def test_resuming_early_makes_the_habit_due_today_and_calls_off_what_was_planned(
    session: Session, clock: StandingClock
) -> None:
    habit = made(session)
    session.pause([habit], until=day(6))
    session.pause([habit], until=day(30), first=day(20))
    clock.show(2, "09:00")
    session.resume([habit])
    assert pauses(session, habit) == (Pause(day(0), day(1)),)
    assert marks(session, habit) == "pp?"
    session.undo()
    assert pauses(session, habit) == (Pause(day(0), day(6)), Pause(day(20), day(30)))


def test_days_gone_by_can_be_paused_afterwards(session: Session, clock: StandingClock) -> None:
    habit = made(session)
    clock.show(5, "09:00")
    session.pause([habit], until=day(3), first=day(1))
    assert marks(session, habit) == ".ppp.?"
    assert session.resume([habit]) == []


def test_a_pause_that_is_so_already_records_nothing(session: Session) -> None:
    habit = made(session)
    session.pause([habit], until=day(3))
    before = len(session.folder.events.events())
    session.pause([habit], until=day(3))
    assert len(session.folder.events.events()) == before


@pytest.mark.parametrize(
    ("first", "until"), [(None, day(-1)), (day(3), day(2)), (date(1066, 10, 14), None), (date.max, None)]
)
def test_a_pause_that_cannot_be_is_refused(session: Session, first: date | None, until: date | None) -> None:
    habit = made(session)
    with pytest.raises(Refused, match="nothing was changed"):
        session.pause([habit], until=until, first=first)
    assert pauses(session, habit) == ()
