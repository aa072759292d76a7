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


def test_every_opening_has_its_hour_and_hours_ascend() -> None:
    hours = LIFE.traces.opening_hours(LIFE.person, np.random.default_rng(0))
    assert np.array_equal((~np.isnan(hours)).sum(axis=-1), LIFE.traces.openings)
    steps = np.diff(hours, axis=-1)
    assert (steps[~np.isnan(steps)] >= 0).all()


def test_the_app_was_opened_at_the_hour_of_the_first_mark() -> None:
    hours = LIFE.traces.opening_hours(LIFE.person, np.random.default_rng(0))
    for person, day in ((0, 3), (7, 50), (99, 99)):
        marks = LIFE.traces.done_hours[LIFE.person == person, day]
        if not np.isnan(marks).all():
            assert np.nanmin(marks) in hours[person, day]


def test_asking_for_hours_leaves_lives_as_they_are() -> None:
    before = LIFE.traces.openings.tobytes(), LIFE.traces.done_hours.tobytes()
    LIFE.traces.opening_hours(LIFE.person, np.random.default_rng(0))
    assert before == (LIFE.traces.openings.tobytes(), LIFE.traces.done_hours.tobytes())
