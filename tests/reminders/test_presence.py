"""Facts about when a reminder waits."""

import pytest

from habit_desktop.reminders.policy import Reason
from habit_desktop.reminders.presence import AWAY_AFTER_S, Attention, waits_for


@pytest.mark.parametrize("idle_s", [None, 0.0, AWAY_AFTER_S - 1])
@pytest.mark.parametrize("attention", [None, Attention.FREE])
def test_who_is_there_and_free_or_of_whom_nothing_is_known_is_spoken_to(
    idle_s: float | None, attention: Attention | None
) -> None:
    assert waits_for(idle_s, attention) is None


def test_an_empty_chair_is_not_spoken_to_whatever_is_on_the_screen() -> None:
    assert {waits_for(AWAY_AFTER_S, attention) for attention in (None, *Attention)} == {Attention.AWAY}


@pytest.mark.parametrize("attention", [Attention.FULL_SCREEN, Attention.DO_NOT_DISTURB, Attention.AWAY])
def test_who_must_not_be_disturbed_is_not_spoken_to(attention: Attention) -> None:
    assert waits_for(0.0, attention) is attention
    assert waits_for(None, attention) is attention


def test_what_is_waited_for_is_a_reason_in_the_log() -> None:
    assert {Reason(attention) for attention in Attention if attention is not Attention.FREE}
