"""What can become of a notice."""

from habit_desktop.domain.value import value
from habit_desktop.engine.ports import NoticeAction


@value
class Shown:
    """The service took the notice."""

    key: str


@value
class Answered:
    """The person pressed a button, or the notice itself; the token lets a window come to the front on Wayland.

    ``amount`` is the button's, or the one that was typed; None with AMOUNT for what is no amount.
    """

    key: str
    action: NoticeAction
    activation_token: str = ""
    amount: float | None = None


@value
class Closed:
    """The notice went away without an answer."""

    key: str


@value
class Failed:
    """The notice is not on the screen, or no longer, through no decision of the person."""

    key: str
    why: str


@value
class FoundAgain:
    """A notice that an earlier run of the program left on the screen is there, and can be answered."""

    key: str


Outcome = Shown | Answered | Closed | Failed | FoundAgain
