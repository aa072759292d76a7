"""What the battery says."""

from types import SimpleNamespace

import psutil
import pytest

from habit_desktop.engine.ports import PowerSource
from habit_desktop.system.power.battery import Battery


@pytest.mark.parametrize(
    ("reading", "on_battery"),
    [
        (None, False),
        (SimpleNamespace(power_plugged=True), False),
        (SimpleNamespace(power_plugged=False), True),
        (SimpleNamespace(power_plugged=None), None),
    ],
)
def test_a_reading_says_whether_the_battery_drains(
    monkeypatch: pytest.MonkeyPatch, reading: SimpleNamespace | None, on_battery: bool | None
) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: reading, raising=False)
    source: PowerSource = Battery()
    assert source.on_battery() is on_battery


def test_a_system_without_such_readings_does_not_know(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(psutil, "sensors_battery", raising=False)
    assert Battery().on_battery() is None
