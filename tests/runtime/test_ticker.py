"""The tick: at the due moment, at its own pace, and with an eye on clocks that jump."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.runtime.ticker import Ticker
from tests.engine.living import StandingClock

QUICK_MS = 10


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    """Timers end with their test."""
    parent = QObject()
    yield parent
    parent.deleteLater()


def in_(clock: StandingClock, **time: float) -> datetime:
    """The instant so long after a clock's present."""
    return clock.now() + timedelta(**time)


def test_it_ticks_at_the_due_moment(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent)
    with qtbot.waitSignal(ticker.ticked):
        ticker.wake_at(in_(clock, milliseconds=20))


def test_a_moment_after_the_next_coarse_tick_is_left_to_it(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent, tick_ms=QUICK_MS)
    with qtbot.assertNotEmitted(ticker.ticked, wait=5 * QUICK_MS):
        ticker.wake_at(in_(clock, milliseconds=2 * QUICK_MS))


def test_a_moment_that_has_just_passed_is_due_at_once(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent)
    with qtbot.waitSignal(ticker.ticked):
        ticker.wake_at(in_(clock, milliseconds=-1))


def test_no_moment_takes_the_last_one_back(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent)
    ticker.wake_at(in_(clock, milliseconds=20))
    with qtbot.assertNotEmitted(ticker.ticked, wait=50):
        ticker.wake_at(None)


def test_it_ticks_again_and_again(qtbot: QtBot, parent: QObject) -> None:
    ticker = Ticker(StandingClock(), parent, tick_ms=QUICK_MS)
    with qtbot.waitSignals([ticker.ticked] * 3):
        ticker.start()


@pytest.mark.parametrize("hours", [2, -1])
def test_a_clock_that_jumps_is_noticed(qtbot: QtBot, parent: QObject, hours: int) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent, tick_ms=QUICK_MS)
    ticker.start()
    with qtbot.waitSignals([ticker.jumped, ticker.ticked]):
        clock.step(hours=hours)


def test_a_jump_is_told_once(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent, tick_ms=QUICK_MS)
    ticker.start()
    with qtbot.waitSignal(ticker.jumped):
        clock.step(hours=2)
    with qtbot.assertNotEmitted(ticker.jumped), qtbot.waitSignals([ticker.ticked] * 2):
        pass


def test_another_zone_is_a_jump_although_the_instant_is_the_same(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock("Europe/Berlin")
    ticker = Ticker(clock, parent, tick_ms=QUICK_MS)
    ticker.start()
    with qtbot.waitSignal(ticker.jumped):
        clock.zone = "Asia/Tokyo"


def test_a_clock_that_goes_on_does_not_jump(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent, tick_ms=QUICK_MS)
    with qtbot.assertNotEmitted(ticker.jumped), qtbot.waitSignals([ticker.ticked] * 2):
        ticker.start()
        clock.step(milliseconds=QUICK_MS)


def test_the_hour_left_out_in_spring_is_no_jump(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock("Europe/Berlin")
    clock.show(27, "01:59:59.995")
    ticker = Ticker(clock, parent, tick_ms=QUICK_MS)
    with qtbot.assertNotEmitted(ticker.jumped), qtbot.waitSignal(ticker.ticked):
        ticker.start()
        clock.step(milliseconds=QUICK_MS)
    assert clock.now().hour == 3


def test_once_stopped_it_ticks_no_more(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent, tick_ms=QUICK_MS)
    ticker.start()
    ticker.wake_at(in_(clock, milliseconds=5))
    ticker.stop()
    with qtbot.assertNotEmitted(ticker.ticked, wait=5 * QUICK_MS):
        pass


def test_another_pace_holds_from_now_on_and_is_no_jump(qtbot: QtBot, parent: QObject) -> None:
    ticker = Ticker(StandingClock(), parent)
    ticker.start()
    with qtbot.assertNotEmitted(ticker.jumped), qtbot.waitSignals([ticker.ticked] * 3):
        ticker.set_pace(QUICK_MS)


def test_a_due_moment_is_met_although_ticks_have_become_rarer(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent, tick_ms=QUICK_MS)
    ticker.wake_at(in_(clock, milliseconds=2 * QUICK_MS))  # left to the next tick
    with qtbot.waitSignal(ticker.ticked):
        ticker.set_pace(60_000)


def test_a_pace_is_no_reason_to_tick_for_a_moment_that_has_passed(qtbot: QtBot, parent: QObject) -> None:
    clock = StandingClock()
    ticker = Ticker(clock, parent)
    ticker.wake_at(in_(clock, hours=1))
    clock.step(hours=2)
    with qtbot.assertNotEmitted(ticker.ticked, wait=50):
        ticker.set_pace(60_000)
