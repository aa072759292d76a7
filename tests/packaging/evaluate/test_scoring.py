"""Facts about scores."""

from datetime import date

import numpy as np
import pytest
from evaluate.logs import Log
from evaluate.scoring import Age, auc, difference, losses_at, mean_of, mean_score, of_group, score, skill

from habit_desktop.learning.odds import Floats
from tests.learning.strips import strip

LOSS_AT_80 = -np.log(0.8)
LOSS_AT_60 = -np.log(0.6)


def log(days: str, person: str = "ann", habit: str = "walk") -> Log:
    """A habit of somebody."""
    return Log(person, habit, date(2024, 1, 1), strip(days))


def chances(days: str, right: float) -> Floats:
    """Chances that give what happened this chance."""
    return np.where(strip(days) == 1, right, 1 - right)


def test_a_habits_first_day_is_not_scored() -> None:
    days = "xxx..x"
    said = chances(days, 0.8)
    said[0] = 0.01
    assert losses_at(Age.ALL, [log(days)], [said])["ann"] == pytest.approx(LOSS_AT_80)


def test_days_without_a_row_are_not_scored() -> None:
    days = "xx-x-..x"
    said = np.where(np.isnan(strip(days)), np.nan, chances(days, 0.8))
    assert losses_at(Age.ALL, [log(days)], [said])["ann"] == pytest.approx(LOSS_AT_80)


def test_a_habits_age_is_counted_in_calendar_days_from_its_first() -> None:
    days = "x" * 80
    said = np.repeat([0.5, 0.8, 0.6, 0.9], [1, 14, 45, 20])
    found = {age: losses_at(age, [log(days)], [said])["ann"] for age in Age if age is not Age.ALL}
    assert found[Age.FIRST_DAYS] == pytest.approx(LOSS_AT_80)
    assert found[Age.FIRST_WEEKS] == pytest.approx(LOSS_AT_60)
    assert found[Age.LATER] == pytest.approx(-np.log(0.9))


def test_a_habit_with_fewer_than_five_rows_at_an_age_is_left_out_there() -> None:
    four, five = "xx.x.", "xx.x.x"
    assert losses_at(Age.ALL, [log(four)], [chances(four, 0.8)]) == {}
    assert list(losses_at(Age.ALL, [log(five)], [chances(five, 0.8)])) == ["ann"]


def test_a_long_habit_weighs_as_much_as_a_short_one_and_a_person_of_many_as_one_of_one() -> None:
    long, short = "x" + "x" * 100, "x" + "x" * 10
    logs = [log(long), log(short, habit="read"), log(short, person="bob")]
    losses = losses_at(Age.ALL, logs, [chances(long, 0.8), chances(short, 0.6), chances(short, 0.6)])
    assert losses == pytest.approx({"ann": (LOSS_AT_80 + LOSS_AT_60) / 2, "bob": LOSS_AT_60})
    assert mean_of(losses) == pytest.approx((LOSS_AT_80 + 3 * LOSS_AT_60) / 4)


def test_skill_is_the_part_of_the_loss_that_is_saved() -> None:
    found = skill({"ann": 0.3, "bob": 0.2}, {"bob": 0.4, "ann": 0.6})
    assert (found.value, found.low, found.high) == pytest.approx((0.5, 0.5, 0.5))


def test_an_interval_is_wider_the_more_people_differ_and_the_same_each_time() -> None:
    reference = {str(person): 0.5 for person in range(20)}
    alike = {person: 0.4 + 0.001 * int(person) for person in reference}
    unlike = {person: 0.3 + 0.02 * int(person) for person in reference}
    found, other = skill(alike, reference), skill(unlike, reference)
    assert found.low < found.value < found.high
    assert found.high - found.low < other.high - other.low
    assert skill(alike, reference) == found


def test_people_are_compared_with_themselves() -> None:
    easy_and_hard = {"ann": 0.1, "bob": 0.7}
    found = difference({person: loss + 0.01 for person, loss in easy_and_hard.items()}, easy_and_hard)
    assert (found.value, found.low, found.high) == pytest.approx((0.01, 0.01, 0.01))


def test_auc_is_how_often_a_done_day_had_the_higher_chance() -> None:
    assert auc(strip("x.x."), np.array([0.9, 0.1, 0.3, 0.5])) == 0.75
    assert auc(strip("x.x."), np.full(4, 0.7)) == 0.5
    assert np.isnan(auc(strip("xxx"), np.full(3, 0.7)))


def test_a_score_compares_habit_by_habit_with_the_rate_of_the_last_week() -> None:
    days = "xx.x.x"
    logs = [log(days), log(days, habit="read")]
    found = score(logs, [chances(days, 0.8), chances(days, 0.6)], [chances(days, 0.7)] * 2)
    assert found.better_than_ew7 == 0.5
    assert found.median_auc == 1
    assert found.losses[Age.LATER] == {}
    assert np.isnan(mean_of(found.losses[Age.LATER]))


def test_the_mean_of_runs_is_taken_number_by_number() -> None:
    days = "xx.x.x"
    one, other = (score([log(days)], [chances(days, p)], [chances(days, 0.7)]) for p in (0.8, 0.6))
    both = mean_score([one, other])
    assert both.losses[Age.ALL]["ann"] == pytest.approx((LOSS_AT_80 + LOSS_AT_60) / 2)
    assert both.better_than_ew7 == 0.5
    assert both.calibration.slope == pytest.approx((one.calibration.slope + other.calibration.slope) / 2)


def test_a_group_holds_its_members_alone() -> None:
    assert of_group({"ann": 0.1, "bob": 0.2}, frozenset({"bob", "eve"})) == {"bob": 0.2}
