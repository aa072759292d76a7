"""Facts about an earlier version put in charge again."""

import numpy as np
import pytest

from habit_desktop.domain.event import ModelRolledBack
from habit_desktop.engine.foresight import Foresight, chances, keep_up, outlook
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.past import in_charge_on, networks_by_day
from habit_desktop.engine.refusal import Refused
from habit_desktop.engine.rolling_back import roll_back
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now, training_task
from habit_desktop.storage.integrity import problems
from tests.engine.living import StandingClock, day, live, made, opened

DAYS = "xxxxx..xxxxx..xxxxx."


@pytest.fixture
def walk(session: Session, clock: StandingClock) -> str:
    """A habit lived for three weeks, with a version of each of the last two mornings."""
    habit = made(session)
    live(session, clock, {habit: DAYS})
    train_now(session, Cause.ASKED)
    live(session, clock, {habit: "-"}, first=len(DAYS))
    train_now(session, Cause.ASKED)
    keep_up(session)
    return habit


def chance(session: Session, habit: str) -> float:
    """The chance of now."""
    return chances(outlook(session))[habit].probability


def in_charge(session: Session) -> int:
    """The number of the version in charge."""
    return network_in_charge(session.folder, session.prior).version


def test_a_roll_back_changes_the_next_prediction_and_undo_brings_the_other_one_back(
    session: Session, walk: str
) -> None:
    before = chance(session, walk)
    roll_back(session, 1)
    rolled = chance(session, walk)
    assert rolled != before
    session.undo()
    assert chance(session, walk) == before
    session.redo()
    assert chance(session, walk) == rolled


def test_a_window_that_stays_open_sees_it_at_once(session: Session, walk: str) -> None:
    foresight = Foresight(session)
    before = chances(foresight.latest())[walk].probability
    roll_back(session, 1)
    assert chances(foresight.latest())[walk].probability != before


def test_undo_and_redo_find_it_after_a_restart(session: Session, walk: str, clock: StandingClock) -> None:
    roll_back(session, 1)
    session.folder.close()
    again = opened(session.folder.path, clock)
    assert in_charge(again) == 1
    again.undo()
    assert in_charge(again) == 2
    again.redo()
    assert in_charge(again) == 1
    again.folder.close()


def test_what_was_predicted_before_stays_as_it_was(session: Session, walk: str) -> None:
    before = session.folder.predictions.of_habit(walk)
    roll_back(session, 1)
    keep_up(session)
    assert session.folder.predictions.of_habit(walk) == before


def test_every_version_stays_on_disk_and_the_log_only_grows(session: Session, walk: str) -> None:
    before = session.folder.events.events()
    roll_back(session, 0)
    assert session.folder.checkpoints.versions() == [1, 2]
    after = session.folder.events.events()
    assert after[:-1] == before
    assert after[-1].fact == ModelRolledBack(0)
    assert problems(session.folder.connection) == []


def test_the_next_training_goes_on_from_the_version_in_charge(session: Session, walk: str) -> None:
    roll_back(session, 1)
    task = training_task(session, Cause.ASKED)
    assert task.network.version == 1
    ran = train_now(session, Cause.ASKED)
    assert (ran.base, ran.version, in_charge(session)) == (1, 3, 3)


def test_each_past_day_keeps_the_version_that_was_in_charge_on_it(
    session: Session, walk: str, clock: StandingClock
) -> None:
    clock.show(25, "09:00")
    roll_back(session, 1)
    clock.show(28, "09:00")
    session.undo()
    networks = networks_by_day(session)
    told = [in_charge_on(networks, day(offset)).version for offset in (19, 20, 21, 24, 25, 27, 28)]
    assert told == [0, 1, 2, 2, 1, 1, 2]


def test_the_version_in_charge_is_not_put_there_twice(session: Session, walk: str) -> None:
    before = len(session.folder.events.events())
    roll_back(session, 2)
    assert len(session.folder.events.events()) == before


@pytest.mark.parametrize("damaged", [False, True])
def test_a_version_that_is_not_there_or_damaged_is_refused(session: Session, walk: str, damaged: bool) -> None:
    if damaged:
        session.folder.checkpoints.save(7, b"noise")
    with pytest.raises(Refused, match="damaged" if damaged else "none such"):
        roll_back(session, 7)
    assert in_charge(session) == 2


def test_a_version_lost_after_it_was_rolled_back_to_gives_way(session: Session, walk: str) -> None:
    roll_back(session, 1)
    session.folder.checkpoints.save(1, b"noise")
    assert in_charge(session) == 2
    assert np.isfinite(chance(session, walk))
