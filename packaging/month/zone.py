"""The zone of the machine the month is lived on: programs find it in settings of their own, and soon another there."""

import os
import subprocess
from functools import cached_property
from pathlib import Path

_SETTINGS = Path("/etc")
_LINK = "localtime"
_RULES = Path("/usr/share/zoneinfo")
_LAY_OVER = f'mount --bind {_SETTINGS} "$0" && mount --bind "$1" {_SETTINGS} && shift && exec "$@"'


class MachineZone:
    """Where programs started ``under`` it, with its environment, take themselves to be.

    Settings of its own lie over the machine's, for these programs alone: all of them lead to the machine's but the one
    of the zone. Where nobody may lay anything over them, a variable tells the zone, and a program that runs keeps it.
    """

    def __init__(self, place: Path, name: str) -> None:
        """``place`` takes the settings; the person is in a zone of this name (as the IANA's) at first."""
        self._machines, self._own = place / "machine settings", place / "settings"
        for folder in (self._machines, self._own):
            folder.mkdir(parents=True)
        for setting in os.listdir(_SETTINGS):
            if setting != _LINK:
                (self._own / setting).symlink_to(self._machines / setting)
        self.move_to(name)

    @property
    def name(self) -> str:
        """The zone's name."""
        return self._name

    @cached_property
    def is_seen_at_once(self) -> bool:
        """Whether a program that runs sees that the zone is another."""
        return subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode == 0

    @property
    def under(self) -> tuple[str, ...]:
        """What a program has to be started under."""
        laid_over = ("unshare", "-m", "sh", "-c", _LAY_OVER, str(self._machines), str(self._own))
        return laid_over if self.is_seen_at_once else ()

    @property
    def environment(self) -> dict[str, str]:
        """What a program has to be started with."""
        return {} if self.is_seen_at_once else {"TZ": self._name}

    def move_to(self, name: str) -> None:
        """The person is in another zone."""
        new = self._own / "new"
        new.symlink_to(_RULES / name)
        new.replace(self._own / _LINK)
        self._name = name
