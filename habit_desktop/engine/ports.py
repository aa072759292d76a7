"""What the engine asks of the machine, as protocols the system fills."""

from dataclasses import replace
from enum import StrEnum
from typing import Protocol

from habit_desktop.domain.value import value
from habit_desktop.reminders.presence import Attention


class NoticeAction(StrEnum):
    """What a person can answer to a notice; the values are what travels over D-Bus."""

    OPEN = "default"  # D-Bus's name for a click on the notice itself
    DONE = "done"
    SKIP = "skip"
    SNOOZE = "snooze"
    MORE = "more"  # so much more than there is already
    AMOUNT = "inline-reply"  # KDE's name for what is typed into the notice: how much there is


@value
class AmountAsked:
    """How much a notice asks for: what is there ``so_far``, and what one ``step`` adds.

    ``reached`` is the amount that DONE records, None where that is left to the habit. ``field`` names the field an
    amount is typed into, ``save`` the button beside it; ``not_understood`` is said of what is no amount.
    """

    so_far: float
    step: float
    unit: str
    reached: float | None
    field: str
    save: str
    not_understood: str


@value
class Notice:
    """One reminder, worded and ready to be shown.

    ``key`` is opaque and unique per reminder: a later notice with the same key replaces the earlier one.
    ``buttons`` are shown in the given order with the given labels. OPEN belongs last among them: most desktops take it
    as the click on the notice itself, some show it as one more button. MORE and AMOUNT are for notices with ``asked``;
    AMOUNT is shown only where something can be typed.
    """

    key: str
    title: str
    body: str
    buttons: tuple[tuple[NoticeAction, str], ...]
    asked: AmountAsked | None = None

    def amount_of(self, action: NoticeAction) -> float | None:
        """Return the amount that goes with a button, None where none does."""
        if self.asked is None:
            return None
        return {NoticeAction.DONE: self.asked.reached, NoticeAction.MORE: self.asked.step}.get(action)


def asked_again(notice: Notice) -> Notice:
    """Return a notice that says, once, that what was typed into it is no amount."""
    if notice.asked is None or notice.body.startswith(notice.asked.not_understood):
        return notice
    return replace(notice, body=f"{notice.asked.not_understood}\n{notice.body}")


class Way(StrEnum):
    """Through what a notice came before the person."""

    NOTIFICATION = "notification"  # the desktop's own service
    POPUP = "popup"  # a window of our own, where there is no service


class Notifier(Protocol):
    """Shows reminders outside the window; answers come back through the adapter's own channel."""

    def show(self, notice: Notice) -> None:
        """Put the notice in front of the person, or replace the one with the same key."""
        ...

    def withdraw(self, key: str) -> None:
        """Take the notice away again; an unknown key is no error."""
        ...

    def way(self, key: str) -> Way:
        """Return through what a notice that is on the screen got there."""
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

    def saves(self) -> bool | None:
        """Return whether the system is told to save power, None where it does not say."""
        ...


class AttentionSource(Protocol):
    """Whether the person can be spoken to, as their desktop sees it."""

    def attention(self) -> Attention | None:
        """Return whether something is in the way of a reminder, None where the system does not say."""
        ...


class LoginState(StrEnum):
    """What happens at login, as the system itself has it noted down."""

    ON = "on"  # this program starts, on this data folder
    OFF = "off"
    TURNED_OFF = "turned_off"  # it is noted down, and switched off in the desktop's own settings
    OTHER = "other"  # another copy of the program, or one on another folder, starts
    UNKNOWN = "unknown"


@value
class AtLogin:
    """What happens at login; ``said`` is what starts where that is something else, or why nobody knows."""

    state: LoginState
    said: str = ""


class Autostart(Protocol):
    """Whether this program starts at login."""

    def read(self) -> AtLogin:
        """Return what is so now: looked up each time, never remembered."""
        ...

    def turn(self, on: bool) -> None:
        """It starts at login from now on, or no more. Raises Refused with what happened where that cannot be."""
        ...


class KeyState(StrEnum):
    """How a key that works from anywhere stands."""

    OFF = "off"  # nobody has asked for one
    ASKED = "asked"  # the desktop has not answered yet, or its person has not
    BOUND = "bound"
    REFUSED = "refused"
    MISSING = "missing"  # this desktop gives programs no such keys


@value
class GlobalKey:
    """A key that works from anywhere; ``said`` is what to press where it is bound, or why it was refused."""

    state: KeyState
    said: str = ""
