"""What the kernel says of batteries; whether power is saved, where nobody can be asked: the desktop's tests can."""

import sys
from pathlib import Path

import pytest

from habit_desktop.engine.ports import PowerSource

if sys.platform == "linux":
    from habit_desktop.system.power.choice import power_source
    from habit_desktop.system.power.linux import LinuxPower

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the daemon is Linux's")

CHARGED, DRAINING = {"type": "Battery", "status": "Full"}, {"type": "Battery", "status": "Discharging"}
SILENT = {"type": "Battery", "status": "Unknown"}
MAINS, MOUSE = {"type": "Mains", "online": "1"}, {**DRAINING, "scope": "Device"}


@pytest.mark.parametrize(
    ("supplies", "on_battery"),
    [
        ([], False),
        ([MAINS, MOUSE], False),
        ([MAINS, CHARGED], False),
        ([{"type": "Battery", "status": "Not charging", "scope": "System"}], False),
        ([MAINS, CHARGED, DRAINING], True),
        ([SILENT], None),
        ([{"type": "Battery"}], None),
        ([SILENT, CHARGED], False),
    ],
)
def test_a_battery_of_the_machine_says_whether_it_drains(
    tmp_path: Path, supplies: list[dict[str, str]], on_battery: bool | None
) -> None:
    for number, told in enumerate(supplies):
        (tmp_path / f"supply{number}").mkdir()
        for what, word in told.items():
            (tmp_path / f"supply{number}" / what).write_text(f"{word}\n")
    assert LinuxPower(supplies=tmp_path).on_battery() is on_battery


def test_a_kernel_that_tells_of_no_supplies_does_not_know(tmp_path: Path) -> None:
    assert LinuxPower(supplies=tmp_path / "none").on_battery() is None


@pytest.mark.parametrize("bus", ["unix:path=/nowhere", "nonsense"])
def test_without_a_bus_nobody_knows_and_it_can_be_asked_again(bus: str) -> None:
    power: PowerSource = LinuxPower(bus)
    assert [power.saves(), power.saves()] == [None, None]


def test_on_linux_the_daemon_is_asked() -> None:
    assert isinstance(power_source(), LinuxPower)
