"""The client of the portal for keys, over a connection whose other end is this test."""

from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus

from habit_desktop.engine.ports import GlobalKey, KeyState
from habit_desktop.system.global_key.portal import PortalClient, Pressed
from habit_desktop.system.session_bus import NoSessionBus
from tests.system.wire import Wire

PATH = "/org/freedesktop/portal/desktop"
SESSION = f"{PATH}/session/1_1/habit_desktop"
SHORTCUTS = DBusAddress(PATH, interface="org.freedesktop.portal.GlobalShortcuts")


class Portal(Wire):
    """A connection to a portal that answers."""

    def respond(self, member: str, code: int, **results: tuple[str, object]) -> None:
        """Answer a call as a portal does: with a request at once, and with what comes of it."""
        call = self.calls(member)[-1]
        request = f"{PATH}/request/1_1/{call.body[-1]['handle_token'][1]}"
        address = DBusAddress(request, interface="org.freedesktop.portal.Request")
        self.incoming += [
            new_method_return(call, "o", (request,)),
            new_signal(address, "Response", "ua{sv}", (code, results)),
        ]


@pytest.fixture
def wire() -> Iterator[Portal]:
    wire = Portal()
    yield wire
    wire.close()


@pytest.fixture
def client(wire: Portal) -> PortalClient:
    return PortalClient("habit-desktop", "Open the quick check", wire)


def bind(wire: Portal, client: PortalClient) -> list[object]:
    """The desktop agrees, and the person chooses a key."""
    wire.respond("CreateSession", 0, session_handle=("s", SESSION))
    assert client.read() == []
    bound = [("quick-check", {"trigger_description": ("s", "Meta+H")})]
    wire.respond("BindShortcuts", 0, shortcuts=("a(sa{sv})", bound))
    return [*client.read()]


def test_a_key_that_is_agreed_to_is_told_as_the_desktop_calls_it(wire: Portal, client: PortalClient) -> None:
    assert bind(wire, client) == [GlobalKey(KeyState.BOUND, "Meta+H")]
    session, [(key, told)], _, _ = wire.calls("BindShortcuts")[-1].body
    assert (session, key, told["description"]) == (SESSION, "quick-check", ("s", "Open the quick check"))


def test_the_key_pressed_is_told_with_the_right_to_the_front(wire: Portal, client: PortalClient) -> None:
    bind(wire, client)
    for session, key in ((SESSION, "quick-check"), ("/another", "quick-check"), (SESSION, "another")):
        body = (session, key, 1, {"activation_token": ("s", "token")})
        wire.incoming.append(new_signal(SHORTCUTS, "Activated", "osta{sv}", body))
    assert client.read() == [Pressed("token")]


def test_another_key_chosen_in_the_desktops_settings_is_told(wire: Portal, client: PortalClient) -> None:
    bind(wire, client)
    changed = [("quick-check", {"trigger_description": ("s", "F9")})]
    wire.incoming.append(new_signal(SHORTCUTS, "ShortcutsChanged", "oa(sa{sv})", (SESSION, changed)))
    assert client.read() == [GlobalKey(KeyState.BOUND, "F9")]


@pytest.mark.parametrize(("code", "state"), [(1, KeyState.REFUSED), (2, KeyState.MISSING)])
def test_a_person_who_declines_and_a_portal_that_fails_differ(
    wire: Portal, client: PortalClient, code: int, state: KeyState
) -> None:
    wire.respond("CreateSession", 0, session_handle=("s", SESSION))
    client.read()
    wire.respond("BindShortcuts", code)
    assert client.read() == [GlobalKey(state)]


def test_a_session_without_the_key_has_refused_it(wire: Portal, client: PortalClient) -> None:
    wire.respond("CreateSession", 0, session_handle=("s", SESSION))
    client.read()
    wire.respond("BindShortcuts", 0)
    assert client.read() == [GlobalKey(KeyState.REFUSED)]


def test_without_a_portal_there_is_no_such_key_until_one_comes(wire: Portal, client: PortalClient) -> None:
    wire.incoming += [
        new_error(wire.calls("Register")[-1], "org.freedesktop.DBus.Error.UnknownMethod"),
        new_error(wire.calls("CreateSession")[-1], "org.freedesktop.DBus.Error.ServiceUnknown"),
    ]
    assert client.read() == [GlobalKey(KeyState.MISSING)]
    owner = ("org.freedesktop.portal.Desktop", "", ":1.5")
    wire.incoming.append(new_signal(message_bus, "NameOwnerChanged", "sss", owner))
    assert client.read() == []
    assert bind(wire, client) == [GlobalKey(KeyState.BOUND, "Meta+H")]


def test_a_portal_that_ends_takes_the_key_with_it(wire: Portal, client: PortalClient) -> None:
    bind(wire, client)
    gone = ("org.freedesktop.portal.Desktop", ":1.5", "")
    wire.incoming.append(new_signal(message_bus, "NameOwnerChanged", "sss", gone))
    assert client.read() == [GlobalKey(KeyState.MISSING)]


def test_a_bus_that_is_gone_is_told(wire: Portal, client: PortalClient) -> None:
    wire.broken = True
    with pytest.raises(NoSessionBus):
        client.read()
    with pytest.raises(NoSessionBus):
        PortalClient("habit-desktop", "Open the quick check", wire)
