"""Facts about when reminders may come: the times that were set, and the hours for those nobody asked for."""

import pytest

from habit_desktop.domain.habit import Json
from habit_desktop.engine.reminder_times import may_speak_unasked, next_planned, set_times
from habit_desktop.engine.session import Session
from tests.engine.living import MONDAY, StandingClock, day, made

NOON_AND_EVENING: list[Json] = [{"at": wall, "weekdays": [*range(7)]} for wall in ("18:00", "12:00")]


def test_set_times_are_told_earliest_first(session: Session) -> None:
    walk = made(session, reminders=NOON_AND_EVENING)
    assert [slot for slot, _ in set_times(session, session.histories()[walk], day(0))] == ["12:00", "18:00"]


def test_the_next_time_is_told_until_none_is_left(session: Session, clock: StandingClock) -> None:
    walk = made(session, reminders=NOON_AND_EVENING)
    times = []
    for wall in ("11:00", "12:00", "18:00"):
        clock.show(0, wall)
        planned = next_planned(session, session.histories()[walk], MONDAY)
        found = planned[1] if planned else None
        times.append(found and found.strftime("%H:%M"))
    assert times == ["12:00", "18:00", None]


@pytest.mark.parametrize(("wall", "may"), [("08:59", False), ("09:00", True), ("20:59", True), ("21:00", False)])
def test_unasked_reminders_keep_to_the_allowed_hours(
    session: Session, clock: StandingClock, wall: str, may: bool
) -> None:
    clock.show(0, wall)
    assert may_speak_unasked(session) is may


@pytest.mark.parametrize(("wall", "may"), [("23:00", True), ("12:00", False)])
def test_allowed_hours_may_span_midnight(session: Session, clock: StandingClock, wall: str, may: bool) -> None:
    session.set("remind_from", "22:00")
    session.set("remind_until", "02:00")
    clock.show(0, wall)
    assert may_speak_unasked(session) is may
