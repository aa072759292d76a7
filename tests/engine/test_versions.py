"""Facts about what is told of the versions of the network."""

from math import log

import pytest

from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.leaving_out import leave_out
from habit_desktop.engine.rolling_back import roll_back
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.versions import read_versions, spans_left_out, versions
from tests.engine.living import StandingClock, day, live, made


@pytest.fixture
def lived(session: Session, clock: StandingClock) -> Session:
    """A habit lived for two weeks, trained on the eighth and the fifteenth morning."""
    walk = made(session)
    for first in (0, 7):
        live(session, clock, {walk: "xxxxx.."}, first=first)
        keep_up(session)
        train_now(session, Cause.ASKED)
    return session


def test_runs_are_told_newest_first_with_the_one_in_charge(lived: Session) -> None:
    assert [(told.version, told.in_charge) for told in versions(lived)] == [(2, True), (1, False)]
    roll_back(lived, 1)
    assert [(told.version, told.in_charge) for told in versions(lived)] == [(2, False), (1, True)]


def test_each_run_tells_its_days_its_curve_and_since_when_it_was_in_charge(lived: Session) -> None:
    newest, older = read_versions(lived).versions
    assert (newest.first, newest.last, newest.base) == (day(1), day(13), 1)
    assert (older.first, older.last, older.base) == (day(1), day(6), 0)
    assert (len(newest.losses), newest.kept, newest.since) == (20, True, lived.now())


def test_a_roll_back_moves_since_when_a_version_is_in_charge(lived: Session, clock: StandingClock) -> None:
    clock.show(20, "18:00")
    roll_back(lived, 1)
    history = read_versions(lived)
    assert (history.version, history.since) == (1, lived.now())


def test_what_a_version_said_before_the_days_came_is_held_against_what_happened(
    lived: Session, clock: StandingClock
) -> None:
    habit = next(iter(lived.histories()))
    live(lived, clock, {habit: "x-"}, first=14)
    keep_up(lived)
    (newest, older) = read_versions(lived).versions
    said = lived.folder.predictions.of_habit(habit)
    # the eighth and the fifteenth morning were predicted before their trainings
    by_second = [(said[day(15)].network, False)]
    assert newest.foretold is not None
    assert newest.foretold.days == len(by_second)
    assert newest.foretold.network == pytest.approx(-log(1 - by_second[0][0]))
    assert older.foretold is not None
    assert older.foretold.days == 7


def test_a_network_lost_from_the_disk_is_told_but_cannot_take_charge(lived: Session) -> None:
    lived.folder.checkpoints.save(1, b"noise")
    newest, older = read_versions(lived).versions
    assert (newest.kept, older.kept, older.version) == (True, False, 1)


def test_before_the_first_training_the_network_everybody_starts_with_is_in_charge(session: Session) -> None:
    history = read_versions(session)
    assert (history.version, history.since, history.versions, history.left_out) == (0, None, (), ())


def test_what_is_left_out_is_told_with_how_much_it_holds(lived: Session) -> None:
    leave_out(lived, day(3), day(8))
    (span,) = spans_left_out(lived)
    assert (span.first, span.last, span.rows, span.at) == (day(3), day(8), 6, lived.now())
    assert read_versions(lived).left_out == (span,)
