"""The machine's clock, the frozen one and the one that starts elsewhere."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from habit_desktop.domain.clock import Clock
from habit_desktop.system.clock import FrozenClock, OffsetClock, SystemClock

EVENING = datetime.fromisoformat("2026-03-01T20:15+01:00")


def test_the_system_clock_agrees_with_the_machine() -> None:
    clock: Clock = SystemClock()
    before = datetime.now(UTC)
    assert before <= clock.now() <= datetime.now(UTC)


def test_the_system_clock_is_in_the_persons_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Kathmandu")
    clock = SystemClock()
    assert (clock.zone, clock.now().utcoffset()) == ("Asia/Kathmandu", timedelta(hours=5, minutes=45))


def test_a_frozen_clock_shows_its_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock: Clock = FrozenClock(EVENING)
    assert (clock.now(), clock.zone, str(clock.now().tzinfo)) == (EVENING, "Europe/Berlin", "Europe/Berlin")


def test_a_frozen_clock_keeps_an_offset_that_tz_contradicts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    clock = FrozenClock(EVENING)
    assert (clock.zone, clock.now().isoformat()) == ("+01:00", "2026-03-01T20:15:00+01:00")


def test_an_offset_clock_starts_at_its_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "monotonic", lambda: 5000.0)
    clock: Clock = OffsetClock(EVENING)
    assert clock.now() == EVENING


def test_an_offset_clock_runs_through_a_change_of_the_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    passed = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: passed[0])
    clock = OffsetClock(datetime.fromisoformat("2026-03-29T01:59+01:00"))
    passed[0] = 120.0
    assert clock.now().isoformat() == "2026-03-29T03:01:00+02:00"
