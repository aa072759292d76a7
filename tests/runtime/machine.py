"""A machine of which a test says how it is used."""

from dataclasses import dataclass

from habit_desktop.reminders.presence import Attention

LONG_UNUSED_S = 3600.0


@dataclass
class Machine:
    """Idle time, power and attention of a machine, as the test says."""

    idle: float | None = LONG_UNUSED_S
    own_idle: float = 0.0
    battery: bool | None = False
    seen: Attention | None = Attention.FREE
    saver: bool | None = False

    def idle_s(self) -> float | None:
        return self.idle

    def own_idle_s(self) -> float:
        return self.own_idle

    def on_battery(self) -> bool | None:
        return self.battery

    def attention(self) -> Attention | None:
        return self.seen

    def saves(self) -> bool | None:
        return self.saver
