"""Facts about the page of a habit."""

from datetime import time

import pytest

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.event import Via
from habit_desktop.domain.strength import habit_strengths, step
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.habit_reading import read_habit
from habit_desktop.engine.readings import Chance
from habit_desktop.engine.session import Session
from tests.engine.living import MONDAY, StandingClock, day, live, made, remember

DAY_WEIGHT = step(1.0, 0.0, 1.0)


def test_the_days_run_from_the_first_mark_to_today(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x.-", first=-3)
    reading = read_habit(session, walk)
    assert [each.mark for each in reading.days] == [Mark.DONE, Mark.UNKNOWN, Mark.MISSED, Mark.PENDING]
    assert (reading.today, reading.days[-1].day) == (MONDAY, MONDAY)


def test_a_day_is_found_by_its_date(session: Session) -> None:
    walk = made(session)
    remember(session, walk, "x", first=-1)
    reading = read_habit(session, walk)
    found = reading.day(day(-1))
    assert found is not None
    assert found.mark is Mark.DONE
    assert reading.day(day(-2)) is None
    assert reading.day(day(1)) is None


def test_an_open_today_is_not_in_the_strength(session: Session) -> None:
    walk = made(session)
    remember(session, walk, "xxx", first=-3)
    strength = read_habit(session, walk).strength
    told = habit_strengths(session.histories()[walk].habit, session.histories()[walk].loop_entries(MONDAY), MONDAY)
    assert strength.pending
    assert strength.values == pytest.approx([told[day(back)] for back in (-3, -2, -1)])
    assert strength.last.after == told[day(-1)]


def test_an_answered_today_is_in_the_strength(session: Session) -> None:
    walk = made(session)
    remember(session, walk, "xxx", first=-2)
    strength = read_habit(session, walk).strength
    assert not strength.pending
    assert (strength.last.day, len(strength.values)) == (MONDAY, 3)
    assert strength.if_done is None


def test_the_newest_strength_is_the_one_before_and_a_days_weight_of_what_was_kept(session: Session) -> None:
    walk = made(session)
    remember(session, walk, "xx-", first=-3)
    last = read_habit(session, walk).strength.last
    assert (last.day, last.kept) == (day(-1), 0.0)
    assert last.weight == pytest.approx(DAY_WEIGHT)
    assert last.after == pytest.approx(last.before * (1 - last.weight))


def test_an_open_today_leads_to_the_strength_it_would_have_answered(session: Session) -> None:
    walk = made(session)
    remember(session, walk, "xx", first=-2)
    open_still = read_habit(session, walk).strength
    session.complete(walk, MONDAY)
    assert open_still.if_done == pytest.approx(read_habit(session, walk).strength.last.after)
    session.miss(walk, MONDAY)
    assert open_still.if_not == pytest.approx(read_habit(session, walk).strength.last.after)


def test_an_amount_begun_leads_to_what_it_is_and_what_it_may_become(session: Session) -> None:
    walk = made(session, kind="numeric", target=4.0)
    session.complete(walk, day(-1), 4.0)
    session.complete(walk, MONDAY, 1.0)
    strength = read_habit(session, walk).strength
    assert strength.pending
    assert strength.if_not == pytest.approx(step(1.0, strength.last.after, 0.25))
    assert strength.if_done == pytest.approx(step(1.0, strength.last.after, 1.0))


def test_a_limit_does_not_say_where_an_open_day_leads(session: Session) -> None:
    coffee = made(session, kind="numeric", target=2.0, goal="at_most")
    strength = read_habit(session, coffee).strength
    assert (strength.pending, strength.if_done, strength.if_not) == (True, None, None)
    assert strength.last.after == 1.0


def test_a_habit_made_today_begins_without_strength(session: Session) -> None:
    strength = read_habit(session, made(session)).strength
    assert (strength.values, strength.last.before, strength.last.after, strength.last.kept) == ((), 0.0, 0.0, None)
    assert strength.if_done == pytest.approx(DAY_WEIGHT)


def test_a_skipped_day_moved_nothing(session: Session) -> None:
    walk = made(session)
    remember(session, walk, "xs", first=-2)
    last = read_habit(session, walk).strength.last
    assert (last.kept, last.before) == (None, last.after)


def test_the_chances_are_those_of_the_mornings_with_what_the_days_became(
    session: Session, clock: StandingClock
) -> None:
    walk = made(session)
    live(session, clock, {walk: "x-x"})
    keep_up(session)
    reading = read_habit(session, walk)
    assert [(point.day, point.outcome) for point in reading.chances] == [
        (day(0), True),
        (day(1), False),
        (day(2), True),
        (day(3), None),
    ]
    assert reading.chance == reading.chances[-1].chance
    assert reading.chance_on(day(1)) == reading.chances[1]
    assert reading.chance_on(day(9)) is None


def test_an_open_today_shows_the_chance_of_now(session: Session) -> None:
    walk, now = made(session), Chance(0.3, 0.2, 0.4)
    keep_up(session)
    assert read_habit(session, walk, now).chance == now


def test_an_answered_today_shows_the_chance_of_its_morning(session: Session) -> None:
    walk, now = made(session), Chance(0.3, 0.2, 0.4)
    keep_up(session)
    session.complete(walk, MONDAY)
    reading = read_habit(session, walk, now)
    assert reading.chance == reading.chances[-1].chance


def test_a_habit_nobody_predicted_has_no_chance(session: Session) -> None:
    assert read_habit(session, made(session)).chance is None


def test_the_time_of_an_answer_is_known_where_it_was_given_on_its_day(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    clock.show(0, "21:40")
    session.complete(walk, MONDAY)
    session.complete(walk, day(-1))
    session.complete(walk, day(-2), via=Via.IMPORT)
    assert {each: at.time() for each, at in read_habit(session, walk).answered_at.items()} == {MONDAY: time(21, 40)}


def test_the_time_said_afterwards_is_known_as_well(session: Session) -> None:
    walk = made(session)
    session.complete(walk, day(-1), at=time(7, 5))
    assert read_habit(session, walk).answered_at[day(-1)].time() == time(7, 5)


def test_the_persons_week_and_day_are_told(session: Session) -> None:
    session.set("week_start", "sun")
    session.set("day_starts_at", "05:00")
    reading = read_habit(session, made(session))
    assert (reading.week_start, reading.day_starts_hour) == (6, 5)


def test_runs_and_the_current_one_agree(session: Session) -> None:
    walk = made(session)
    remember(session, walk, "xx-xxx", first=-6)
    reading = read_habit(session, walk)
    assert [run.done for run in reading.runs] == [2, 3]
    assert reading.streak == reading.runs[-1].done


def test_the_runs_of_a_habit_to_quit_are_the_days_it_was_left_alone(session: Session) -> None:
    smoke = made(session, "Smoke", kind="numeric", target=0, goal="at_most")
    for back, amount in ((-9, 0.0), (-5, 2.0), (-3, 1.0)):
        session.complete(smoke, day(back), amount)
    reading = read_habit(session, smoke)
    assert reading.abstinence is not None
    assert [run.done for run in reading.runs] == [4, 2, 3]
    assert (reading.runs[-1].done, max(run.done for run in reading.runs)) == (
        reading.abstinence.days,
        reading.abstinence.best_days,
    )
    assert (reading.runs[0].first, reading.runs[0].last) == (day(-9), day(-6))
    assert reading.runs[-1].goes_on


def test_other_habits_are_not_left_alone(session: Session) -> None:
    assert read_habit(session, made(session)).abstinence is None


def test_a_habit_that_counts_times_tells_its_room_while_today_is_open(session: Session) -> None:
    run = made(session, "Run", schedule="times:3/week")
    slack = read_habit(session, run).slack
    assert slack is not None
    assert (slack.slack.times, slack.slack.rest_days) == (3, 4)
    session.complete(run, MONDAY)
    assert read_habit(session, run).slack is None


def test_a_page_knows_whether_today_waits_for_its_answer(session: Session) -> None:
    walk, rest = made(session), made(session, "Rest", schedule="weekdays:sun")
    assert read_habit(session, walk).is_open
    assert not read_habit(session, rest).is_open
    session.complete(walk, MONDAY)
    answered = read_habit(session, walk)
    assert (answered.is_open, answered.habit.name) == (False, "Walk")
