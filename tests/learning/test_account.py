"""Facts about the values of an account."""

from habit_desktop.learning.account import FEWEST_OUTCOMES, FEWEST_TO_RANK, Voice
from habit_desktop.learning.gate import Predictor


def test_every_predictor_of_the_gate_has_a_voice() -> None:
    assert [voice.name for voice in Voice] == [predictor.name for predictor in Predictor]


def test_a_rank_asks_for_less_than_dots_do() -> None:
    assert FEWEST_TO_RANK < FEWEST_OUTCOMES
