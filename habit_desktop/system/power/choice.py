"""Which way of knowing about the power works on this machine."""

import sys

from habit_desktop.engine.ports import PowerSource

if sys.platform == "win32":
    from habit_desktop.system.power.windows import WindowsPower

    def power_source() -> PowerSource:
        """Return the way that works here."""
        return WindowsPower()

elif sys.platform == "linux":
    from habit_desktop.system.power.linux import LinuxPower

    def power_source() -> PowerSource:
        """Return the way that works here."""
        return LinuxPower()

else:
    from habit_desktop.system.power.battery import Battery

    def power_source() -> PowerSource:
        """Return the way that works here."""
        return Battery()
