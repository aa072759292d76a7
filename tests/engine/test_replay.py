"""Facts about the past after an import: predicted strictly in time, and told apart from what was really said."""

from datetime import date

import numpy as np
import pytest

from habit_desktop.domain.event import TrainingRan
from habit_desktop.domain.prediction import Origin
from habit_desktop.engine.day_grid import day_grid
from habit_desktop.engine.erasing import erase
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.replay import PERSON, SEED, conclude, replay_task, steps
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.upkeep import find_problems
from habit_desktop.learning.replay import Learner, replay
from habit_desktop.storage.scope import Scope
from tests.engine.living import MONDAY, StandingClock, day, live, made, opened, remember, replay_now

PAST = "x.xxx-xx.xsx..xxx.xx.xxxx.xx"


@pytest.fixture
def newcomer(session: Session) -> Session:
    """A person whose habit was made today and brings four weeks along."""
    remember(session, made(session), PAST, first=-len(PAST))
    return session


def habit_of(session: Session) -> str:
    """The one habit there is."""
    (habit,) = session.histories()
    return habit


def test_all_past_due_days_have_replayed_chances_and_outcomes(newcomer: Session) -> None:
    replay_now(newcomer)
    said = newcomer.folder.predictions.of_habit(habit_of(newcomer))
    assert list(said) == [day(offset) for offset in range(-len(PAST), 0)]
    assert {prediction.origin for prediction in said.values()} == {Origin.REPLAYED}
    closed = newcomer.folder.predictions.outcomes()
    assert len(closed) == len(PAST) - PAST.count("s")


def test_the_chances_are_those_of_the_backtests_own_code(newcomer: Session) -> None:
    grid = day_grid(newcomer)
    learner = Learner(1, grid.first_weekday, person=PERSON, seed=SEED)
    expected = [float(said.forecast.served[0]) for said in replay(learner, grid.outcomes)]
    replay_now(newcomer)
    said = newcomer.folder.predictions.of_habit(habit_of(newcomer))
    assert [prediction.served for prediction in said.values()] == expected
    assert len({prediction.version for prediction in said.values()}) > 1


def test_no_chance_depends_on_its_own_day_or_a_later_one(newcomer: Session) -> None:
    task = replay_task(newcomer)
    before = [step.predictions[0].served for step in steps(task)]
    task.grid.outcomes[0, 14:] = 1 - task.grid.outcomes[0, 14:]
    after = [step.predictions[0].served for step in steps(task)]
    assert after[:15] == before[:15]
    assert after[15:] != before[15:]


def test_today_is_not_replayed(newcomer: Session) -> None:
    replay_now(newcomer)
    keep_up(newcomer)
    assert newcomer.folder.predictions.of_day(MONDAY)[habit_of(newcomer)].origin is Origin.MADE


@pytest.mark.parametrize("scope", [None, Scope(first=day(-3), last=day(-2))])
def test_what_a_replay_worked_out_of_days_erased_meanwhile_is_thrown_away(
    newcomer: Session, scope: Scope | None
) -> None:
    """The erasure is another process's: this one has read the days before."""
    walk = habit_of(newcomer)
    task = replay_task(newcomer)
    done = [*steps(task)]
    other = opened(newcomer.folder.path, StandingClock())
    erase(other, scope or Scope(walk))
    other.folder.close()
    conclude(newcomer, task, [said for step in done for said in step.predictions], done[-1].learner)
    assert newcomer.folder.predictions.of_habit(walk) == {}
    assert newcomer.folder.predictions.outcomes() == {}
    assert newcomer.folder.checkpoints.versions() == []
    assert find_problems(newcomer) == []


def test_what_was_really_said_stays(session: Session, clock: StandingClock) -> None:
    walk = made(session)
    live(session, clock, {walk: "x.x"})
    said = session.folder.predictions.since(date.min)
    remember(session, walk, "xx.xx", first=-5)
    replay_now(session)
    after = session.folder.predictions.of_habit(walk)
    assert [after[day(offset)] for offset in range(3)] == said
    assert [after[day(offset)].origin for offset in range(-5, 0)] == [Origin.REPLAYED] * 5


def test_a_second_replay_adds_nothing(newcomer: Session) -> None:
    replay_now(newcomer)
    said, runs = newcomer.folder.predictions.since(date.min), newcomer.folder.events.events_of((TrainingRan,))
    newcomer.clock.show(0, "10:00")  # type: ignore[attr-defined]  # the standing clock
    replay_now(newcomer)
    assert newcomer.folder.predictions.since(date.min) == said
    assert newcomer.folder.events.events_of((TrainingRan,)) == runs


def test_a_network_that_goes_on_from_the_replays_takes_charge(newcomer: Session) -> None:
    before = network_in_charge(newcomer.folder)
    replay_now(newcomer)
    network = network_in_charge(newcomer.folder)
    assert network.version == 1
    assert not np.array_equal(network.parameters, before.parameters)
    (run,) = newcomer.folder.events.events_of((TrainingRan,))
    assert isinstance(run.fact, TrainingRan)
    assert run.fact.cause == Cause.IMPORT


def test_a_network_trained_here_stays_in_charge(newcomer: Session) -> None:
    train_now(newcomer, Cause.ASKED)
    before = network_in_charge(newcomer.folder).parameters
    replay_now(newcomer)
    assert np.array_equal(network_in_charge(newcomer.folder).parameters, before)


def test_a_replay_tells_how_far_it_is(newcomer: Session) -> None:
    told = [(step.day, step.of) for step in steps(replay_task(newcomer))]
    assert told == [(number, len(PAST)) for number in range(1, len(PAST) + 1)]


def test_without_a_past_there_is_nothing_to_replay(session: Session) -> None:
    made(session)
    replay_now(session)
    assert session.folder.predictions.since(date.min) == []
    assert session.folder.checkpoints.versions() == []
