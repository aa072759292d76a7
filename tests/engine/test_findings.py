"""Facts about what stands out, from the person's days to the finding."""

import random
from datetime import timedelta
from typing import Any

import pytest

from habit_desktop.domain.event import HabitCompleted
from habit_desktop.domain.stepwise import done_at_once
from habit_desktop.engine.findings import Finding, findings_task, steps
from habit_desktop.engine.session import Session
from habit_desktop.learning.statistics.change_point import Change
from habit_desktop.learning.statistics.correlation import Correlation
from habit_desktop.learning.statistics.interference import Interference
from habit_desktop.learning.statistics.right_size import Aim, RightSize
from tests.engine.living import StandingClock, day, made, remember

DAYS = 200


def strip(draw: random.Random, *stretches: tuple[int, float]) -> str:
    """Days of stretches of so many, each with its rate."""
    return "".join("x" if draw.random() < rate else "-" for days, rate in stretches for _day in range(days))


def found_in(session: Session) -> tuple[Finding, ...]:
    """What stands out in a person's days."""
    return done_at_once(steps(findings_task(session), lambda: False))


def amounts(session: Session, habit: str, values: list[float], first: int = 0) -> None:
    """Write amounts down, a day each."""
    session.record([(habit, day(first + at), HabitCompleted(value)) for at, value in enumerate(values)])


def test_nobody_s_days_tell_nothing(session: Session) -> None:
    assert found_in(session) == ()


def test_habits_that_have_nothing_to_do_with_each_other_tell_nothing(session: Session, clock: StandingClock) -> None:
    draw = random.Random(8)
    for name in ("Walk", "Read", "Sing"):
        remember(session, made(session, name), strip(draw, (DAYS, 0.75)))
    clock.show(DAYS, "09:00")
    assert found_in(session) == ()


def test_a_habit_that_goes_with_another_is_told_with_its_counts(session: Session, clock: StandingClock) -> None:
    draw = random.Random(2)
    run, stretch = made(session, "Run"), made(session, "Stretch")
    runs = strip(draw, (DAYS, 0.7))
    remember(session, run, runs)
    remember(session, stretch, "".join("x" if draw.random() < (0.95 if sign == "x" else 0.4) else "-" for sign in runs))
    clock.show(DAYS, "09:00")
    found = [each for each in found_in(session) if isinstance(each.fact, Interference)]
    assert len(found) == 1
    assert {habit.name for habit in found[0].habits} == {"Run", "Stretch"}
    assert isinstance(found[0].fact, Interference)
    assert found[0].fact.with_days + found[0].fact.without_days == DAYS


def test_a_rate_that_fell_is_dated_by_its_day(session: Session, clock: StandingClock) -> None:
    read = made(session, "Read")
    remember(session, read, strip(random.Random(3), (120, 0.9), (60, 0.3)))
    clock.show(180, "09:00")
    found = next(each for each in found_in(session) if isinstance(each.fact, Change))
    assert found.since is not None
    assert abs((found.since - day(120)).days) <= 5
    assert isinstance(found.fact, Change)
    assert found.fact.before > 0.8 > 0.5 > found.fact.after


def test_a_change_of_last_year_is_no_news(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), strip(random.Random(4), (100, 0.95), (190, 0.3)))
    clock.show(290, "09:00")
    assert not [each for each in found_in(session) if isinstance(each.fact, Change)]


def test_a_count_that_is_no_longer_reached_is_told_by_what_it_asks_for(session: Session, clock: StandingClock) -> None:
    swim = made(session, "Swim", schedule="times:3/week")
    remember(session, swim, "x.x.x.." * 17 + "..x...." * 8)
    clock.show(175, "09:00")
    found = next(each for each in found_in(session) if isinstance(each.fact, Change))
    assert isinstance(found.fact, Change)
    assert found.fact.before == 1
    assert found.fact.after == pytest.approx(1 / 3, abs=0.05)
    assert (found.fact.rows_before, found.fact.rows_after) == (51, 24)


def test_other_days_of_the_week_are_no_change_where_times_are_counted(session: Session, clock: StandingClock) -> None:
    remember(session, made(session, "Swim", schedule="times:3/week"), "....xxx" * 17 + "xxx...." * 8)
    clock.show(175, "09:00")
    assert not [each for each in found_in(session) if isinstance(each.fact, Change)]


def test_a_rate_under_another_target_is_no_change(session: Session, clock: StandingClock) -> None:
    walk = made(session, kind="numeric", target=10.0)
    amounts(session, walk, [12.0] * 100)
    clock.show(100, "09:00")
    session.change(walk, {"target": 20.0})
    amounts(session, walk, [12.0] * 60, first=100)
    clock.show(160, "09:00")
    task = findings_task(session)
    assert task.days - task.habits[0].alike == 60
    assert not [each for each in done_at_once(steps(task, lambda: False)) if isinstance(each.fact, Change)]


def test_amounts_that_go_together_are_told(session: Session, clock: StandingClock) -> None:
    draw = random.Random(5)
    shared = [draw.gauss(0, 1) for _day in range(120)]
    for name in ("Walk", "Water"):
        habit = made(session, name, kind="numeric", target=1.0)
        amounts(session, habit, [round(20 + 4 * (each + draw.gauss(0, 0.8)), 1) for each in shared])
    clock.show(120, "09:00")
    found = [each.fact for each in found_in(session)]
    assert [type(fact) for fact in found if not isinstance(fact, RightSize)] == [Correlation]


def test_a_target_out_of_reach_is_right_sized(session: Session, clock: StandingClock) -> None:
    walk = made(session, kind="numeric", target=10000.0, unit="steps")
    amounts(session, walk, [float(3000 + 100 * (at * 7 % 40)) for at in range(60)])
    clock.show(60, "09:00")
    fact = found_in(session)[0].fact
    assert isinstance(fact, RightSize)
    assert (fact.aim, fact.suggested) == (Aim.AT_LEAST, 4000.0)


def test_a_daily_habit_done_now_and_then_is_offered_a_count_a_week(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x-x--x-" * 12)
    clock.show(84, "09:00")
    fact = found_in(session)[0].fact
    assert isinstance(fact, RightSize)
    assert (fact.aim, fact.target, fact.suggested) == (Aim.TIMES_A_WEEK, 7.0, 3.0)


def test_a_daily_habit_done_most_days_is_left_alone(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "xxxxx-x" * 12)
    clock.show(84, "09:00")
    assert found_in(session) == ()


def test_archived_habits_are_not_looked_at(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x-x--x-" * 12)
    clock.show(84, "09:00")
    session.archive(walk)
    assert findings_task(session).habits == ()


def test_today_changes_no_finding(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xx-")
    clock.show(3, "09:00")
    before = findings_task(session)
    session.complete(walk, day(3))
    assert findings_task(session) == before


def test_a_day_corrected_is_looked_at_anew(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "xx-")
    clock.show(3, "09:00")
    before = findings_task(session)
    session.complete(walk, day(2))
    assert findings_task(session) != before


def test_days_before_a_habit_began_are_empty(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x" * 10)
    clock.show(10, "09:00")
    looked = findings_task(session).habits[0]
    assert looked.outcomes[-10:] == (True,) * 10
    assert set(looked.outcomes[:-10]) == {None}
    assert len(looked.outcomes) == len(looked.amounts) == len(looked.done) == findings_task(session).days


def test_looking_can_be_stopped_between_habits(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x-x--x-" * 12)
    clock.show(84, "09:00")
    assert list(steps(findings_task(session), lambda: True)) == [None]


def test_the_year_before_last_is_not_looked_at(session: Session, clock: StandingClock) -> None:
    remember(session, made(session), "x")
    clock.show(500, "09:00")
    task = findings_task(session)
    assert task.first == day(500) - timedelta(days=365)
    assert task.days == 365


@pytest.mark.parametrize(
    ("schedule", "strip", "suggested"), [("times:5/week", "x..x...", 2.0), ("times:5/week", "xxxxx..", None)]
)
def test_a_count_a_week_out_of_reach_is_right_sized(
    session: Session, clock: StandingClock, schedule: str, strip: str, suggested: float | None
) -> None:
    remember(session, made(session, schedule=schedule), strip * 12)
    clock.show(84, "09:00")
    found = [each.fact for each in found_in(session)]
    sized = [fact.suggested for fact in found if isinstance(fact, RightSize)]
    assert sized == ([] if suggested is None else [suggested])


@pytest.mark.parametrize("fields", [{"schedule": "times:5/month"}, {"kind": "numeric", "goal": "at_most"}])
def test_what_has_no_size_that_could_fit_better_is_left_alone(
    session: Session, clock: StandingClock, fields: dict[str, Any]
) -> None:
    habit = made(session, **fields)
    amounts(session, habit, [float(at % 3) for at in range(84)])
    clock.show(84, "09:00")
    assert not [each for each in found_in(session) if isinstance(each.fact, RightSize)]
