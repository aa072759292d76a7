"""Facts about predictions kept from the past."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest

from habit_desktop.learning.gate import Gate, Predictor
from habit_desktop.learning.odds import logit
from habit_desktop.learning.record import Kept, scoreboard_of, weighing

FIRST = [Kept(0, 1, 0.5, 0.5, True), Kept(1, 1, 0.5, 0.5, True)]
SECOND = [Kept(0, 2, 0.5, 0.8, True), Kept(1, 2, 0.6, 0.7, False)]
WAITING = [Kept(0, 3, 0.5, 0.9, None), Kept(1, 3, 0.5, 0.9, None)]


def gate_of(kept: Iterable[Kept], habits: int) -> Gate:
    """The gate of so many habits as these predictions have set it, day after day."""
    *_, gate = weighing(kept, habits)
    return gate


def test_the_gate_learns_day_by_day_from_what_was_said_before_the_outcome() -> None:
    by_hand = Gate(2)
    by_hand.learn(logit(np.array([[0.5, 0.6], [0.5, 0.6], [0.8, 0.7]])), np.array([1.0, 0.0]))
    assert gate_of([*FIRST, *SECOND], 2).weights.tobytes() == by_hand.weights.tobytes()


def test_the_order_they_were_kept_in_changes_no_bit() -> None:
    assert gate_of([*SECOND[::-1], *FIRST], 2).weights.tobytes() == gate_of([*FIRST, *SECOND], 2).weights.tobytes()


def test_a_habits_first_row_teaches_the_gate_nothing() -> None:
    first = [replace(kept, network=0.99) for kept in FIRST]
    assert gate_of(first, 2).weights.tolist() == Gate(2).weights.tolist()


def test_what_waits_for_its_outcome_moves_nothing() -> None:
    assert gate_of([*FIRST, *SECOND, *WAITING], 2).weights.tobytes() == gate_of([*FIRST, *SECOND], 2).weights.tobytes()


def test_a_habit_leans_on_who_was_right_about_itself() -> None:
    days = [Kept(habit, day, 0.5, (0.9, 0.1)[habit], True) for day in range(1, 20) for habit in (0, 1)]
    network = gate_of(days, 2).weights[Predictor.NETWORK]
    assert network[0] > 2 * network[1]


def test_who_was_right_is_in_charge() -> None:
    days = [Kept(0, day, 0.5, 0.9, True) for day in range(1, 20)]
    assert gate_of(days, 2).weights[Predictor.NETWORK, 0] > 0.9


def test_what_the_prior_said_counts_for_the_prior() -> None:
    days = [Kept(0, day, 0.5, 0.5, True, prior=0.9) for day in range(1, 20)]
    assert gate_of(days, 2).weights[Predictor.PRIOR, 0] > 0.9


def test_the_scoreboard_compares_after_each_habits_first_row() -> None:
    board = scoreboard_of([*FIRST, *SECOND, *WAITING])
    assert board is not None
    assert board.predictions == 2
    assert board.network == pytest.approx(-(np.log(0.8) + np.log(0.3)) / 2)
    assert board.rules == pytest.approx(-(np.log(0.5) + np.log(0.4)) / 2)
    assert board.climatology == pytest.approx(-(np.log(0.75) + np.log(0.25)) / 2)


def test_without_an_outcome_there_is_no_scoreboard() -> None:
    assert scoreboard_of([]) is None
    assert scoreboard_of(WAITING) is None
