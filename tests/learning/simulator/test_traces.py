"""Facts about what simulated days leave in the app."""

from dataclasses import replace

import numpy as np
import pytest

from tests.learning.simulator.crowd import crowd, lived

TRAITS = replace(crowd(400, people=100), reminder_chance=np.full(400, 0.5))
LIFE = lived(TRAITS, 100)


def test_marks_lie_around_the_usual_hour_and_only_where_something_was_done() -> None:
    hours = LIFE.traces.done_hours
    assert np.array_equal(np.isnan(hours), LIFE.outcomes != 1)
    assert np.nanmean(hours) == pytest.approx(18, abs=0.05)
    assert np.nanstd(hours) == pytest.approx(0.5, abs=0.02)


def test_only_shown_reminders_are_opened_and_some_are_not() -> None:
    opened = LIFE.traces.reminders_opened
    assert not (opened & ~LIFE.reminded).any()
    assert opened.sum() / LIFE.reminded.sum() == pytest.approx(0.6, abs=0.02)


def test_the_app_is_opened_for_marks_and_for_its_own_sake() -> None:
    openings = LIFE.traces.openings
    assert openings.shape == (100, 100)
    marked = np.zeros(openings.shape, dtype=bool)
    np.logical_or.at(marked, LIFE.person, LIFE.outcomes == 1)
    assert openings[marked].min() >= 1
    assert openings[~marked].mean() == pytest.approx(2, abs=0.15)
