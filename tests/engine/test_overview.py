"""Facts about all habits at a glance."""

from datetime import date, timedelta

import pytest

from habit_desktop.domain.tally import Rate
from habit_desktop.engine.credits import Credits
from habit_desktop.engine.overview import WEEK, difference, read_month, read_overview, with_strengths
from habit_desktop.engine.session import Session
from tests.engine.living import MONDAY, StandingClock, day, made, remember


def test_a_span_counts_today_once_it_is_answered(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x-xx-xx")
    clock.show(7, "09:00")
    assert read_overview(session, {}).totals[0].now == Rate(4, 6)
    session.complete(walk, day(7))
    assert read_overview(session, {}).totals[0].now == Rate(5, 7)


def test_a_span_is_compared_with_as_many_days_before(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x" * 7 + "x--x--x")
    clock.show(13, "09:00")
    week = read_overview(session, {}).totals[0]
    assert (week.days, week.now, week.before) == (7, Rate(3, 7), Rate(7, 7))


def test_days_that_do_not_count_are_in_no_total(session: Session, clock: StandingClock) -> None:
    remember(session, made(session, schedule="weekdays:mon,wed"), "x.s...." * 2)
    clock.show(14, "09:00")
    assert read_overview(session, {}).totals[1].now == Rate(2, 2)


def test_archived_habits_keep_their_past_in_the_totals(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xx-")
    clock.show(3, "09:00")
    session.archive(walk)
    reading = read_overview(session, {})
    assert reading.totals[0].now == Rate(2, 3)
    assert [line.habit.name for line in reading.archived] == ["Walk"]
    assert reading.lines == ()


def test_habits_in_the_trash_stand_apart_with_their_last_day(session: Session) -> None:
    walk = made(session)
    session.delete(walk)
    reading = read_overview(session, {})
    assert [(each.habit.id, each.offered_until) for each in reading.trash] == [(walk, MONDAY + timedelta(days=30))]
    assert not reading.is_empty


def test_nobody_has_an_empty_overview(session: Session) -> None:
    assert read_overview(session, {}).is_empty


def test_a_line_tells_month_run_and_weeks(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "-" * 7 + "x" * 7)
    clock.show(14, "09:00")
    line = read_overview(session, {}).lines[0]
    assert line.month == Rate(7, 14)
    assert line.streak == 7
    assert list(line.weeks[-2:]) == pytest.approx([1 / 7, 1.0])
    assert line.weeks[0] is None
    assert line.started == MONDAY


def test_a_run_goes_on_over_days_that_do_not_count(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "-xxsx")
    clock.show(5, "09:00")
    assert read_overview(session, {}).lines[0].streak == 3


def test_a_strength_stands_where_it_is_known(session: Session) -> None:
    walk, read = made(session), made(session, "Read")
    lines = read_overview(session, {walk: 0.5}).lines
    assert [(line.habit.id, line.strength) for line in lines] == [(walk, 0.5), (read, None)]


def test_strengths_that_are_known_later_are_filled_in(session: Session) -> None:
    walk, read = made(session), made(session, "Read")
    session.archive(read)
    reading = with_strengths(read_overview(session, {}), {walk: 0.5, read: 0.25})
    assert [line.strength for line in (*reading.lines, *reading.archived)] == [0.5, 0.25]


def test_a_trend_needs_days_on_both_sides(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x" * 30 + "x-" * 15)
    clock.show(60, "09:00")
    assert read_overview(session, {}).lines[0].trend == pytest.approx(14 / 29 - 1, abs=0.04)
    assert difference(Rate(3, 6), Rate(10, 20)) is None
    assert difference(Rate(0, 0), Rate(10, 20)) is None


def test_weeks_stand_side_by_side_by_weekday(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "xxxxxxx" + "x-x-x-x" + "-x")
    clock.show(16, "09:00")
    weeks = read_overview(session, {}).weeks
    assert weeks.first == day(14)
    assert weeks.this[:3] == (Rate(0, 1), Rate(1, 1), Rate(0, 0))
    assert weeks.last[1] == Rate(0, 1)
    assert weeks.usual[1] == Rate(1, 2)
    assert len(weeks.this) == len(weeks.last) == len(weeks.usual) == WEEK


def test_this_week_is_compared_up_to_the_same_day(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "xxxx---" + "x-")
    clock.show(9, "09:00")
    assert read_overview(session, {}).weeks.so_far(day(9)) == (Rate(1, 2), Rate(3, 3))


def test_the_week_begins_where_the_person_says(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x" * 9)
    session.set("week_start", 6)
    clock.show(9, "09:00")
    assert read_overview(session, {}).weeks.first == day(6)


def test_a_month_tells_each_day_over_all_habits(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read")
    remember(session, walk, "xx")
    remember(session, read, "x-")
    clock.show(2, "09:00")
    month = read_month(session, day(0))
    told = {each.day: (each.rate, each.open) for each in month.days}
    assert told[day(-1)] == (Rate(0, 0), 0)
    assert told[day(0)] == (Rate(2, 2), 0)
    assert told[day(1)] == (Rate(1, 2), 0)
    assert told[day(2)] == (Rate(0, 0), 2)
    assert max(told) == day(2)


def test_a_past_month_is_whole(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x")
    clock.show(40, "09:00")
    month = read_month(session, day(3))
    assert (month.first, month.days[-1].day) == (date(2026, 3, 1), date(2026, 3, 31))
    assert (month.earliest, month.latest) == (date(2026, 3, 1), date(2026, 4, 1))


def test_who_swims_three_times_a_week_did_all_that_was_asked_for(session: Session, clock: StandingClock) -> None:
    remember(session, made(session, "Swim", schedule="times:3/week"), "x.x.x.." * 8)
    clock.show(58, "09:00")
    reading = read_overview(session, {})
    assert reading.lines[0].month == Rate(11, 11)
    assert [each.now.share for each in reading.totals] == [1, 1, 1]
    assert {share for share in reading.lines[0].weeks if share is not None} == {1}
    assert {each.share for each in reading.weeks.usual if each.counted} == {1}
    month = read_month(session, day(10))
    assert {each.rate.share for each in month.days if each.rate.counted} == {1}


def test_what_is_known_of_days_is_worked_out_anew_when_they_change(session: Session, clock: StandingClock) -> None:
    swim, known = made(session, "Swim", schedule="times:3/week"), Credits()
    remember(session, swim, "x.x.x.." + "x......")
    clock.show(14, "09:00")
    assert read_overview(session, {}, known).totals[1].now == Rate(4, 6)
    assert read_month(session, day(7), known).days[11].rate == Rate(0, 0)
    session.complete(swim, day(9))
    assert read_overview(session, {}, known).totals[1].now == Rate(5, 6)
    assert read_month(session, day(7), known).days[-1].day == day(14)
