"""The clock of the machine the month is lived on: libfaketime shows every program the same one, and it can be set."""

import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from month.zone import MachineZone

LIBRARY = "faketime/libfaketimeMT.so.1"


class MachineClock:
    """What programs started with its environment take for the time; it runs on from where it was set.

    The monotonic clock is left alone: to a program that runs, the machine seems to have slept.
    """

    def __init__(self, file: Path, zone: MachineZone) -> None:
        """``file`` tells the time to the programs; ``zone`` is where the person is."""
        self._zone, self._file, self._ahead_s = zone, file, 0.0

    @property
    def for_long(self) -> dict[str, str]:
        """What a program has to be started with that is to see the clock set while it runs."""
        return self._environment | {"FAKETIME_TIMESTAMP_FILE": str(self._file), "FAKETIME_NO_CACHE": "1"}

    @property
    def for_now(self) -> dict[str, str]:
        """What a program has to be started with that is done before the clock is set again: it need not look it up."""
        return self._environment | {"FAKETIME": f"{self._ahead_s:+.3f}"}

    @property
    def _environment(self) -> dict[str, str]:
        return {
            "LD_PRELOAD": str(next(Path("/usr/lib").glob(f"*/{LIBRARY}"))),
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "DONT_FAKE_MONOTONIC": "1",  # as older versions call it
        }

    def show(self, at: datetime) -> None:
        """Set the clock to an instant."""
        self._ahead_s = at.timestamp() - time.time()
        new = self._file.with_suffix(".new")
        new.write_text(f"{self._ahead_s:+.3f}\n")
        new.replace(self._file)

    def now(self) -> datetime:
        """The time it shows, on the wall of where the person is."""
        return datetime.fromtimestamp(time.time() + self._ahead_s, UTC).astimezone(ZoneInfo(self._zone.name))
