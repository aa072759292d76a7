"""Strength is Loop's score to the sixth decimal."""

import re
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.domain.habit import Goal, Habit, Kind
from habit_desktop.domain.loop_entries import Entry
from habit_desktop.domain.schedule import EveryDays, Frequency, parse_schedule
from habit_desktop.domain.strength import Target, degree_kept, habit_strengths, step, strengths
from tests.domain.vectors import TODAY, Case, ago, cases, entries_of


def target_of(case: Case) -> Target | None:
    if case["type"] == "YES_NO":
        return None
    return Target(case["target"], Goal[case["target_type"]])


def name(case: Case) -> str:
    return re.sub(r"\W+", "-", str(case["name"]))


@pytest.mark.parametrize("case", cases("step"))
def test_one_day_moves_the_score_as_loop_moves_it(case: Case) -> None:
    assert step(case["freq"], case["prev"], case["value"]) == pytest.approx(case["expected"], abs=1e-6)


@pytest.mark.parametrize("case", cases("scores"), ids=name)
def test_the_scores_are_loops(case: Case) -> None:
    scores = strengths(entries_of(case), Frequency(*case["freq"]), target_of(case), TODAY)
    expected = dict(enumerate(case.get("expected_scores", ())))
    found = {offset: scores.get(ago(offset), 0.0) for offset in expected}
    assert found == pytest.approx(expected, abs=case.get("tol", 1e-6))
    assert scores[TODAY] >= case.get("min", 0.0)


def test_a_half_life_is_thirteen_days() -> None:
    score = 1.0
    for _ in range(13):
        score = step(1.0, score, 0.0)
    assert score == pytest.approx(0.5)


def test_strength_begins_with_the_first_day_and_ends_today() -> None:
    scores = strengths({ago(3): Entry.YES_MANUAL}, Frequency(1, 1), None, TODAY)
    assert list(scores) == [ago(3), ago(2), ago(1), TODAY]
    assert list(strengths({}, Frequency(1, 1), None, TODAY)) == [TODAY]


def test_a_skipped_day_leaves_the_score_as_it_was() -> None:
    scores = strengths({ago(1): Entry.YES_MANUAL, TODAY: Entry.SKIP}, Frequency(1, 1), None, TODAY)
    assert scores[TODAY] == scores[ago(1)]


@pytest.mark.parametrize(("amount", "score"), [(0, 1.0), (1, step(1.0, 1.0, 0.0))])
def test_aiming_for_at_most_nothing_is_kept_by_nothing_alone(amount: int, score: float) -> None:
    assert strengths({TODAY: amount}, Frequency(1, 1), Target(0.0, Goal.AT_MOST), TODAY)[TODAY] == score


def test_aiming_for_nothing_at_least_is_always_kept() -> None:
    assert strengths({TODAY: 0}, Frequency(1, 1), Target(0.0, Goal.AT_LEAST), TODAY)[TODAY] == step(1.0, 0.0, 1.0)


@pytest.mark.parametrize("schedule", ["weekdays:mon,wed,fri", "times:3/week", "times:3/7d"])
def test_a_habits_strength_uses_loops_frequency_of_its_schedule(schedule: str) -> None:
    entries = {ago(offset): Entry.YES_MANUAL for offset in (1, 3, 5, 8, 9, 12)}
    habit = Habit("h", "Run", schedule=parse_schedule(schedule))
    assert habit_strengths(habit, entries, TODAY) == strengths(entries, Frequency(3, 7), None, TODAY)


def test_a_numeric_habits_strength_uses_its_target() -> None:
    habit = Habit("h", "Run", kind=Kind.NUMERIC, target=2.0, schedule=EveryDays(7))
    expected = strengths({TODAY: 1000}, Frequency(1, 7), Target(2.0, Goal.AT_LEAST), TODAY)
    assert habit_strengths(habit, {TODAY: 1000}, TODAY) == expected


@given(
    st.dictionaries(st.integers(0, 60), st.sampled_from(Entry)),
    st.integers(1, 7).flatmap(lambda days: st.tuples(st.integers(1, days), st.just(days))),
)
def test_strength_is_always_between_nothing_and_one(days: dict[int, Entry], often: tuple[int, int]) -> None:
    scores = strengths({ago(offset): value for offset, value in days.items()}, Frequency(*often), None, TODAY)
    assert all(0 <= score <= 1 for score in scores.values())
    assert all(day + timedelta(1) in scores for day in scores if day != TODAY)


@pytest.mark.parametrize("schedule", ["daily", "times:3/7d", "every:3d", "times:10/month"])
def test_the_degree_kept_is_what_moved_the_last_day(schedule: str) -> None:
    habit = Habit("h", "Run", schedule=parse_schedule(schedule))
    entries = {ago(back): Entry.YES_MANUAL for back in (0, 1, 4, 5, 9)}
    scores = habit_strengths(habit, entries, TODAY)
    often = {"daily": 1.0, "times:3/7d": 3 / 7, "every:3d": 1 / 3, "times:10/month": 10 / 30}[schedule]
    kept = degree_kept(habit, entries, TODAY)
    assert kept is not None
    assert scores[TODAY] == pytest.approx(step(often, scores[ago(1)], kept))


def test_a_skipped_day_keeps_nothing_and_breaks_nothing() -> None:
    assert degree_kept(Habit("h", "Run"), {TODAY: Entry.SKIP}, TODAY) is None


def test_the_degree_kept_of_an_amount_is_what_its_window_adds_up_to() -> None:
    habit = Habit("h", "Run", kind=Kind.NUMERIC, target=8.0, schedule=EveryDays(7))
    entries = {ago(7): 8000, ago(6): 1000, ago(2): 3000}
    assert degree_kept(habit, entries, TODAY) == 0.5
    assert degree_kept(habit, entries | {TODAY: 4000}, TODAY) == 1.0


@pytest.mark.parametrize(("goal", "amount"), [(Goal.AT_LEAST, 250), (Goal.AT_MOST, 750)])
def test_half_a_small_target_is_half_kept(goal: Goal, amount: int) -> None:
    habit = Habit("h", "Run", kind=Kind.NUMERIC, target=0.5, goal=goal)
    assert degree_kept(habit, {TODAY: amount}, TODAY) == 0.5


def test_strength_begins_with_a_day_that_was_filled_before_the_first_done_one() -> None:
    done = {ago(5): Entry.YES_MANUAL, ago(4): Entry.YES_MANUAL}
    assert min(strengths(done, Frequency(1, 3), None, TODAY)) == ago(7)
