"""What is missing of what a machine may offer."""

import pytest

from habit_desktop.engine.machine import (
    Desktop,
    MachineReading,
    Offer,
    Part,
    Sources,
    told_by_the_system,
    worth_telling,
)
from habit_desktop.reminders.presence import Attention


class Told:
    """A system that tells everything, or nothing."""

    def __init__(self, tells: bool) -> None:
        self._tells = tells

    def idle_s(self) -> float | None:
        return 0.0 if self._tells else None

    def on_battery(self) -> bool | None:
        return False if self._tells else None

    def saves(self) -> bool | None:
        return False if self._tells else None

    def attention(self) -> Attention | None:
        return Attention.FREE if self._tells else None


def reading(*there: Part) -> MachineReading:
    """A machine that offers these parts and none beside."""
    return MachineReading(Desktop.OTHER, wayland=False, offers=tuple(Offer(part, part in there) for part in Part))


def test_what_is_there_is_not_missing() -> None:
    assert reading(*Part).missing == set()
    assert reading(*{*Part} - {Part.TRAY}).missing == {Part.TRAY}


def test_without_notifications_nobody_misses_their_buttons() -> None:
    assert Part.BUTTONS in reading(Part.NOTIFICATIONS).missing
    assert Part.BUTTONS not in reading().missing


@pytest.mark.parametrize("tells", [True, False])
def test_what_the_system_does_not_tell_is_missing(tells: bool) -> None:
    told = told_by_the_system(Sources(Told(tells), Told(tells), Told(tells)))
    assert told == (Offer(Part.IDLE, tells), Offer(Part.POWER, tells), Offer(Part.ATTENTION, tells))


@pytest.mark.parametrize(
    ("missing", "told", "worth"),
    [
        ({Part.TRAY}, set(), True),
        ({Part.TRAY, Part.NOTIFICATIONS}, {Part.TRAY}, True),
        ({Part.TRAY}, {Part.TRAY}, False),
        ({Part.IDLE, Part.POWER}, set(), False),
        (set(), {Part.TRAY}, False),
    ],
)
def test_what_a_person_notices_is_told_once(missing: set[Part], told: set[Part], worth: bool) -> None:
    assert worth_telling(frozenset(missing), frozenset(told)) is worth
