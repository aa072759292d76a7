"""Facts about the simple experts and their mixture."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning.evaluation import climatology, ew7
from habit_desktop.learning.odds import LEAST_CHANCE, Floats
from habit_desktop.learning.rules import SHARE, Expert, Rules, RulesPrediction
from tests.learning.strips import grid, grids, some_days, strip


def predictions(outcomes: Floats, first_weekday: int = 0) -> list[RulesPrediction]:
    """What was said before each day."""
    rules = Rules(len(outcomes), first_weekday)
    said = []
    for day in outcomes.T:
        said.append(rules.predict())
        rules.update(day)
    return said


def chances(outcomes: Floats, expert: Expert, first_weekday: int = 0) -> list[float]:
    """What one expert said before each day of the first habit."""
    return [float(said.experts[0, expert]) for said in predictions(outcomes, first_weekday)]


def test_who_knows_nothing_says_one_half() -> None:
    said = Rules(2, 0).predict()
    assert said.experts.tolist() == [[0.5] * len(Expert)] * 2
    assert said.mixture == pytest.approx([0.5, 0.5])


def test_climatology_and_the_seven_row_rate_are_the_benchmarks() -> None:
    outcomes = some_days(1, 1, 60)
    assert chances(outcomes, Expert.CLIMATOLOGY) == pytest.approx(climatology(outcomes[0]).tolist(), abs=1e-12)
    assert chances(outcomes, Expert.HALF_LIFE_7) == pytest.approx(ew7(outcomes[0]).tolist(), abs=1e-12)


def test_each_expert_counts_as_worked_out_by_hand() -> None:
    rules = Rules(1, 6)
    for day in strip("xx-x"):
        rules.update(np.array([day]))
    said = rules.predict().experts[0]
    half_7, half_30, half_60, half_90 = (0.5 ** (1 / rows) for rows in (7, 30, 60, 90))
    rows_7, rows_30 = 1 + half_7 + half_7**2, 1 + half_30 + half_30**2
    recent = (rows_30 + 1) / (rows_30 + 2)
    assert said[Expert.CLIMATOLOGY] == pytest.approx(3.5 / 4)
    assert said[Expert.HALF_LIFE_7] == pytest.approx((rows_7 + 1) / (rows_7 + 2))
    assert said[Expert.HALF_LIFE_30] == pytest.approx(recent)
    assert said[Expert.WEEKDAY_30] == pytest.approx(recent), "no Thursday has been seen"
    after_done = 1 + half_60
    markov = (after_done + 4 * recent) / (after_done + 4)
    assert said[Expert.MARKOV_1] == pytest.approx(markov)
    assert said[Expert.SINCE_DONE] == pytest.approx((half_90 + 4 * recent) / (half_90 + 4)), "one row came a day after"
    assert said[Expert.MARKOV_2] == pytest.approx((1 + 4 * markov) / 5)


def test_a_weekdays_rate_hears_of_that_weekday_alone() -> None:
    said = chances(grid("x......x......"), Expert.WEEKDAY_90)
    elsewhere = chances(grid("x......x......"), Expert.HALF_LIFE_30)
    assert said[7] > elsewhere[7]
    assert said[8] < elsewhere[8]


def test_the_mixture_gives_weight_to_who_was_right() -> None:
    rules = Rules(1, 0)
    for day in strip("x." * 40):
        rules.update(np.array([day]))
    assert rules.weights[0, Expert.MARKOV_1] > 5 * rules.weights[0, Expert.CLIMATOLOGY]


def test_one_step_of_the_mixture_is_bayes_and_then_a_small_share_for_all() -> None:
    rules = Rules(1, 0)
    rules.update(np.array([1.0]))
    said = rules.predict().experts[0]
    rules.update(np.array([0.0]))
    right = (1 - said) / (1 - said).sum()
    assert rules.weights[0] == pytest.approx((1 - SHARE) * right + SHARE / len(Expert))


def test_no_expert_is_ever_lost() -> None:
    rules = Rules(1, 0)
    for day in strip("x." * 200):
        rules.update(np.array([day]))
    assert rules.weights.min() >= SHARE / len(Expert)
    assert rules.weights.sum() == pytest.approx(1)


def test_a_day_without_rows_moves_only_the_calendar() -> None:
    with_pause, without = Rules(1, 0), Rules(1, 0)
    for day in strip("xx.x-------"):
        with_pause.update(np.array([day]))
    for day in strip("xx.x"):
        without.update(np.array([day]))
    calendar_free = [Expert.CLIMATOLOGY, Expert.HALF_LIFE_30, Expert.WEEKDAY_30, Expert.MARKOV_3, Expert.RUN_LENGTH]
    before, after = without.predict().experts[0, calendar_free], with_pause.predict().experts[0, calendar_free]
    assert before.tolist() == after.tolist()


@given(outcomes=grids(), first_weekday=st.integers(0, 6))
def test_every_chance_stays_away_from_certainty(outcomes: Floats, first_weekday: int) -> None:
    for said in predictions(outcomes, first_weekday):
        assert LEAST_CHANCE <= said.experts.min() <= said.experts.max() <= 1 - LEAST_CHANCE
        assert said.experts.min() - 1e-12 <= said.mixture.min() <= said.mixture.max() <= said.experts.max() + 1e-12


@given(outcomes=grids(most_habits=9))
def test_a_habit_is_predicted_to_the_same_bits_alone_and_among_others(outcomes: Floats) -> None:
    together = predictions(outcomes)
    for habit in range(len(outcomes)):
        alone = predictions(outcomes[habit : habit + 1])
        assert [float(said.mixture[0]) for said in alone] == [float(said.mixture[habit]) for said in together]


@given(outcomes=grids(), first_weekday=st.integers(0, 6), first_days=st.integers(0, 24))
def test_many_days_at_once_are_predicted_to_the_same_bits_as_one_by_one(
    outcomes: Floats, first_weekday: int, first_days: int
) -> None:
    rules, one_by_one = Rules(len(outcomes), first_weekday), predictions(outcomes, first_weekday)
    parts = [rules.follow(days.T) for days in np.split(outcomes, [first_days], axis=1)]
    assert np.concatenate([part.experts for part in parts]).tolist() == [said.experts.tolist() for said in one_by_one]
    assert np.concatenate([part.mixture for part in parts]).tolist() == [said.mixture.tolist() for said in one_by_one]
