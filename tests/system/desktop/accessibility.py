"""What a screen reader sees of the programs on a test's desktop: the tree of controls, and their actions.

It speaks AT-SPI over the accessibility bus that `at-spi-bus-launcher` starts beside the session bus.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.system.desktop.session import PATIENCE_S, DesktopSession, wait_until

_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_COMPONENT, _OF_THE_SCREEN = "org.a11y.atspi.Component", 0
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_NO_ROLE = ("filler", "unknown", "invalid", "")
_ALWAYS_LOOKED_INTO = ("desktop frame", "application")
_FOCUSABLE, _FOCUSED, _SENSITIVE, _SHOWING = 11, 12, 24, 25  # AtspiStateType


@dataclass(frozen=True, slots=True)
class Control:
    """One accessible object, as it was when it was looked at."""

    bus_name: str
    path: str
    role: str
    name: str
    description: str
    states: int
    inside: str  # the roles and names around it

    @property
    def showing(self) -> bool:
        """Whether it is on the screen, or would be once it is scrolled to."""
        return self._is(_SHOWING)

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can be on it."""
        return self._is(_FOCUSABLE) and self._is(_SENSITIVE)

    @property
    def focused(self) -> bool:
        """Whether the keyboard is on it."""
        return self._is(_FOCUSED)

    def _is(self, state: int) -> bool:
        return bool(self.states >> state & 1)

    def __str__(self) -> str:
        """Tell where it is and what it is, for the reader of a failure."""
        return f"{self.inside} > {self.role} {self.name!r}"


def nameless(controls: Iterable[Control]) -> list[str]:
    """Return those that have no name or no role, a line each."""
    return [str(each) for each in controls if not each.name.strip() or each.role in _NO_ROLE]


class Accessibility:
    """The accessibility bus of a desktop."""

    def __init__(self, desktop: DesktopSession) -> None:
        """Start the bus; programs that start from now on are on it."""
        launcher = next(path for path in _LAUNCHERS if Path(path).exists())
        desktop.start_program([launcher, "--launch-immediately"])
        wait_until(lambda: desktop.has_owner("org.a11y.Bus"), "the launcher of the accessibility bus")
        with open_dbus_connection(desktop.environment["DBUS_SESSION_BUS_ADDRESS"]) as session:
            call = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address = session.send_and_get_reply(call, timeout=PATIENCE_S).body[0]
        self._bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def controls(self) -> list[Control]:
        """Return every control that shows, of every program, from the outside in."""
        return [each for each in self._walk(_REGISTRY, _ROOT, "") if each.showing]

    def find(self, role: str, name: Callable[[str], bool]) -> Control:
        """Return the first showing control of a role whose name is so, once it is there."""
        return wait_until(
            lambda: next((each for each in self.controls() if each.role == role and name(each.name)), None),
            f"a {role} with such a name",
        )

    def press(self, control: Control) -> None:
        """Do what a press on a control does."""
        names = [row[0] for row in self._call(control, _ACTION, "GetActions")[0]]
        at = next(place for place, name in enumerate(names) if name in ("Press", "Toggle"))
        assert self._call(control, _ACTION, "DoAction", "i", (at,))[0]

    def middle_of(self, control: Control) -> tuple[int, int]:
        """Return the middle of a control on the screen, in pixels."""
        x, y, width, height = self._call(control, _COMPONENT, "GetExtents", "u", (_OF_THE_SCREEN,))[0]
        return x + width // 2, y + height // 2

    def _walk(self, bus_name: str, path: str, inside: str) -> Iterator[Control]:
        control = self._control(bus_name, path, inside)
        if control is None:
            return
        yield control
        if not control.showing and control.role not in _ALWAYS_LOOKED_INTO:
            return  # nor does anything in it
        children = self._ask(bus_name, path, _ACCESSIBLE, "GetChildren")
        for child_bus, child_path in children[0] if children else ():
            yield from self._walk(child_bus, child_path, f"{inside} > {control.role} {control.name!r}".strip(" >"))

    def _control(self, bus_name: str, path: str, inside: str) -> Control | None:
        """Return a control, None where it is gone meanwhile."""
        role = self._ask(bus_name, path, _ACCESSIBLE, "GetRoleName")
        states = self._ask(bus_name, path, _ACCESSIBLE, "GetState")
        if not role or not states:
            return None
        low, high = states[0]
        name, description = (self._property(bus_name, path, each) for each in ("Name", "Description"))
        return Control(bus_name, path, role[0], name, description, low | high << 32, inside)

    def _property(self, bus_name: str, path: str, name: str) -> str:
        address = DBusAddress(path, bus_name, _ACCESSIBLE)
        reply = self._bus.send_and_get_reply(Properties(address).get(name), timeout=PATIENCE_S)
        return "" if reply.header.message_type is MessageType.error else str(reply.body[0][1])

    def _call(self, control: Control, interface: str, method: str, signature: str = "", body: Any = ()) -> Any:
        answer = self._ask(control.bus_name, control.path, interface, method, signature, body)
        assert answer is not None, f"{control} does not answer to {method}"
        return answer

    def _ask(
        self, bus_name: str, path: str, interface: str, method: str, signature: str = "", body: Any = ()
    ) -> Any | None:
        call = new_method_call(DBusAddress(path, bus_name, interface), method, signature or None, body)
        reply = self._bus.send_and_get_reply(call, timeout=PATIENCE_S)
        return None if reply.header.message_type is MessageType.error else reply.body
