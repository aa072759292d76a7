"""Facts about when the network is trained by itself, and why it waits."""

import pytest

from habit_desktop.engine.readings import Need, Waiting
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.engine.training_gate import Conditions, Verdict, last_run, may_train
from tests.engine.living import StandingClock, day, made, remember

AT_REST = Conditions(idle_s=600, on_battery=False)
GO = Verdict(None)


@pytest.fixture
def walker(session: Session, clock: StandingClock) -> Session:
    """A person who has walked for three days; it is the morning of the fourth."""
    remember(session, made(session), "x.x")
    clock.show(3, "09:00")
    return session


@pytest.fixture
def trained(walker: Session) -> Session:
    """The same, after a training this morning."""
    train_now(walker, Cause.ASKED)
    return walker


def test_a_machine_at_rest_may_train(walker: Session) -> None:
    assert may_train(walker, AT_REST) == GO


def test_without_a_closed_day_there_is_nothing_to_learn(session: Session) -> None:
    session.complete(made(session), session.today())
    assert may_train(session, AT_REST).waiting is Waiting.NO_ROWS


@pytest.mark.parametrize("idle_s", [None, 0.0, 299.0])
def test_a_machine_in_use_waits(walker: Session, idle_s: float | None) -> None:
    assert may_train(walker, Conditions(idle_s, on_battery=False)).waiting is Waiting.IN_USE


def test_how_long_idle_is_the_persons_choice(walker: Session) -> None:
    walker.set("training_idle_min", 0.5)
    assert may_train(walker, Conditions(idle_s=31, on_battery=False)) == GO


def test_a_machine_on_battery_waits_unless_the_person_allows_it(walker: Session) -> None:
    on_battery = Conditions(idle_s=600, on_battery=True)
    assert may_train(walker, on_battery).waiting is Waiting.ON_BATTERY
    walker.set("training_on_battery", True)
    assert may_train(walker, on_battery) == GO


def test_a_machine_that_does_not_know_its_power_may_train(walker: Session) -> None:
    assert may_train(walker, Conditions(idle_s=600, on_battery=None)) == GO


def test_one_training_a_habit_day_is_enough(trained: Session, clock: StandingClock) -> None:
    clock.show(4, "02:00")
    assert may_train(trained, AT_REST).waiting is Waiting.ALREADY_TODAY


def test_the_next_closed_day_is_something_new(trained: Session, clock: StandingClock) -> None:
    clock.show(4, "09:00")
    assert may_train(trained, AT_REST) == GO


def test_without_a_newly_closed_day_there_is_nothing_new(trained: Session, clock: StandingClock) -> None:
    trained.change(next(iter(trained.histories())), {"schedule": "weekdays:mon"})
    clock.show(5, "09:00")
    assert may_train(trained, AT_REST).waiting is Waiting.NOTHING_NEW


def test_after_seven_stale_days_nothing_is_waited_for(trained: Session, clock: StandingClock) -> None:
    busy = Conditions(idle_s=0, on_battery=True)
    clock.show(3 + 7, "09:00")
    assert may_train(trained, busy).waiting is Waiting.ON_BATTERY
    clock.show(3 + 8, "09:00")
    assert may_train(trained, busy) == Verdict(None, stale=True)


def test_before_the_first_training_the_seven_days_count_from_the_oldest_closed_day(
    walker: Session, clock: StandingClock
) -> None:
    clock.show(8, "09:00")
    assert may_train(walker, Conditions(0, on_battery=True)).stale


def test_a_run_that_was_refused_counts_as_the_days_run(walker: Session, clock: StandingClock) -> None:
    for habit in walker.histories():
        for offset in range(3):
            walker.clear(habit, day(offset))
    train_now(walker, Cause.ASKED)
    remember(walker, next(iter(walker.histories())), "x.x")
    assert may_train(walker, AT_REST).waiting is Waiting.ALREADY_TODAY


def test_a_long_wait_and_the_persons_choice_make_needs_fall_away(trained: Session, clock: StandingClock) -> None:
    clock.show(3 + 8, "09:00")
    busy = may_train(trained, Conditions(idle_s=0, on_battery=True)).conditions
    assert [each.need for each in busy if not each.asked] == [Need.IDLE, Need.POWER]
    clock.show(5, "09:00")
    trained.set("training_on_battery", True)
    allowed = may_train(trained, Conditions(idle_s=0, on_battery=True)).conditions
    assert [each.need for each in allowed if not each.asked] == [Need.POWER]


def test_a_power_saver_waits_also_on_mains_and_an_unknown_one_does_not(walker: Session) -> None:
    assert may_train(walker, Conditions(600, on_battery=False, saves=True)).waiting is Waiting.POWER_SAVER
    assert may_train(walker, Conditions(600, on_battery=None, saves=True)).waiting is Waiting.POWER_SAVER
    assert may_train(walker, Conditions(600, on_battery=None, saves=None)) == GO


def test_what_is_known_of_idleness_and_power_is_told(walker: Session) -> None:
    told = {each.need: each for each in may_train(walker, Conditions(3, None, None, own_only=True)).conditions}
    assert told[Need.IDLE].own_only
    assert told[Need.POWER].value is None


def test_the_last_run_is_told(trained: Session, clock: StandingClock) -> None:
    clock.show(4, "09:00")
    train_now(trained, Cause.IDLE)
    run = last_run(trained)
    assert run is not None
    assert run.day == day(4)


def test_before_the_first_run_there_is_none(session: Session) -> None:
    assert last_run(session) is None
