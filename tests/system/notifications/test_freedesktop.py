"""The client of the notification service, over a connection whose other end is this test."""

import itertools
import socket
from collections import deque
from collections.abc import Iterator

import pytest
from jeepney import HeaderFields, Message, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus

from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.system.notifications.freedesktop import _SERVICE, NotificationClient, notify_arguments
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.outcome import Answered, Closed, Failed, Outcome, Shown
from habit_desktop.system.session_bus import NoSessionBus

IDENTITY = Identity("Habit Desktop", "habit-desktop", "habit-desktop")
BUTTONS = ((NoticeAction.DONE, "Done"), (NoticeAction.SNOOZE, "Snooze"))
READ = Notice("reminder-1", "Read <5 pages", "Fish & chips?", BUTTONS)
EVERYTHING = frozenset({"actions", "body", "body-markup"})


class Wire:
    """A bus connection that keeps what was sent and receives what the test says."""

    def __init__(self) -> None:
        self.outgoing_serial = itertools.count(1)
        self.sock = socket.socket(socket.AF_UNIX)
        self.sent: list[Message] = []
        self.incoming: deque[Message] = deque()
        self.broken = False

    def send(self, message: Message, serial: int) -> None:
        if self.broken:
            raise BrokenPipeError
        message.header.serial = serial
        self.sent.append(message)

    def receive(self, timeout: float | None) -> Message:
        if self.incoming:
            return self.incoming.popleft()
        if self.broken:
            raise ConnectionResetError
        raise TimeoutError

    def close(self) -> None:
        self.sock.close()

    def calls(self, member: str) -> list[Message]:
        return [message for message in self.sent if message.header.fields[HeaderFields.member] == member]


class Service:
    """The notification service as the test plays it."""

    def __init__(self, wire: Wire, client: NotificationClient) -> None:
        self.wire = wire
        self.client = client

    def answer(self, member: str, signature: str, *body: object) -> list[Outcome]:
        """Answer the last call of this name."""
        self.wire.incoming.append(new_method_return(self.wire.calls(member)[-1], signature, body))
        return self.client.read(0)

    def refuse(self, member: str, why: str) -> list[Outcome]:
        call = self.wire.calls(member)[-1]
        self.wire.incoming.append(new_error(call, "org.freedesktop.DBus.Error.ServiceUnknown", "s", (why,)))
        return self.client.read(0)

    def signal(self, member: str, signature: str, *body: object) -> list[Outcome]:
        self.wire.incoming.append(new_signal(_SERVICE, member, signature, body))
        return self.client.read(0)

    def change_owner(self, old: str, new: str) -> list[Outcome]:
        body = (_SERVICE.bus_name, old, new)
        self.wire.incoming.append(new_signal(message_bus, "NameOwnerChanged", "sss", body))
        return self.client.read(0)

    def show(self, notice: Notice, number: int) -> list[Outcome]:
        """Take a notice under a number."""
        self.client.show(notice)
        if not self.wire.calls("Notify"):
            self.answer("GetCapabilities", "as", sorted(EVERYTHING))
        return self.answer("Notify", "u", number)


@pytest.fixture
def service() -> Iterator[Service]:
    wire = Wire()
    yield Service(wire, NotificationClient(IDENTITY, connection=wire))
    wire.close()


def test_a_notice_waits_until_it_is_known_what_the_service_can_do(service: Service) -> None:
    service.client.show(READ)
    assert not service.wire.calls("Notify")
    service.answer("GetCapabilities", "as", ["actions"])
    assert len(service.wire.calls("Notify")) == 1


def test_a_notice_the_service_took_is_shown(service: Service) -> None:
    assert service.show(READ, 7) == [Shown("reminder-1")]


def test_a_notice_is_unconfirmed_until_the_service_took_it(service: Service) -> None:
    service.client.show(READ)
    assert service.client.unconfirmed_keys == {"reminder-1"}
    service.answer("GetCapabilities", "as", ["actions"])
    assert service.client.unconfirmed_keys == {"reminder-1"}
    service.answer("Notify", "u", 7)
    assert service.client.unconfirmed_keys == set()


def test_two_notices_ask_for_the_capabilities_once(service: Service) -> None:
    service.client.show(READ)
    service.client.show(Notice("reminder-2", "Run", "", BUTTONS))
    service.answer("GetCapabilities", "as", ["actions"])
    assert (len(service.wire.calls("GetCapabilities")), len(service.wire.calls("Notify"))) == (1, 2)


def test_a_pressed_button_is_an_answer_and_clears_the_screen(service: Service) -> None:
    service.show(READ, 7)
    assert service.signal("ActionInvoked", "us", 7, "done") == [Answered("reminder-1", NoticeAction.DONE)]
    assert service.wire.calls("CloseNotification")[-1].body == (7,)


def test_an_answer_is_told_once(service: Service) -> None:
    service.show(READ, 7)
    service.signal("ActionInvoked", "us", 7, "done")
    assert service.signal("ActionInvoked", "us", 7, "done") == []
    assert service.signal("NotificationClosed", "uu", 7, 2) == []


def test_an_activation_token_travels_with_the_answer(service: Service) -> None:
    service.show(READ, 7)
    service.signal("ActivationToken", "us", 7, "token")
    assert service.signal("ActionInvoked", "us", 7, "default") == [Answered("reminder-1", NoticeAction.OPEN, "token")]


def test_a_dismissed_notice_is_closed(service: Service) -> None:
    service.show(READ, 7)
    assert service.signal("NotificationClosed", "uu", 7, 2) == [Closed("reminder-1")]


@pytest.mark.parametrize(
    ("member", "signature", "body"),
    [
        ("ActionInvoked", "us", (8, "done")),
        ("ActionInvoked", "us", (7, "explode")),
        ("ActionInvoked", "s", ("seven",)),
        ("NotificationClosed", "uu", (8, 2)),
        ("SomethingNew", "u", (7,)),
    ],
)
def test_what_concerns_no_notice_of_ours_is_ignored(
    service: Service, member: str, signature: str, body: tuple[object, ...]
) -> None:
    service.show(READ, 7)
    assert service.signal(member, signature, *body) == []


def test_the_same_key_replaces_the_notice(service: Service) -> None:
    service.show(READ, 7)
    service.show(READ, 7)
    assert service.wire.calls("Notify")[-1].body[1] == 7
    assert service.client.open_keys == {"reminder-1"}


def test_a_replacement_under_another_number_takes_the_former_away(service: Service) -> None:
    service.show(READ, 7)
    service.show(READ, 9)
    assert service.wire.calls("CloseNotification")[-1].body == (7,)


def test_a_withdrawn_notice_is_heard_of_no_more(service: Service) -> None:
    service.show(READ, 7)
    service.client.withdraw("reminder-1")
    assert service.wire.calls("CloseNotification")[-1].body == (7,)
    assert service.signal("NotificationClosed", "uu", 7, 3) == []


def test_a_notice_withdrawn_on_its_way_is_closed_when_it_arrives(service: Service) -> None:
    service.show(READ, 7)
    service.client.show(Notice("reminder-2", "Run", "", BUTTONS))
    service.client.withdraw("reminder-2")
    assert service.answer("Notify", "u", 8) == []
    assert service.wire.calls("CloseNotification")[-1].body == (8,)


def test_withdrawing_what_was_never_shown_is_no_error(service: Service) -> None:
    service.client.withdraw("nothing")
    assert not service.wire.calls("CloseNotification")


def test_without_a_service_every_waiting_notice_fails_with_the_reason(service: Service) -> None:
    service.client.show(READ)
    assert service.refuse("GetCapabilities", "no such service") == [Failed("reminder-1", "no such service")]
    assert service.client.open_keys == set()


def test_a_refused_notice_fails(service: Service) -> None:
    service.show(READ, 7)
    service.client.show(Notice("reminder-2", "Run", "", BUTTONS))
    assert service.refuse("Notify", "too many") == [Failed("reminder-2", "too many")]


def test_a_service_that_stops_takes_its_notices_along(service: Service) -> None:
    service.show(READ, 7)
    assert service.change_owner(":1.5", "") == [Failed("reminder-1", "the notification service stopped")]


def test_the_next_service_is_asked_anew_what_it_can_do(service: Service) -> None:
    service.show(READ, 7)
    service.change_owner(":1.5", "")
    service.change_owner("", ":1.6")
    service.client.show(READ)
    assert len(service.wire.calls("GetCapabilities")) == 2


def test_a_dead_bus_is_told_by_sending_and_by_reading(service: Service) -> None:
    service.show(READ, 7)
    service.wire.broken = True
    with pytest.raises(NoSessionBus):
        service.client.read(0)
    with pytest.raises(NoSessionBus):
        service.client.show(READ)
    assert service.client.open_keys == {"reminder-1"}


def test_what_was_said_before_the_bus_died_is_heard(service: Service) -> None:
    service.show(READ, 7)
    service.wire.broken = True
    assert service.signal("NotificationClosed", "uu", 7, 2) == [Closed("reminder-1")]


def test_a_body_is_escaped_only_where_it_would_be_read_as_markup() -> None:
    marked = notify_arguments(READ, IDENTITY, EVERYTHING, replaces=0)
    plain = notify_arguments(READ, IDENTITY, frozenset({"actions"}), replaces=0)
    assert (marked[4], plain[4]) == ("Fish &amp; chips?", "Fish & chips?")


def test_a_title_is_never_escaped() -> None:
    assert notify_arguments(READ, IDENTITY, EVERYTHING, replaces=0)[3] == "Read <5 pages"


def test_buttons_come_in_the_given_order() -> None:
    actions = notify_arguments(READ, IDENTITY, EVERYTHING, replaces=0)[5]
    assert actions == ["done", "Done", "snooze", "Snooze"]


def test_a_service_without_buttons_is_sent_none() -> None:
    assert notify_arguments(READ, IDENTITY, frozenset({"body"}), replaces=0)[5] == []
