"""Three clocks: the machine's, one that stands still, and one that starts elsewhere and runs."""

import time
from datetime import UTC, datetime, timedelta

from habit_desktop.system.zone import local_zone, zone_of


class SystemClock:
    """The machine's clock, in the zone the machine is in right now."""

    @property
    def zone(self) -> str:
        """The machine's zone; it can change between two readings."""
        return local_zone()[0]

    def now(self) -> datetime:
        """Return the present instant, aware, in the person's zone."""
        return datetime.now(UTC).astimezone(local_zone()[1])


class FrozenClock:
    """A clock that always shows the same instant: what ``--now`` gives a command."""

    def __init__(self, instant: datetime) -> None:
        """Stand still at an aware instant, whose offset is the person's; TZ names the zone where it agrees."""
        self._zone, rules = zone_of(instant)
        self._instant = instant.astimezone(rules)

    @property
    def zone(self) -> str:
        """The zone the instant was given in."""
        return self._zone

    def now(self) -> datetime:
        """Return the one instant."""
        return self._instant


class OffsetClock:
    """A clock that starts at an instant and runs from there: what ``--now`` gives a window."""

    def __init__(self, start: datetime) -> None:
        """Show the aware start now, and run."""
        self._zone, self._rules = zone_of(start)
        self._start = start.astimezone(UTC)
        self._started_s = time.monotonic()

    @property
    def zone(self) -> str:
        """The zone the start was given in."""
        return self._zone

    def now(self) -> datetime:
        """Return the start plus the time that has passed since."""
        passed = timedelta(seconds=time.monotonic() - self._started_s)
        return (self._start + passed).astimezone(self._rules)
