"""Facts about why a chance is what it is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habit_desktop.learning import mlp
from habit_desktop.learning.contribution import Feature, Group, by_group
from habit_desktop.learning.explanation import Explanation, explain
from habit_desktop.learning.forecast import forecast
from habit_desktop.learning.gate import Gate, day_gate
from habit_desktop.learning.hours import shares_later
from habit_desktop.learning.inputs import INPUTS
from habit_desktop.learning.look import Look, look
from habit_desktop.learning.memory import Memory
from habit_desktop.learning.odds import Floats, sigmoid
from habit_desktop.learning.prior import prior as silent
from habit_desktop.learning.shapley import shapley
from tests.learning.strips import grid, grids

USUAL_HOUR = 3.0
DURING_THE_DAY = {
    Feature.HOUR,
    Feature.APP_OPENINGS,
    Feature.REMINDERS_OPENED,
    Feature.REMINDED,
    Feature.OTHER_HABITS,
}


def a_network(seed: int, size: float) -> Floats:
    """Any network."""
    return np.random.default_rng(seed).normal(0, size, mlp.SIZE)


def a_gate(voices: Gate, seed: int) -> Gate:
    """A gate after some days of predictions by anybody."""
    rng, shape = np.random.default_rng(seed), voices.weights.shape
    for _ in range(5):
        voices.learn(rng.normal(size=shape), np.where(rng.random(shape[1]) < 0.5, 1.0, 0.0))
    return voices


def a_look(habits: int, hour: float, happened: int = 0) -> Look:
    """A look at this hour; the other habits are done where the habits usually are, and something happened so often."""
    done = [False] + [hour > USUAL_HOUR] * (habits - 1)
    times = [happened] * habits
    later = shares_later([[USUAL_HOUR] * 40] * habits, hour)
    return look(hour, happened, times, times, done, [not is_done for is_done in done], later)


def explained(
    outcomes: Floats,
    network: Floats,
    at: Look | None = None,
    *,
    gate: Gate | None = None,
    by_day: Gate | None = None,
    prior: Floats | None = None,
    mean_day: Floats | None = None,
) -> Explanation:
    """Why the first habit has its chance."""
    memory, gate = Memory.of(outcomes, 0), gate or Gate(len(outcomes))
    said = forecast(memory, network, gate, at, by_day=by_day, prior=prior)
    mean_day = np.zeros(len(INPUTS)) if mean_day is None else mean_day
    return explain(said, memory, outcomes[0], 0, network, gate, mean_day, by_day=by_day, prior=prior)


def points(explanation: Explanation) -> dict[Feature, float]:
    """The points of each feature."""
    return {part.feature: part.points for part in explanation.contributions}


def counts(explanation: Explanation) -> dict[Feature, tuple[int | None, int | None]]:
    """The evidence of each feature."""
    return {part.feature: (part.done, part.of) for part in explanation.contributions}


def values(explanation: Explanation) -> dict[Feature, float | None]:
    """The own number of each feature."""
    return {part.feature: part.value for part in explanation.contributions}


NETWORKS = st.builds(a_network, st.integers(0, 99), st.sampled_from([0.0, 1e-7, 0.1, 0.5, 2.0]))


@given(outcomes=grids(), network=NETWORKS, prior=st.none() | NETWORKS, seed=st.integers(0, 99), hour=st.floats(0, 25))
def test_the_points_add_up_to_the_way_from_the_long_run_rate_to_the_chance(
    outcomes: Floats, network: Floats, prior: Floats | None, seed: int, hour: float
) -> None:
    habits = len(outcomes)
    gate, by_day = a_gate(Gate(habits), seed), a_gate(day_gate(habits), seed)
    mean_day = np.random.default_rng(seed).normal(size=len(INPUTS))
    for at in (None, a_look(habits, hour, seed % 3)):
        told = explained(outcomes, network, at, gate=gate, by_day=by_day, prior=prior, mean_day=mean_day)
        assert sum(points(told).values()) == pytest.approx(100 * (told.chance - told.base), abs=1e-9)


@given(outcomes=grids(), network=NETWORKS, hour=st.floats(0, 25))
def test_no_input_moves_the_chance_beyond_all_there_is(outcomes: Floats, network: Floats, hour: float) -> None:
    inputs = set(Feature) - DURING_THE_DAY
    told = points(explained(outcomes, network, a_look(len(outcomes), hour, 2)))
    assert max(abs(told[feature]) for feature in inputs) <= 100


def test_every_feature_is_told_once() -> None:
    told = [part.feature for part in explained(grid("x.x"), silent()).contributions]
    assert sorted(told) == sorted(Feature)


def test_every_input_of_the_network_is_a_feature() -> None:
    assert {item.key for item in INPUTS} <= set(Feature)


def test_a_silent_network_moves_nothing() -> None:
    told = by_group(explained(grid("xx.x-.xx.."), silent()).contributions)
    assert {group for group, points in told.items() if points} == {Group.RULES}


def test_a_good_spell_lifts_the_chance_over_the_long_run_rate() -> None:
    told = points(explained(grid("." * 60 + "x" * 20), silent()))
    assert told[Feature.RECENT] > 10


def test_a_weekday_that_is_always_kept_lifts_its_own_chance() -> None:
    told = explained(grid("x......" * 8), silent())
    assert points(told)[Feature.WEEKDAY_RULE] > 5
    assert counts(told)[Feature.WEEKDAY_RULE] == (8, 8)


def test_a_rhythm_of_two_days_is_told_by_the_days_since_done() -> None:
    told = explained(grid("x." * 30), silent())
    assert points(told)[Feature.SINCE_DONE_RULE] > 20
    assert counts(told)[Feature.SINCE_DONE_RULE] == (16, 16)
    assert values(told)[Feature.SINCE_DONE_RULE] == 2


def test_what_the_network_says_on_the_mean_day_is_the_blends() -> None:
    network = silent()
    network[-1] = 1.0
    told = points(explained(grid("x.xx"), network))
    assert told[Feature.BLEND] > 3
    assert {told[Feature(item.key)] for item in INPUTS} == {0.0}


def test_the_inputs_have_their_exact_shapley_values_of_the_chance() -> None:
    outcomes, network, prior = grid("xx.x.xxx", ".x.xx..x"), a_network(4, 0.3), a_network(5, 0.3)
    gate, mean_day = a_gate(Gate(2), 1), np.random.default_rng(2).normal(size=len(INPUTS))
    morning, (_, prior_weight, weight) = Memory.of(outcomes, 0).morning(), gate.weights[:, 0]

    def chance(x: Floats) -> Floats:
        correction = weight * mlp.forward(network, x) + prior_weight * mlp.forward(prior, x)
        return sigmoid(morning.rules_logit[0] + correction)

    told = points(explained(outcomes, network, gate=gate, prior=prior, mean_day=mean_day))
    exact = 100 * shapley(chance, morning.x[0], mean_day)
    assert [told[Feature(item.key)] for item in INPUTS] == pytest.approx(exact.tolist(), abs=1e-9)


def test_who_looks_after_the_usual_hour_is_told_the_time() -> None:
    noon = a_look(1, USUAL_HOUR + 5)
    told = explained(grid("x.xxx"), silent(), noon)
    assert by_group(told.contributions)[Group.TIME] < -20
    assert told.strongest(1)[0].feature is Feature.HOUR
    assert values(told)[Feature.HOUR] == USUAL_HOUR + 5


def test_at_the_start_of_a_day_no_time_has_passed() -> None:
    told = points(explained(grid("x.xxx", "xx.x."), a_network(1, 0.5)))
    assert {told[feature] for feature in DURING_THE_DAY - {Feature.OTHER_HABITS}} == {0.0}


def test_what_happened_today_counts_where_the_network_has_learned_of_it() -> None:
    outcomes, network = grid("x.xx", "xx.."), a_network(2, 0.3)
    start, now = (points(explained(outcomes, network, at)) for at in (None, a_look(2, 18.5, 1)))
    assert {feature for feature in Feature if now[feature] != start[feature]} == DURING_THE_DAY


def test_what_the_day_adds_is_told_as_far_as_the_clock_lets_the_network_speak() -> None:
    outcomes, network, at = grid("x.xx"), a_network(2, 0.3), a_look(1, 2.0, 1)
    told = [
        points(explained(outcomes, network, at, by_day=Gate(1, np.array([1 - weight, weight]))))[Feature.APP_OPENINGS]
        for weight in (0.0, 0.1, 1.0)
    ]
    assert told[0] == 0
    assert 0 < abs(told[1]) < 0.3 * abs(told[2])


def test_a_network_that_lost_its_say_moves_less() -> None:
    outcomes, network = grid("x.xxx.x"), a_network(3, 0.3)
    usual, tenth = (
        points(explained(outcomes, network, gate=Gate(1, np.array([1 - weight, 0, weight])))) for weight in (1.0, 0.1)
    )
    assert abs(tenth[Feature.STREAK]) < 0.3 * abs(usual[Feature.STREAK])


def test_the_inputs_are_told_with_their_numbers() -> None:
    told = values(explained(grid("x...", "xxxx"), silent()))
    assert (told[Feature.STREAK], told[Feature.RATE_30D], told[Feature.OTHER_HABITS]) == (-4, 0.25, 1)


def test_a_habit_never_done_has_no_day_it_was_last_done() -> None:
    assert values(explained(grid("..."), silent()))[Feature.SINCE_DONE_RULE] == 0


def test_the_strongest_reasons_come_first_whatever_their_sign() -> None:
    strongest = explained(grid("x......" * 8), a_network(1, 0.3)).strongest(3)
    sizes = [abs(part.points) for part in strongest]
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) == 3


def test_without_any_row_no_count_is_told() -> None:
    assert set(counts(explained(grid("--"), silent())).values()) == {(None, None)}
