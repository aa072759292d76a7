"""What a screen reader sees of the programs on a test's desktop: the tree of controls, and their actions.

It speaks AT-SPI over the accessibility bus that `at-spi-bus-launcher` starts beside the session bus.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.system.desktop.session import PATIENCE_S, DesktopSession, wait_until

_ACCESSIBLE, _ACTION = "org.a11y.atspi.Accessible", "org.a11y.atspi.Action"
_COMPONENT, _OF_THE_SCREEN = "org.a11y.atspi.Component", 0
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_NO_ROLE = ("filler", "unknown", "invalid", "")
_PROPERTIES, _TOLD = "org.freedesktop.DBus.Properties", ("Name", "Description")
_AT_ONCE = 200  # calls under way
_ALWAYS_LOOKED_INTO = ("desktop frame", "application")
_CHECKED, _FOCUSABLE, _FOCUSED, _SELECTED, _SENSITIVE, _SHOWING = 4, 11, 12, 23, 24, 25  # AtspiStateType


_Place = tuple[str, str]
_Asked = tuple[str, str, str, str, str, Any]


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

    @property
    def chosen(self) -> bool:
        """Whether it is the one of several that is in force."""
        return self._is(_CHECKED) or self._is(_SELECTED)

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

    def __init__(self, desktop: DesktopSession, patience_s: float = PATIENCE_S) -> None:
        """Start the bus; programs that start from now on are on it, and may take so long to answer."""
        self._patience_s = patience_s
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
        return [each for each in self._walk() if each.showing]

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

    def _walk(self) -> list[Control]:
        """Return every control that shows, and what holds it, from the outside in; a level is asked for at a time."""
        level, found, below = [(_REGISTRY, _ROOT, "")], dict[_Place, Control](), dict[_Place, list[_Place]]()
        while level:
            controls = self._controls(level)
            shown = [each for each in controls if each.showing or each.role in _ALWAYS_LOOKED_INTO]
            found |= {(each.bus_name, each.path): each for each in controls}
            level = []
            asked = [(each.bus_name, each.path, _ACCESSIBLE, "GetChildren", "", ()) for each in shown]
            for control, answer in zip(shown, self._ask_all(asked), strict=True):
                children = [(bus_name, path) for bus_name, path in answer[0]] if answer else []
                inside = f"{control.inside} > {control.role} {control.name!r}".strip(" >")
                below[control.bus_name, control.path] = children
                level += [(*child, inside) for child in children if child not in found]
        return [found[place] for place in _from_outside_in((_REGISTRY, _ROOT), below) if place in found]

    def _controls(self, places: Sequence[tuple[str, str, str]]) -> list[Control]:
        """Return the controls at some places, without those that are gone meanwhile."""
        calls: list[_Asked] = []
        for bus_name, path, _inside in places:
            calls += [(bus_name, path, _ACCESSIBLE, method, "", ()) for method in ("GetRoleName", "GetState")]
            calls += [(bus_name, path, _PROPERTIES, "Get", "ss", (_ACCESSIBLE, name)) for name in _TOLD]
        answers, controls = self._ask_all(calls), list[Control]()
        for number, (bus_name, path, inside) in enumerate(places):
            role, states, name, description = answers[4 * number : 4 * number + 4]
            if role and states:
                low, high = states[0]
                called, meaning = (str(each[0][1]) if each else "" for each in (name, description))
                controls.append(Control(bus_name, path, role[0], called, meaning, low | high << 32, inside))
        return controls

    def _call(self, control: Control, interface: str, method: str, signature: str = "", body: Any = ()) -> Any:
        answer = self._ask(control.bus_name, control.path, interface, method, signature, body)
        assert answer is not None, f"{control} does not answer to {method}"
        return answer

    def _ask(
        self, bus_name: str, path: str, interface: str, method: str, signature: str = "", body: Any = ()
    ) -> Any | None:
        return self._ask_all([(bus_name, path, interface, method, signature, body)])[0]

    def _ask_all(self, calls: Sequence[_Asked]) -> list[Any | None]:
        """Return what is answered to some calls, None for an error; none waits for the answer to another."""
        answers: dict[int, Any | None] = {}
        serials = list[int]()
        for first in range(0, len(calls), _AT_ONCE):
            waiting = set[int]()
            for bus_name, path, interface, method, signature, body in calls[first : first + _AT_ONCE]:
                serials.append(next(self._bus.outgoing_serial))
                waiting.add(serials[-1])
                call = new_method_call(DBusAddress(path, bus_name, interface), method, signature or None, body)
                self._bus.send(call, serial=serials[-1])
            while waiting:
                reply = self._reply(calls[serials.index(min(waiting))])
                serial = reply.header.fields.get(HeaderFields.reply_serial, 0)
                if serial in waiting:
                    waiting.discard(serial)
                    answers[serial] = None if reply.header.message_type is MessageType.error else reply.body
        return [answers[serial] for serial in serials]

    def _reply(self, asked: _Asked) -> Message:
        """Return what comes next on the bus; fails with what was ``asked`` where nothing comes in time."""
        try:
            return self._bus.receive(timeout=self._patience_s)
        except TimeoutError:
            raise AssertionError(f"waited in vain: an answer to {asked}") from None


def _from_outside_in(place: _Place, below: Mapping[_Place, Sequence[_Place]]) -> Iterator[_Place]:
    yield place
    for each in below.get(place, ()):
        yield from _from_outside_in(each, below)
