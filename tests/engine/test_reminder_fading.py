"""Whether reminders fade is counted in due days, lately and before."""

import pytest

from habit_desktop.domain.event import ReminderShown
from habit_desktop.domain.habit import Habit
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.domain.tally import Rate
from habit_desktop.engine.reminder_fading import Fading, reading_fading
from habit_desktop.engine.session import Session
from tests.engine.living import StandingClock, day, made, remember


def remind(session: Session, habit: str, *offsets: int) -> None:
    """A reminder was shown on days."""
    for offset in offsets:
        session.record([(habit, day(offset), ReminderShown(f"{habit}|{offset}", "unsure", 0.5))])


def test_reminded_and_done_days_are_counted_lately_and_before(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x-" * 5)
    remind(session, walk, 0, 1, 2, 3, 4, 7)
    clock.show(9, "22:00")
    (found,) = done_at_once(reading_fading(session, 5))
    assert (found.reminded, found.before) == (Rate(1, 5), Rate(5, 5))
    assert (found.done, found.done_before) == (Rate(2, 5), Rate(3, 5))


def test_two_reminders_of_a_day_count_once(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remind(session, walk, 0, 0)
    clock.show(0, "22:00")
    (found,) = done_at_once(reading_fading(session, 5))
    assert (found.reminded, found.before) == (Rate(1, 1), Rate(0, 0))


def test_days_that_were_not_due_are_not_counted(session: Session, clock: StandingClock) -> None:
    made(session, schedule="weekdays:mon,wed")
    clock.show(6, "22:00")
    (found,) = done_at_once(reading_fading(session, 7))
    assert found.reminded == Rate(0, 2)


def test_each_habit_in_use_is_told_in_order(session: Session) -> None:
    made(session, "Walk")
    session.archive(made(session, "Old"))
    made(session, "Read")
    found = done_at_once(reading_fading(session, 30))
    assert [each.habit.name for each in found] == ["Walk", "Read"]


@pytest.mark.parametrize(
    ("reminded", "before", "done", "done_before", "stands"),
    [
        (Rate(3, 30), Rate(12, 30), Rate(24, 30), Rate(23, 30), True),
        (Rate(3, 30), Rate(12, 30), Rate(10, 30), Rate(23, 30), False),
        (Rate(10, 30), Rate(12, 30), Rate(24, 30), Rate(23, 30), False),
        (Rate(0, 30), Rate(2, 30), Rate(24, 30), Rate(23, 30), False),
        (Rate(0, 0), Rate(0, 0), Rate(0, 0), Rate(0, 0), False),
    ],
)
def test_a_habit_stands_alone_where_it_holds_with_far_fewer_reminders(
    reminded: Rate, before: Rate, done: Rate, done_before: Rate, stands: bool
) -> None:
    assert Fading(Habit("h", "Walk"), reminded, before, done, done_before).stands_alone is stands
