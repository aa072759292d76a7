"""Power as the system's battery tells it."""

import psutil


class Battery:
    """Reads the battery; a machine without one runs on mains."""

    def saves(self) -> bool | None:
        """Return None: what else saves power, psutil does not tell."""
        return None

    def on_battery(self) -> bool | None:
        """Return whether the battery is being drained, None where the system does not say."""
        try:
            battery = psutil.sensors_battery()
        except (AttributeError, OSError, psutil.Error):  # no such reading on this system, or no leave to read it
            return None
        if battery is None:
            return False
        return None if battery.power_plugged is None else not battery.power_plugged
