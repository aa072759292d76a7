"""What can become of a notice."""

from dataclasses import dataclass

from habit_desktop.engine.ports import NoticeAction


@dataclass(frozen=True, slots=True)
class Shown:
    """The service took the notice."""

    key: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The person pressed a button, or the notice itself; the token lets a window come to the front on Wayland."""

    key: str
    action: NoticeAction
    activation_token: str = ""


@dataclass(frozen=True, slots=True)
class Closed:
    """The notice went away without an answer."""

    key: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The notice is not on the screen, or no longer, through no decision of the person."""

    key: str
    why: str


Outcome = Shown | Answered | Closed | Failed
