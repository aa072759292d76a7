"""What the machine lends the app, and what of it is missing here."""

from enum import StrEnum

from habit_desktop.domain.value import value
from habit_desktop.engine.ports import AttentionSource, IdleSource, PowerSource


class Part(StrEnum):
    """Something the desktop or the system may offer."""

    NOTIFICATIONS = "notifications"
    BUTTONS = "buttons"  # on notifications
    TRAY = "tray"
    IDLE = "idle"  # how long nobody has touched the machine
    POWER = "power"  # whether it runs on its battery
    ATTENTION = "attention"  # whether it is a bad moment to disturb


class Desktop(StrEnum):
    """Whose desktop it is, as far as how something is turned on depends on it."""

    GNOME = "gnome"
    KDE = "kde"
    XFCE = "xfce"
    LXQT = "lxqt"
    CINNAMON = "cinnamon"
    MATE = "mate"
    WINDOWS = "windows"
    MACOS = "macos"
    OTHER = "other"


@value
class Offer:
    """Whether a part is there, and who offers it where that has a name."""

    part: Part
    there: bool
    by: str = ""


@value
class MachineReading:
    """What was found, each part once, in the order it is told."""

    desktop: Desktop
    wayland: bool
    offers: tuple[Offer, ...]

    @property
    def missing(self) -> frozenset[Part]:
        """The parts that are not there; buttons are missed only where there are notifications to have them."""
        missing = {offer.part for offer in self.offers if not offer.there}
        return frozenset(missing - {Part.BUTTONS} if Part.NOTIFICATIONS in missing else missing)


@value
class Sources:
    """Whom the app asks how the machine is used."""

    idle: IdleSource
    power: PowerSource
    attention: AttentionSource


def told_by_the_system(sources: Sources) -> tuple[Offer, ...]:
    """Return what the system tells about how the machine is used."""
    return (
        Offer(Part.IDLE, sources.idle.idle_s() is not None),
        Offer(Part.POWER, sources.power.on_battery() is not None),
        Offer(Part.ATTENTION, sources.attention.attention() is not None),
    )


CLOSE_BY = frozenset({Part.NOTIFICATIONS, Part.TRAY})
"""What a person notices: the rest is told where it is looked for."""


def worth_telling(missing: frozenset[Part], told: frozenset[Part]) -> bool:
    """Tell whether something a person notices is missing that was not told before."""
    return bool((missing - told) & CLOSE_BY)
