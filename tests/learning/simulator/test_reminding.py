"""Facts about what a reminder does to simulated people."""

import numpy as np
import pytest

from habit_desktop.learning.simulator.reminding import Reminding


def test_the_helped_gain_fifteen_points_the_annoyed_lose_five() -> None:
    moved = Reminding(np.array([15.0, 0.0, -5.0])).moved(np.full(3, 0.4))
    assert moved == pytest.approx([0.55, 0.4, 0.35])


def test_annoyance_wears_off_and_help_does_not() -> None:
    reminding = Reminding(np.array([15.0, -5.0]))
    for _ in range(100):
        reminding.close(np.array([True, True]))
    assert reminding.moved(np.full(2, 0.4)) == pytest.approx([0.55, 0.4], abs=0.001)


def test_without_a_reminder_nothing_wears_off() -> None:
    reminding = Reminding(np.array([-5.0]))
    reminding.close(np.array([False]))
    assert reminding.moved(np.array([0.4])) == pytest.approx([0.35])


def test_no_reminder_makes_anyone_certain() -> None:
    reminding = Reminding(np.array([15.0, -5.0, 15.0]))
    moved = reminding.moved(np.array([0.95, 0.01, 0.9999]))
    assert ((moved > 0) & (moved < 1)).all()
    assert moved[2] == 0.9999
