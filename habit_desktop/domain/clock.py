"""What time it is, as something handed in: the domain never asks the machine."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The present moment and where the person is."""

    def now(self) -> datetime:
        """Return the present instant, aware, in the person's zone."""
        ...

    @property
    def zone(self) -> str:
        """The person's zone: an IANA name, or an offset such as ``+01:00`` where no name is known."""
        ...
