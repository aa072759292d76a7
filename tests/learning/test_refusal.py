"""Facts about which candidates are refused."""

from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.learning import mlp
from habit_desktop.learning.dataset import build
from habit_desktop.learning.inputs import Column
from habit_desktop.learning.mlp import SIZE, layers
from habit_desktop.learning.prior import prior
from habit_desktop.learning.refusal import Refusal, judge, longest_step
from habit_desktop.learning.training import Recipe, Trained, mean_loss
from tests.learning.strips import some_days

ROWS = build(some_days(8, 4, 200), 0)[0]


def candidate(correction: float = 0.1) -> Trained:
    """A network that adds the same correction to every chance."""
    parameters = prior()
    layers(parameters)[-1][1][0] = correction
    return Trained(parameters, len(ROWS), loss_before=0.6, loss_after=0.5)


def test_a_modest_candidate_that_fits_better_is_accepted() -> None:
    assert judge(candidate(), prior(), ROWS) is None


def test_a_candidate_for_other_inputs_is_refused() -> None:
    assert judge(candidate(), prior(), ROWS, schema="0123456789abcdef") is Refusal.SCHEMA
    assert judge(replace(candidate(), parameters=np.zeros(SIZE + 1)), prior(), ROWS) is Refusal.SCHEMA


@pytest.mark.parametrize("number", [np.nan, np.inf])
def test_a_candidate_with_a_broken_number_is_refused(number: float) -> None:
    broken = candidate()
    broken.parameters[17] = number
    assert judge(broken, prior(), ROWS) is Refusal.NOT_FINITE
    assert judge(replace(candidate(), loss_after=number), prior(), ROWS) is Refusal.NOT_FINITE


def test_a_candidate_that_fits_no_better_is_refused() -> None:
    assert judge(replace(candidate(), loss_after=0.6), prior(), ROWS) is Refusal.NO_BETTER


def test_a_candidate_that_moves_the_chances_too_far_is_refused() -> None:
    assert judge(candidate(correction=1.01), prior(), ROWS) is Refusal.MOVED_TOO_FAR
    assert judge(candidate(correction=1.01), candidate(correction=0.5).parameters, ROWS) is None


def test_a_candidate_whose_chances_are_far_too_bold_is_refused_once_rows_can_say_so() -> None:
    rng = np.random.default_rng(3)
    seldom = (rng.random(len(ROWS)) < 0.4).astype(np.float64)
    bold = replace(ROWS, rules_logit=rng.choice([-2.0, 2.0], len(ROWS)), y=seldom)
    assert judge(candidate(), prior(), bold) is Refusal.CALIBRATION
    assert judge(candidate(), prior(), bold.where(np.arange(3))) is None


def test_a_bad_slope_is_accepted_from_a_candidate_that_predicts_better_than_the_one_in_charge() -> None:
    rng = np.random.default_rng(3)
    side = rng.choice([-1.0, 1.0], len(ROWS))
    even = (rng.random(len(ROWS)) < 0.5).astype(np.float64)
    x = ROWS.x.copy()
    x[:, Column.RULES] = side
    too_bold = replace(ROWS, x=x, rules_logit=2 * side, y=even)
    bolder = prior()
    first, second, last = layers(bolder)
    first[0][Column.RULES, 0] = second[0][0, 0] = 50.0
    last[0][0] = 0.9
    assert judge(candidate(), bolder, too_bold) is None
    assert judge(replace(candidate(), parameters=bolder), candidate().parameters, too_bold) is Refusal.CALIBRATION


def test_looks_during_a_day_are_judged_apart_from_its_start() -> None:
    raw = ROWS.raw.copy()
    raw[::30, Column.HOUR] = 12.0
    looks = replace(ROWS, raw=raw)
    parameters = prior()
    moved = np.where(looks.is_start, 0.0, 2.0)
    x = looks.x.copy()
    x[:, Column.APP_OPENINGS] = moved
    layers(parameters)[0][0][Column.APP_OPENINGS] = 3.0
    layers(parameters)[-1][0][:] = 1.0
    assert (np.abs(mlp.forward(parameters, x) - mlp.forward(prior(), x))[~looks.is_start] > 1).mean() > 0.1
    told = Trained(parameters, len(ROWS), loss_before=0.6, loss_after=0.5)
    assert judge(told, prior(), replace(looks, x=x)) is Refusal.MOVED_TOO_FAR


def test_a_candidate_that_moved_too_far_goes_as_much_of_its_way_as_it_may() -> None:
    far = candidate(correction=1.5)
    done = replace(ROWS, y=np.ones(len(ROWS)))
    far = replace(far, loss_before=mean_loss(prior(), done, Recipe()))
    step, refusal = longest_step(far, prior(), done, Recipe())
    assert refusal is None
    assert layers(step.parameters)[-1][1][0] == pytest.approx(0.75)
    assert step.loss_after == pytest.approx(mean_loss(step.parameters, done, Recipe()))


def test_a_candidate_that_is_refused_for_another_reason_is_refused_whole() -> None:
    assert longest_step(replace(candidate(), loss_after=0.6), prior(), ROWS, Recipe())[1] is Refusal.NO_BETTER
