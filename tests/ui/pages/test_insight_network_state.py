"""The card of the network as values."""

import csv
from io import StringIO

import pytest

from habit_desktop.ui.charts.network_layout import COUNT, FIRST, OUTPUT
from habit_desktop.ui.pages.insight.network_state import (
    Manner,
    NetworkView,
    network_state,
    neuron_told,
    scales,
    spoken,
    strengths,
    weights_csv,
)
from tests.ui.opened import inside, network, past_inside

NETWORK = network(4)


def view(manner: Manner = Manner.MINE, at: int = 3) -> NetworkView:
    """The network to look at."""
    return NetworkView(NETWORK, inside(4), at, manner)


def test_the_prior_is_the_first_state_whatever_is_chosen() -> None:
    assert view(Manner.PRIOR).weights == NETWORK.frames[0].weights.layers
    assert view(Manner.MINE).weights == NETWORK.frames[3].weights.layers


def test_the_difference_is_what_training_changed() -> None:
    now, then = NETWORK.frames[3].weights.layers, NETWORK.frames[0].weights.layers
    assert view(Manner.DIFFERENCE).weights[0][2][5] == now[0][2][5] - then[0][2][5]
    assert set(view(Manner.DIFFERENCE, at=0).said) == {0.0}


@pytest.mark.parametrize("manner", [Manner.MINE, Manner.DIFFERENCE])
def test_the_strongest_line_of_all_states_has_strength_one(manner: Manner) -> None:
    largest = scales(NETWORK, manner)
    states = [strengths(view(manner, at), largest) for at in range(4)]
    for layer in range(3):
        strongest = max(abs(weight) for state in states for row in state[layer] for weight in row)
        assert strongest == pytest.approx(1)


def test_a_single_state_without_a_difference_can_be_drawn() -> None:
    alone = network(1)
    drawn = strengths(NetworkView(alone, inside(1), 0, Manner.DIFFERENCE), scales(alone, Manner.DIFFERENCE))
    assert {weight for layer in drawn for row in layer for weight in row} == {0.0}


def test_neurons_say_what_they_say_of_the_day_within_one() -> None:
    state = network_state(view(), strengths(view(), scales(NETWORK, Manner.MINE)))
    assert len(state.said) == len(state.dead) == COUNT
    assert all(-1 <= said <= 1 for said in state.said)
    assert state.number == "44\u00a0%"
    assert state.names[0] == "streak"


def test_the_dead_are_told_by_their_place() -> None:
    assert [neuron for neuron in range(COUNT) if view().dead[neuron]] == [FIRST[1]]
    assert "moves nothing" in neuron_told(view(), FIRST[1])[1]


def test_an_input_is_told_with_both_its_numbers_and_whom_it_speaks_to() -> None:
    title, facts = neuron_told(view(), 0)
    assert title == "streak"
    assert facts.startswith("2 days without, seen as −1.00 · speaks most to: 1·")


def test_the_output_is_told_by_what_it_adds() -> None:
    title, facts = neuron_told(view(), OUTPUT)
    assert title == "What the network adds"
    assert "in log-odds" in facts
    assert "hears most: 2·" in facts


def test_every_neuron_has_its_own_words() -> None:
    assert len({neuron_told(view(), neuron)[0] for neuron in range(COUNT)}) == COUNT


def test_the_whole_is_spoken() -> None:
    assert "Heard most today:" in spoken(view())
    assert "1 neuron moves nothing." in spoken(view())


def test_a_past_day_lights_it_by_what_was_kept() -> None:
    lit = NetworkView(NETWORK, past_inside(4), 3)
    assert lit.said != view().said
    assert "70\u00a0%" in spoken(lit)


def test_every_weight_can_be_taken_along_as_csv() -> None:
    rows = [*csv.DictReader(StringIO(weights_csv(view())))]
    assert len(rows) == 10 * 16 + 16 * 8 + 8
    assert (rows[0]["layer"], rows[0]["from"], rows[0]["to"]) == ("1", "streak", "1·1")
    assert (rows[-1]["from"], rows[-1]["to"]) == ("2·8", "output")
