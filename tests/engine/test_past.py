"""Facts about the closed days as the learner remembers them."""

import numpy as np
import pytest

from habit_desktop.domain.event import TrainingRan
from habit_desktop.engine.day_grid import day_grid
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.past import Past, kept_predictions, networks_by_day
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.learning.memory import Memory
from tests.engine.living import StandingClock, day, live, made, remember


def told(past: Past) -> list[bytes]:
    """Everything a past says of the next day."""
    morning = past.memory.morning()
    return [morning.x.tobytes(), past.gate.weights.tobytes(), past.by_day.weights.tobytes()]


def test_a_past_that_steps_on_is_the_past_worked_out_anew(session: Session, clock: StandingClock) -> None:
    walk, read = made(session), made(session, "Read")
    live(session, clock, {walk: "x.xx", read: "xx.."})
    session.app_opened()
    past = Past.of(session, day_grid(session))
    live(session, clock, {walk: "x..x", read: ".xx."}, first=4)
    keep_up(session)
    grid = day_grid(session)
    past.step_to(grid)
    assert past.memory.days_closed == 8
    assert told(past) == told(Past.of(session, grid))


@pytest.mark.parametrize("edited", [0, 30, 69])
def test_after_an_edit_the_past_is_the_one_worked_out_anew(session: Session, clock: StandingClock, edited: int) -> None:
    walk, read = made(session), made(session, "Read")
    live(session, clock, {walk: "x.xxx.x" * 10, read: "xx..x.." * 10})
    past = Past.of(session, day_grid(session))
    for turn in (session.skip, session.clear):
        turn(read, day(edited))
        grid = day_grid(session)
        past.step_to(grid)
        assert past.memory.days_closed == 70
        assert told(past) == told(Past.of(session, grid))


def test_a_past_that_was_left_in_the_middle_steps_on(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "x.xxx.x" * 3})
    grid = day_grid(session)
    past = Past(session, grid)
    steps = past.steps_to(grid)
    for _ in range(5):
        next(steps)
    assert 0 < past.memory.days_closed < 21
    session.skip(walk, day(1))
    past.step_to(day_grid(session))
    assert told(past) == told(Past.of(session, day_grid(session)))


def test_one_more_habit_makes_another_past(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "x.xx"})
    past = Past.of(session, day_grid(session))
    made(session, "Read")
    past.step_to(day_grid(session))
    assert told(past) == told(Past.of(session, day_grid(session)))


def test_looks_at_days_move_who_is_heard_during_a_day(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    session.app_opened()
    live(session, clock, {walk: "xx.xx.xx.x"})
    train_now(session, Cause.ASKED)
    live(session, clock, {walk: "xx.xx.xx.x"}, first=10)
    keep_up(session)
    past = Past.of(session, day_grid(session))
    assert not np.array_equal(past.by_day.pooled, [0.5, 0.5])


def test_a_network_speaks_from_the_day_it_was_trained_on(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "x.xx.xx"})
    train_now(session, Cause.ASKED)
    assert next((first, network.version) for first, network in networks_by_day(session)) == (day(7), 1)
    assert networks_by_day(session)[-1][1].version == 0
    assert len(session.folder.events.events_of((TrainingRan,))) == 1


def test_kept_predictions_carry_what_the_prior_said(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "x.x"})
    keep_up(session)
    kept = kept_predictions(session)
    assert [said.day for said in kept] == [day(offset).toordinal() for offset in range(4)]
    assert all(said.prior is not None for said in kept)
    assert [said.day for said in kept_predictions(session, day(3))] == [day(3).toordinal()]


def test_the_memory_of_a_month_ago_follows_as_days_go_by(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    remember(session, walk, "x.xx" * 10, first=-40)
    past = Past.of(session, day_grid(session))
    assert past.days_ago(30).days_closed == past.memory.days_closed - 30
    live(session, clock, {walk: "x..x"})
    past.step_to(day_grid(session))
    anew = Memory.of(day_grid(session).outcomes[:, :-30], past.grid.first_weekday)
    assert past.days_ago(30).days_closed == anew.days_closed
    assert past.days_ago(30).morning().raw.tobytes() == anew.morning().raw.tobytes()


def test_a_month_ago_there_may_have_been_nothing(session: Session, clock: StandingClock) -> None:
    live(session, clock, {made(session): "x.x"})
    assert Past.of(session, day_grid(session)).days_ago(30).days_closed == 0
