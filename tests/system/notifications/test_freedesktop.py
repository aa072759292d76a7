"""The client of the notification service, over a connection whose other end is this test."""

from collections.abc import Iterator

import pytest
from jeepney import new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus

from habit_desktop.engine.ports import Notice, NoticeAction
from habit_desktop.system.notifications.freedesktop import _SERVICE, LeftOnScreen, NotificationClient
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.outcome import Answered, Closed, Failed, FoundAgain, Outcome, Shown
from habit_desktop.system.session_bus import NoSessionBus
from tests.system.wire import Wire

IDENTITY = Identity("Habit Desktop", "habit-desktop", "habit-desktop")
BUTTONS = ((NoticeAction.DONE, "Done"), (NoticeAction.SNOOZE, "Snooze"))
READ = Notice("reminder-1", "Read <5 pages", "Fish & chips?", BUTTONS)
EVERYTHING = frozenset({"actions", "body", "body-markup"})


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
        ("ActionInvoked", "us", (7, "more:much")),
        ("NotificationReplied", "us", (8, "3")),
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


@pytest.mark.parametrize(
    ("word", "action", "amount"),
    [
        ("more:1.0", NoticeAction.MORE, 1.0),
        ("done:8.0", NoticeAction.DONE, 8.0),
        ("inline-reply", NoticeAction.OPEN, None),
    ],
)
def test_a_button_brings_its_amount(service: Service, word: str, action: NoticeAction, amount: float | None) -> None:
    service.show(READ, 7)
    assert service.signal("ActionInvoked", "us", 7, word) == [Answered("reminder-1", action, amount=amount)]


@pytest.mark.parametrize(
    ("text", "action", "amount"),
    [("8", NoticeAction.AMOUNT, 8.0), ("+2 glasses", NoticeAction.MORE, 2.0), ("a lot", NoticeAction.AMOUNT, None)],
)
def test_what_was_typed_into_a_notice_is_an_amount(
    service: Service, text: str, action: NoticeAction, amount: float | None
) -> None:
    service.show(READ, 7)
    assert service.signal("NotificationReplied", "us", 7, text) == [Answered("reminder-1", action, amount=amount)]
    assert service.wire.calls("CloseNotification")[-1].body == (7,)


def test_a_notice_that_went_by_itself_can_still_be_answered_from_a_list(service: Service) -> None:
    service.show(READ, 7)
    assert service.signal("NotificationClosed", "uu", 7, 1) == [Closed("reminder-1")]
    assert service.client.open_keys == set()
    assert service.signal("ActionInvoked", "us", 7, "done") == [Answered("reminder-1", NoticeAction.DONE)]
    assert service.signal("ActionInvoked", "us", 7, "done") == []


def test_a_notice_the_person_closed_is_over(service: Service) -> None:
    service.show(READ, 7)
    service.signal("NotificationClosed", "uu", 7, 2)
    assert service.signal("ActionInvoked", "us", 7, "done") == []


# What another run left on the screen


@pytest.fixture
def next_run() -> Iterator[Service]:
    """A client that was told of notice 7, left on the screen of one run of the service."""
    wire = Wire()
    left = LeftOnScreen("bus-1 :1.5", {7: "reminder-1"})
    yield Service(wire, NotificationClient(IDENTITY, connection=wire, left=left))
    wire.close()


def test_a_client_knows_what_it_would_leave_on_the_screen(service: Service) -> None:
    service.show(READ, 7)
    assert service.client.left_on_screen == LeftOnScreen()
    service.answer("GetId", "s", "bus-1")
    service.answer("GetNameOwner", "s", ":1.5")
    assert service.client.left_on_screen == LeftOnScreen("bus-1 :1.5", {7: "reminder-1"})
    service.client.withdraw("reminder-1")
    assert service.client.left_on_screen == LeftOnScreen("bus-1 :1.5")


def test_where_the_same_service_runs_a_notice_is_found_again_and_can_be_answered(next_run: Service) -> None:
    next_run.answer("GetId", "s", "bus-1")
    assert next_run.answer("GetNameOwner", "s", ":1.5") == [FoundAgain("reminder-1")]
    assert next_run.client.open_keys == {"reminder-1"}
    assert next_run.signal("ActionInvoked", "us", 7, "done:8.0") == [
        Answered("reminder-1", NoticeAction.DONE, amount=8.0)
    ]


def test_a_notice_found_again_is_replaced_by_the_next_under_its_key(next_run: Service) -> None:
    next_run.answer("GetId", "s", "bus-1")
    next_run.answer("GetNameOwner", "s", ":1.5")
    next_run.show(READ, 7)
    assert next_run.wire.calls("Notify")[-1].body[1] == 7


@pytest.mark.parametrize(("bus", "owner"), [("bus-2", ":1.5"), ("bus-1", ":1.6")])
def test_on_another_bus_or_of_another_service_nothing_is_found(next_run: Service, bus: str, owner: str) -> None:
    next_run.answer("GetId", "s", bus)
    assert next_run.answer("GetNameOwner", "s", owner) == []
    assert next_run.signal("ActionInvoked", "us", 7, "done") == []


def test_without_a_service_nothing_is_found(next_run: Service) -> None:
    next_run.answer("GetId", "s", "bus-1")
    assert next_run.refuse("GetNameOwner", "no such name") == []
    assert next_run.client.open_keys == set()
