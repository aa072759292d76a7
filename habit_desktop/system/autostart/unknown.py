"""Starting at login where a program may not see to it itself."""

from habit_desktop.engine.ports import AtLogin, LoginState
from habit_desktop.engine.refusal import Refused


class UnknownAutostart:
    """Says honestly that it does not know: in a sandbox the folder that counts is out of reach."""

    def __init__(self, why: str) -> None:
        self._why = why

    def read(self) -> AtLogin:
        """Return that nobody knows."""
        return AtLogin(LoginState.UNKNOWN, self._why)

    def turn(self, on: bool) -> None:
        """Raises Refused."""
        raise Refused(self._why)
