"""Whether the system saves power, where there is nobody to ask; the tests of the desktop ask a daemon."""

import sys

import pytest

from habit_desktop.engine.ports import PowerSource

if sys.platform == "linux":
    from habit_desktop.system.power.choice import power_source
    from habit_desktop.system.power.linux import LinuxPower

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the daemon is Linux's")


@pytest.mark.parametrize("bus", ["unix:path=/nowhere", "nonsense"])
def test_without_a_bus_nobody_knows_and_it_can_be_asked_again(bus: str) -> None:
    power: PowerSource = LinuxPower(bus)
    assert [power.saves(), power.saves()] == [None, None]


def test_on_linux_the_daemon_is_asked() -> None:
    assert isinstance(power_source(), LinuxPower)
