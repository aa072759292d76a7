"""What is missing of what a machine may offer."""

import pytest

from habit_desktop.engine.machine import Desktop, MachineReading, Offer, Part, told_by_the_system, worth_telling


class Told:
    """A system that tells this, or does not."""

    def __init__(self, idle_s: float | None, on_battery: bool | None) -> None:
        self._idle_s, self._on_battery = idle_s, on_battery

    def idle_s(self) -> float | None:
        return self._idle_s

    def on_battery(self) -> bool | None:
        return self._on_battery


def reading(*there: Part) -> MachineReading:
    """A machine that offers these parts and none beside."""
    return MachineReading(Desktop.OTHER, wayland=False, offers=tuple(Offer(part, part in there) for part in Part))


def test_what_is_there_is_not_missing() -> None:
    assert reading(*Part).missing == set()
    assert reading(*{*Part} - {Part.TRAY}).missing == {Part.TRAY}


def test_without_notifications_nobody_misses_their_buttons() -> None:
    assert Part.BUTTONS in reading(Part.NOTIFICATIONS).missing
    assert Part.BUTTONS not in reading().missing


@pytest.mark.parametrize("value", [0.0, 300.0, None])
def test_a_system_that_does_not_say_how_long_it_is_unused_lacks_that(value: float | None) -> None:
    told = told_by_the_system(Told(value, on_battery=False), Told(value, on_battery=False))
    assert told == (Offer(Part.IDLE, value is not None), Offer(Part.POWER, there=True))


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
