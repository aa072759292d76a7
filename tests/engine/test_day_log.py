"""Facts about what the app saw of the days, hour by hour."""

from datetime import time

import pytest

from habit_desktop.domain.event import AppOpened, ReminderShown, ReminderTapped, Via
from habit_desktop.engine.day_grid import day_grid
from habit_desktop.engine.day_log import EVEN_HOURS, LOOKED_DAYS, LOOKS_A_DAY, lived_days, look_now, recent_log
from habit_desktop.engine.ports import NoticeAction
from habit_desktop.engine.reminder_key import reminder_key
from habit_desktop.engine.session import Session
from habit_desktop.learning.look import Look
from habit_desktop.storage.event_store import Draft
from tests.engine.living import StandingClock, day, made, opened, remember


def at(session: Session, clock: StandingClock, offset: int, wall: str) -> Look:
    """The look of a moment."""
    clock.show(offset, wall)
    return look_now(session, day_grid(session))


def reminded(session: Session, habit: str, offset: int) -> None:
    """A reminder is shown now."""
    key = reminder_key(habit, day(offset), "18:00")
    session.record([(habit, day(offset), ReminderShown(key, "unsure"))])


def test_a_look_counts_what_has_happened_since_the_day_began(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read")
    clock.show(0, "10:00")
    session.app_opened()
    clock.show(0, "18:00")
    reminded(session, walk, 0)
    session.record([(walk, day(0), ReminderTapped(reminder_key(walk, day(0), "18:00"), NoticeAction.OPEN))])
    session.app_opened()
    session.complete(read, day(0))
    now = at(session, clock, 0, "18:30").today
    assert now.hour.tolist() == [15.5, 15.5]
    assert now.app_openings.tolist() == [2, 2]
    assert (now.reminded.tolist(), now.reminders_opened.tolist()) == ([1, 0], [1, 0])
    assert now.done.tolist() == [0, 1]


def test_a_new_day_begins_with_nothing(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    session.app_opened()
    reminded(session, walk, 0)
    now = at(session, clock, 1, "03:00").today
    assert [now.hour[0], now.app_openings[0], now.reminded[0]] == [0, 0, 0]
    assert at(session, clock, 1, "03:00").later.tolist() == [1]


def test_what_is_answered_is_no_longer_open(session: Session, clock: StandingClock) -> None:
    walk, read, run = made(session), made(session, "Read"), made(session, "Run")
    rest = made(session, "Rest", schedule="weekdays:sun")
    session.complete(walk, day(0))
    session.miss(read, day(0))
    grid = day_grid(session)
    is_open = dict(zip(grid.habits, at(session, clock, 0, "12:00").open.tolist(), strict=True))
    assert is_open == {walk: False, read: False, run: True, rest: False}


def test_an_amount_short_of_its_target_leaves_the_day_open(session: Session, clock: StandingClock) -> None:
    pages = made(session, "Pages", kind="numeric", target=20, unit="pages")
    session.complete(pages, day(0), 5)
    assert at(session, clock, 0, "12:00").open.tolist() == [True]
    session.complete(pages, day(0), 20)
    assert at(session, clock, 0, "12:00").open.tolist() == [False]


def test_the_usual_hour_is_that_of_marks_given_on_their_own_day(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read")
    for offset in range(10):
        clock.show(offset, "08:00")
        session.complete(walk, day(offset))
    clock.show(10, "08:00")
    remember(session, read, "x" * 10)
    after = at(session, clock, 10, "15:00").later
    assert after[0] < 0.2
    assert after[1] == pytest.approx(0.5)


def test_the_usual_hour_follows_a_corrected_time_but_what_was_known_when_does_not(
    session: Session, clock: StandingClock
) -> None:
    walk, read = made(session), made(session, "Read")
    for offset in range(10):
        clock.show(offset, "22:00")
        session.complete(walk, day(offset))
        session.complete(read, day(offset), at=time(8))
    after = at(session, clock, 10, "15:00")
    assert after.later[0] > 0.8
    assert after.later[1] < 0.2
    looks = [look for seen in lived_days(session, day_grid(session)).values() for look in seen.looks]
    assert not any(look.today.done[1] for look in looks if look.today.hour[1] < 19)


def test_the_time_of_a_day_answered_later_is_learned_where_it_is_said(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(10, "08:00")
    for offset in range(10):
        session.complete(walk, day(offset), at=time(9))
    assert at(session, clock, 10, "15:00").later[0] < 0.2


def test_a_mark_brought_in_by_an_import_has_no_hour(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    for offset in range(10):
        clock.show(offset, "08:00")
        session.complete(walk, day(offset), via=Via.IMPORT)
    assert at(session, clock, 10, "15:00").later == pytest.approx([0.5])


def test_days_nothing_happened_in_the_app_on_are_not_read_by_the_hour(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(5, "09:00")
    remember(session, walk, "xxxxx")
    assert lived_days(session, day_grid(session)) == {}
    session.app_opened()
    clock.show(7, "09:00")
    assert sorted(lived_days(session, day_grid(session))) == [5, 6]


def test_only_so_many_days_are_read_by_the_hour(session: Session, clock: StandingClock) -> None:
    made(session)
    session.app_opened()
    clock.show(1, "09:00")
    session.app_opened()
    clock.show(LOOKED_DAYS + 1, "09:00")
    assert sorted(lived_days(session, day_grid(session)))[0] == 1


def test_a_closed_day_is_looked_at_as_it_stood_at_each_hour(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(0, "12:00")
    session.app_opened()
    reminded(session, walk, 0)
    session.complete(walk, day(0))
    clock.show(1, "09:00")
    (lived,) = lived_days(session, day_grid(session)).values()
    assert lived.reminded.tolist() == [1]
    assert len(lived.looks) == LOOKS_A_DAY
    for look in lived.looks:
        before = look.today.hour[0] < 9
        assert look.open.tolist() == [before]
        assert look.today.app_openings.tolist() == [0 if before else 1]


def test_every_hour_is_looked_at_as_the_days_go_by(session: Session, clock: StandingClock) -> None:
    made(session)
    session.app_opened()
    clock.show(20, "09:00")
    days = lived_days(session, day_grid(session)).values()
    assert {look.today.hour[0] for lived in days for look in lived.looks} >= set(EVEN_HOURS)


def test_a_log_that_goes_on_from_an_earlier_one_says_what_one_read_anew_says(
    session: Session, clock: StandingClock
) -> None:
    walk, read = made(session), made(session, "Read")
    clock.show(0, "10:00")
    session.app_opened()
    log, grid = recent_log(session), day_grid(session)
    before = log.look_at(grid, day(0), 24, {walk, read})
    for wall in ("11:00", "12:00"):
        clock.show(0, wall)
        reminded(session, walk, 0) if wall == "12:00" else session.app_opened()
        later = recent_log(session, log)
        one, other = (each.look_at(grid, day(0), 24, {walk, read}).today for each in (later, recent_log(session)))
        assert (one.app_openings.tolist(), one.reminded.tolist()) == (
            other.app_openings.tolist(),
            other.reminded.tolist(),
        )
    assert (one.app_openings.tolist(), one.reminded.tolist()) == ([2, 2], [1, 0])
    again = log.look_at(grid, day(0), 24, {walk, read})
    assert again.today.app_openings.tolist() == before.today.app_openings.tolist() == [1, 1]


def test_a_log_is_read_anew_where_another_process_has_written(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(0, "10:00")
    log, other = recent_log(session), opened(session.folder.path, clock)
    other.app_opened()
    reminded(other, walk, 0)
    other.folder.close()
    seen = recent_log(session, log).look_at(day_grid(session), day(0), 24, {walk}).today
    assert (seen.app_openings.tolist(), seen.reminded.tolist()) == ([1], [1])


def test_an_hour_in_a_zone_that_only_another_machine_knows_is_one_of_utc(
    session: Session, clock: StandingClock
) -> None:
    made(session)
    clock.show(0, "18:00")
    opened = Draft(clock.now(), "Atlantis/Capital", day(0), None, Via.WINDOW, "opened", AppOpened())
    session.folder.events.append([opened])
    assert at(session, clock, 0, "18:30").today.app_openings.tolist() == [1]


def test_what_is_recorded_of_long_ago_is_no_part_of_the_recent_days(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    log = recent_log(session)
    reminded(session, walk, -LOOKED_DAYS - 9)
    reminded(session, walk, 0)
    again = recent_log(session, log)
    clock.show(0, "18:30")
    grid = day_grid(session)
    assert look_now(session, grid, again).today.reminded.tolist() == [1]
    assert look_now(session, grid, recent_log(session)).today.reminded.tolist() == [1]
