"""A client of the desktop's portal for keys that work from anywhere, over D-Bus.

The client never waits: each call is sent, and ``read`` returns what has come of it. A call to a portal is answered
twice: at once with the path of a request, and later, when the person has agreed or not, with a signal from that path.
Specification: https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html
"""

import os
from collections.abc import Iterator
from typing import TypeAlias

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.io.blocking import DBusConnection

from habit_desktop.domain.value import value
from habit_desktop.engine.ports import GlobalKey, KeyState
from habit_desktop.system.session_bus import BusClient, NoSessionBus, bus_gone, owner_rule

_BUS_NAME, _PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
_SHORTCUTS = DBusAddress(_PATH, bus_name=_BUS_NAME, interface="org.freedesktop.portal.GlobalShortcuts")
_REGISTRY = DBusAddress(_PATH, bus_name=_BUS_NAME, interface="org.freedesktop.host.portal.Registry")
_REQUEST = "org.freedesktop.portal.Request"
_KEY_ID = "quick-check"
_WANTED = "CTRL+ALT+h"  # only what is proposed: the desktop or its person chooses
_AGREED, _DECLINED = 0, 1


@value
class Pressed:
    """The key was pressed; the token, where there is one, lets a window come to the front on Wayland."""

    token: str = ""


Outcome: TypeAlias = GlobalKey | Pressed


class PortalClient(BusClient):
    """One connection to the session bus, and the one key asked for through it; to close it gives the key back."""

    def __init__(self, app_id: str, description: str, connection: DBusConnection | None = None) -> None:
        """Ask for a key that is described so; raises NoSessionBus where there is no bus."""
        super().__init__(connection)
        self._description = description
        self._session = ""
        self._steps: dict[str, str] = {}  # the handle token of a request under way -> what it asks for
        self._serials: dict[int, str] = {}
        try:
            self._listen(_rules())
            # A program of the host has no name the portal would know by itself; older portals know no such call.
            self._send(new_method_call(_REGISTRY, "Register", "sa{sv}", (app_id, {})))
            self._create_session()
        except NoSessionBus:
            self._connection.close()
            raise

    def read(self) -> list[Outcome]:
        """Return what has happened since the last call, without waiting; raises NoSessionBus when the bus is gone."""
        outcomes: list[Outcome] = []
        try:
            while True:
                outcomes += self._outcomes(self._connection.receive(timeout=0))
        except TimeoutError:
            return outcomes
        except OSError as error:
            raise bus_gone() from error

    def _create_session(self) -> None:
        options = {"handle_token": ("s", self._token("create")), "session_handle_token": ("s", "habit_desktop")}
        self._call("create", new_method_call(_SHORTCUTS, "CreateSession", "a{sv}", (options,)))

    def _bind(self) -> None:
        shortcut = {"description": ("s", self._description), "preferred_trigger": ("s", _WANTED)}
        body = (self._session, [(_KEY_ID, shortcut)], "", {"handle_token": ("s", self._token("bind"))})
        self._call("bind", new_method_call(_SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", body))

    def _token(self, step: str) -> str:
        token = f"habit_desktop_{step}_{os.getpid()}"
        self._steps[token] = step
        return token

    def _call(self, step: str, message: Message) -> None:
        self._serials[self._send(message)] = step

    def _outcomes(self, message: Message) -> Iterator[Outcome]:
        kind, fields = message.header.message_type, message.header.fields
        if kind is MessageType.error and self._serials.pop(fields.get(HeaderFields.reply_serial, 0), ""):
            yield GlobalKey(KeyState.MISSING)
        elif kind is MessageType.signal:
            yield from self._from_signal(
                str(fields.get(HeaderFields.member)), str(fields.get(HeaderFields.path)), message.body
            )

    def _from_signal(self, member: str, path: str, body: tuple[object, ...]) -> Iterator[Outcome]:
        match member, body:
            case "Response", (int(code), dict(results)) if step := self._steps.pop(path.rpartition("/")[2], ""):
                yield from self._from_response(step, code, results)
            case "Activated", (str(session), str(key), _, dict(options)) if (session, key) == (self._session, _KEY_ID):
                yield Pressed(str(options.get("activation_token", ("s", ""))[1]))
            case "ShortcutsChanged", (str(session), list(shortcuts)) if session == self._session:
                yield from _bound(shortcuts)
            case "NameOwnerChanged", (_, _, str(owner)):
                yield from self._from_another_owner(owner)

    def _from_response(self, step: str, code: int, results: dict[str, tuple[str, object]]) -> Iterator[Outcome]:
        if code != _AGREED:
            yield GlobalKey(KeyState.REFUSED if code == _DECLINED else KeyState.MISSING)
        elif step == "create":
            self._session = str(results["session_handle"][1])
            self._bind()
        else:
            shortcuts = results.get("shortcuts", ("", []))[1]
            yield from _bound(shortcuts if isinstance(shortcuts, list) else [])

    def _from_another_owner(self, owner: str) -> Iterator[Outcome]:
        """A portal that starts again knows nothing of the key, and is asked anew."""
        self._session, self._steps, self._serials = "", {}, {}
        if owner:
            self._create_session()
        else:
            yield GlobalKey(KeyState.MISSING)


def _bound(shortcuts: list[tuple[str, dict[str, tuple[str, object]]]]) -> Iterator[Outcome]:
    """Yield how the key stands among those that are bound: one without anything to press is refused for now."""
    for key, told in shortcuts:
        if key == _KEY_ID:
            trigger = str(told.get("trigger_description", ("s", ""))[1])
            yield GlobalKey(KeyState.BOUND, trigger)
            return
    yield GlobalKey(KeyState.REFUSED)


def _rules() -> Iterator[MatchRule]:
    for interface, member in (
        (_SHORTCUTS.interface, "Activated"),
        (_SHORTCUTS.interface, "ShortcutsChanged"),
        (_REQUEST, "Response"),
    ):
        yield MatchRule(type="signal", sender=_BUS_NAME, interface=interface, member=member)
    yield owner_rule(_BUS_NAME)
