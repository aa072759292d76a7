"""Facts about simulated people whose reminders somebody decides about each morning."""

from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.learning.odds import Flags, Floats
from habit_desktop.learning.simulator.life import live
from habit_desktop.learning.simulator.living import Evening, Living
from habit_desktop.learning.simulator.traits import draw_traits
from tests.learning.simulator.crowd import crowd

TRAITS = draw_traits(200, np.random.default_rng(3))
NOBODY, EVERYBODY = np.zeros(TRAITS.habits, dtype=np.bool_), np.ones(TRAITS.habits, dtype=np.bool_)
DAYS = 150


def living(seed: int = 4) -> Living:
    """The same people on the same first day."""
    return Living(TRAITS, 0, np.random.default_rng(seed))


def evenings(people: Living, reminded: Flags, days: int = DAYS) -> list[Evening]:
    """The days of people who are reminded alike each day."""
    return [people.close(reminded) for _ in range(days)]


def test_asking_for_the_morning_changes_nothing() -> None:
    asked, not_asked = living(), living()
    for _ in range(20):
        first, again = asked.morning(), asked.morning()
        assert first.on_own.tobytes() == again.on_own.tobytes()
        assert asked.close(NOBODY).done.tobytes() == not_asked.close(NOBODY).done.tobytes()


@pytest.mark.parametrize("reminded", [NOBODY, EVERYBODY])
def test_the_world_that_was_chosen_comes_true(reminded: Flags) -> None:
    people, said, happened = living(), 0.0, 0.0
    for _ in range(DAYS):
        worlds = people.morning()
        evening = people.close(reminded)
        said += (worlds.with_reminder if reminded.any() else worlds.on_own)[evening.lived].sum()
        happened += evening.done.sum()
    assert happened == pytest.approx(said, rel=0.01)


def test_who_is_left_cold_by_reminders_meets_the_same_luck_under_any_decision() -> None:
    cold = replace(TRAITS, reminder_points=np.zeros(TRAITS.habits))
    never, always = (Living(cold, 0, np.random.default_rng(4)) for _ in range(2))
    assert [day.done.tobytes() for day in evenings(never, NOBODY)] == [
        day.done.tobytes() for day in evenings(always, EVERYBODY)
    ]


def test_reminders_move_only_those_they_help_or_annoy() -> None:
    rates: list[Floats] = [
        np.mean([day.done for day in evenings(living(), reminded)], axis=0) for reminded in (NOBODY, EVERYBODY)
    ]
    more = rates[1] - rates[0]
    assert more[TRAITS.reminder_points > 0].mean() > 0.08
    assert more[TRAITS.reminder_points == 0].tolist() == [0.0] * int((TRAITS.reminder_points == 0).sum())
    assert -0.05 < more[TRAITS.reminder_points < 0].mean() < 0


def test_a_habit_that_is_not_lived_cannot_be_reminded() -> None:
    skipping = replace(crowd(500), skip_chance=np.full(500, 0.5))
    evening = Living(skipping, 0, np.random.default_rng(0)).close([True] * 500)
    assert evening.reminded.tolist() == evening.lived.tolist()
    assert 0 < evening.reminded.sum() < 500


def test_rows_begin_with_the_first_done_day() -> None:
    days = evenings(living(), NOBODY)
    started = NOBODY
    for day in days:
        started = started | day.done
        assert np.array_equal(~np.isnan(day.outcomes), day.lived & started)


def test_habits_are_lived_while_they_are_tracked() -> None:
    people = Living(crowd(2), 0, np.random.default_rng(0), begun=np.array([0, 2]), left=np.array([3, 4]))
    lived = [people.close([False, False]).lived.tolist() for _ in range(5)]
    assert lived == [[True, False], [True, False], [True, True], [False, True], [False, False]]


def test_lives_are_days_lived_one_after_the_other() -> None:
    first, last = np.zeros(TRAITS.habits, dtype=np.int64), np.full(TRAITS.habits, 30)
    life = live(TRAITS, first, last, 30, np.random.default_rng(9))
    rng = np.random.default_rng(9)
    first_weekday, draws = int(rng.integers(7)), rng.random((TRAITS.habits, 30))
    people = Living(TRAITS, first_weekday, rng)
    outcomes = np.transpose([people.close(draws[:, day] < TRAITS.reminder_chance).outcomes for day in range(30)])
    assert np.array_equal(outcomes, life.outcomes, equal_nan=True)
