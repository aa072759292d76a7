"""Training by itself: when it starts, why it waits, what ends it, and what is kept of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.domain.event import DaysLeftOut, TrainingRan
from habit_desktop.engine.leaving_out import leave_out
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.readings import Need, Power, TrainingState, Waiting
from habit_desktop.engine.session import Session
from habit_desktop.runtime.training_watch import TrainingWatch
from tests.engine.living import StandingClock, day, made, remember
from tests.runtime.machine import LONG_UNUSED_S, Machine


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def watch(qtbot: QtBot, session: Session, machine: Machine) -> Iterator[TrainingWatch]:
    parent = QObject()
    watch = TrainingWatch(session, machine, machine, machine.own_idle_s, parent)
    yield watch
    watch.close()
    parent.deleteLater()


def live_five_days(session: Session, clock: StandingClock) -> None:
    """Enough to learn from, and too little to be stale."""
    remember(session, made(session), "xx-xx")
    clock.show(5, "09:00")


def live_long(session: Session, clock: StandingClock) -> None:
    """Years of seven habits, trained a few days ago: the next training takes a while, and may wait."""
    for name in "abcdefg":
        remember(session, made(session, name), "xx-x-" * 140)
    clock.show(696, "09:00")
    session.record([(None, session.today(), TrainingRan("asked", 1, 1, 0.1, False, "no_better"))])
    clock.show(700, "09:00")


def runs(session: Session) -> list[TrainingRan]:
    """The trainings on record, oldest first."""
    return [
        event.fact for event in session.folder.events.events_of((TrainingRan,)) if isinstance(event.fact, TrainingRan)
    ]


def test_a_machine_unused_for_long_trains(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_five_days(session, clock)
    with qtbot.waitSignal(watch.trained):
        watch.look()
    assert [run.cause for run in runs(session)] == ["idle"]


def test_a_training_that_ran_is_told_with_its_record(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_five_days(session, clock)
    with qtbot.waitSignal(watch.trained) as trained:
        watch.look()
    assert trained.args == runs(session)


def test_a_training_that_belongs_to_a_change_is_undone_with_it(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_five_days(session, clock)
    change = leave_out(session, day(2), day(2))
    with qtbot.waitSignal(watch.trained):
        watch.train_as_part(change)
    assert network_in_charge(session.folder).version == 1
    assert [type(event.fact) for event in session.undo()] == [DaysLeftOut, TrainingRan]
    assert network_in_charge(session.folder).version == 0


def test_while_it_runs_the_curve_grows_and_then_the_record_has_it(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_five_days(session, clock)
    heard: list[TrainingState] = []
    watch.state_changed.connect(heard.append)
    with qtbot.waitSignal(watch.trained):
        watch.train_now()
    curves = [state.losses for state in heard if state.running]
    assert [len(curve) for curve in curves] == [0, *range(1, 21)]
    assert runs(session)[0].losses == tuple(round(loss, 6) for loss in curves[-1])


def test_each_need_is_told_apart(
    session: Session, clock: StandingClock, watch: TrainingWatch, machine: Machine
) -> None:
    live_five_days(session, clock)
    machine.idle, machine.battery = 10.0, True
    told = {each.need: (each.met, each.asked, each.value) for each in watch.state().conditions}
    assert told == {
        Need.NEW_DAYS: (True, True, 5),
        Need.ONCE_A_DAY: (True, True, None),
        Need.IDLE: (False, True, 10.0),
        Need.POWER: (False, True, Power.BATTERY),
    }


def test_after_a_training_the_next_waits_for_tomorrow(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_five_days(session, clock)
    with qtbot.waitSignal(watch.trained):
        watch.look()
    watch.look()
    state = watch.state()
    assert (state.running, state.waiting) == (False, Waiting.ALREADY_TODAY)
    assert state.last_seconds == runs(session)[0].seconds


@pytest.mark.parametrize(
    ("machine", "waiting"),
    [
        (Machine(idle=10.0), Waiting.IN_USE),
        (Machine(battery=True), Waiting.ON_BATTERY),
        (Machine(saver=True), Waiting.POWER_SAVER),
        (Machine(battery=True, saver=True), Waiting.ON_BATTERY),
    ],
    ids=["in use", "on battery", "saving", "on battery and saving"],
)
def test_it_says_what_it_waits_for(
    session: Session, clock: StandingClock, watch: TrainingWatch, waiting: Waiting
) -> None:
    live_five_days(session, clock)
    heard: list[TrainingState] = []
    watch.state_changed.connect(heard.append)
    watch.look()
    assert [state.waiting for state in heard] == [waiting]


def test_broken_off_it_has_ended_at_once_and_nothing_is_kept(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_five_days(session, clock)
    with qtbot.assertNotEmitted(watch.trained, wait=50):
        watch.train_now()
        watch.break_off()
        assert not watch.state().running
    assert runs(session) == []
    with qtbot.waitSignal(watch.trained):
        watch.train_now()


def test_without_a_finished_day_there_is_nothing_to_learn(session: Session, watch: TrainingWatch) -> None:
    made(session)
    watch.look()
    assert watch.state().waiting is Waiting.NO_ROWS


def test_a_power_nobody_knows_counts_as_mains(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch, machine: Machine
) -> None:
    machine.battery = None
    live_five_days(session, clock)
    with qtbot.waitSignal(watch.trained):
        watch.look()


def test_where_the_system_knows_no_idle_time_the_app_s_own_counts(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch, machine: Machine
) -> None:
    machine.idle, machine.own_idle = None, 10.0
    live_five_days(session, clock)
    watch.look()
    assert watch.state().waiting is Waiting.IN_USE
    machine.own_idle = LONG_UNUSED_S
    with qtbot.waitSignal(watch.trained):
        watch.look()


def test_a_stale_network_is_trained_at_once_even_in_use_and_on_battery(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch, machine: Machine
) -> None:
    machine.idle, machine.battery = 0.0, True
    remember(session, made(session), "xx-xx-xx-x")
    clock.show(10, "09:00")
    with qtbot.waitSignal(watch.trained):
        watch.look()
    assert [run.cause for run in runs(session)] == ["stale"]


def test_progress_goes_from_the_first_epoch_to_the_last(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_five_days(session, clock)
    heard: list[TrainingState] = []
    watch.state_changed.connect(heard.append)
    with qtbot.waitSignal(watch.trained):
        watch.look()
    epochs = [state.epoch for state in heard if state.running and state.epoch]
    assert epochs == list(range(1, heard[0].epochs + 1))


def test_input_stops_a_training_that_started_by_itself(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch, machine: Machine
) -> None:
    live_long(session, clock)
    watch.look()
    assert watch.state().running
    machine.idle = 0.0
    qtbot.waitUntil(lambda: not watch.state().running)
    assert [run.cause for run in runs(session)] == ["asked"]


def test_input_of_the_past_stops_nothing(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_long(session, clock)
    with qtbot.waitSignal(watch.trained):
        watch.look()
    assert [run.cause for run in runs(session)] == ["asked", "idle"]


def test_input_leaves_a_training_alone_that_was_asked_for(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch, machine: Machine
) -> None:
    machine.idle = 0.0
    live_long(session, clock)
    with qtbot.waitSignal(watch.trained):
        watch.train_now()
    assert runs(session)[-1].rows > 0


def test_a_stopped_training_leaves_nothing_behind(
    qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_long(session, clock)
    watch.train_now()
    watch.stop()
    qtbot.waitUntil(lambda: not watch.state().running)
    assert len(runs(session)) == 1
    assert session.folder.checkpoints.versions() == []


def test_asking_twice_trains_once(qtbot: QtBot, session: Session, clock: StandingClock, watch: TrainingWatch) -> None:
    live_five_days(session, clock)
    with qtbot.waitSignal(watch.trained):
        watch.train_now()
        watch.train_now()
    assert len(runs(session)) == 1


def test_closing_in_the_middle_of_a_training_keeps_nothing_of_it(
    session: Session, clock: StandingClock, watch: TrainingWatch
) -> None:
    live_long(session, clock)
    watch.train_now()
    watch.close()
    assert len(runs(session)) == 1
    assert session.today() == day(700)
