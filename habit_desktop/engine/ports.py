"""What the engine asks of the machine, as protocols the system fills."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class NoticeAction(StrEnum):
    """What a person can answer to a notice; the values are what travels over D-Bus."""

    OPEN = "default"  # D-Bus's name for a click on the notice itself
    DONE = "done"
    SKIP = "skip"
    SNOOZE = "snooze"


@dataclass(frozen=True, slots=True)
class Notice:
    """One reminder, worded and ready to be shown.

    ``key`` is opaque and unique per reminder: a later notice with the same key replaces the earlier one.
    ``buttons`` are shown in the given order with the given labels. OPEN belongs last among them: most desktops take it
    as the click on the notice itself, some show it as one more button.
    """

    key: str
    title: str
    body: str
    buttons: tuple[tuple[NoticeAction, str], ...]


class Notifier(Protocol):
    """Shows reminders outside the window; answers come back through the adapter's own channel."""

    def show(self, notice: Notice) -> None:
        """Put the notice in front of the person, or replace the one with the same key."""
        ...

    def withdraw(self, key: str) -> None:
        """Take the notice away again; an unknown key is no error."""
        ...


class IdleSource(Protocol):
    """How long the person has not touched the machine."""

    def idle_s(self) -> float | None:
        """Return seconds since the last key or pointer movement, None where the system does not say."""
        ...


class PowerSource(Protocol):
    """Where the machine's power comes from."""

    def on_battery(self) -> bool | None:
        """Return whether the battery is being drained, None where the system does not say."""
        ...
