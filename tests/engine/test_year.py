"""Facts about a year of all habits."""

from datetime import date, timedelta

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.tally import Rate
from habit_desktop.engine.session import Session
from habit_desktop.engine.year import read_year
from tests.engine.living import MONDAY, StandingClock, day, made, remember


def test_a_year_adds_up_its_months_and_its_best_run(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "xxx-xx")
    clock.show(6, "09:00")
    year = read_year(session, 2026)
    assert year.rate == Rate(5, 6)
    assert year.months[2] == Rate(5, 6)
    assert year.months[3] == Rate(0, 0)
    best = year.habits[0].best
    assert best is not None
    assert (best.done, best.first, best.last) == (3, day(0), day(2))


def test_each_day_of_a_habit_has_its_mark(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x-s")
    clock.show(3, "09:00")
    marks = [mark.mark for mark in read_year(session, 2026).habits[0].days]
    assert marks == [Mark.DONE, Mark.MISSED, Mark.SKIPPED, Mark.PENDING]


def test_an_amount_that_fell_short_tells_how_far_it_went(session: Session, clock: StandingClock) -> None:
    walk = made(session, kind="numeric", target=10.0)
    session.complete(walk, day(0), 4.0)
    clock.show(1, "09:00")
    told = read_year(session, 2026).habits[0]
    assert told.days[0].reached == 0.4
    assert told.total == 4.0


def test_a_year_holds_its_own_days_only(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x" * 5, first=-63)
    clock.show(1, "09:00")
    last, this = read_year(session, 2025), read_year(session, 2026)
    assert [mark.day for mark in last.habits[0].days] == [date(2025, 12, 29) + timedelta(days=n) for n in range(3)]
    assert this.habits[0].days[0].day == date(2026, 1, 1)
    assert (last.earliest, last.latest) == (2025, 2026)


def test_a_habit_without_a_day_that_counts_is_left_out(session: Session) -> None:
    made(session)
    year = read_year(session, 2026)
    assert year.habits == ()
    assert year.rate == Rate(0, 0)


def test_archived_habits_are_part_of_their_year(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xx")
    clock.show(2, "09:00")
    session.archive(walk)
    assert [each.habit.id for each in read_year(session, 2026).habits] == [walk]


def test_a_year_nobody_lived_is_empty(session: Session) -> None:
    assert read_year(session, MONDAY.year - 10).habits == ()


def test_a_count_a_week_is_told_by_what_it_asked_for(session: Session, clock: StandingClock) -> None:
    remember(session, made(session, "Swim", schedule="times:3/week"), "x.x.x.." + "x......" + "x.x.x..")
    clock.show(21, "09:00")
    assert read_year(session, 2026).habits[0].rate == Rate(7, 9)


def test_a_habit_made_before_the_clock_was_set_back_has_no_day_yet(session: Session, clock: StandingClock) -> None:
    made(session)
    clock.show(-1, "09:00")
    assert read_year(session, 2026).habits == ()
