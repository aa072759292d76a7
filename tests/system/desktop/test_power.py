"""The power saver, asked for over a real bus."""

import pytest

from habit_desktop.system.power.linux import LinuxPower
from tests.system.desktop.session import DesktopSession, wait_until

pytestmark = pytest.mark.desktop


@pytest.mark.parametrize(("profile", "saves"), [("power-saver", True), ("balanced", False)])
def test_the_daemon_of_power_profiles_is_asked_over_the_bus(desktop: DesktopSession, profile: str, saves: bool) -> None:
    power = LinuxPower(desktop.environment["DBUS_SESSION_BUS_ADDRESS"])
    assert power.saves() is None
    daemon = desktop.run_script("power_profiles.py", profile)
    wait_until(lambda: desktop.has_owner("net.hadess.PowerProfiles"), "the daemon")
    assert power.saves() is saves
    daemon.end()
    assert power.saves() is None
    power.close()
