"""What is sent to a notification service, and what its words mean."""

from dataclasses import replace

from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.wire import notify_arguments

IDENTITY = Identity("Habit Desktop", "habit-desktop", "habit-desktop")
BUTTONS = ((NoticeAction.DONE, "Done"), (NoticeAction.SNOOZE, "Snooze"))
READ = Notice("reminder-1", "Read <5 pages", "Fish & chips?", BUTTONS)
EVERYTHING = frozenset({"actions", "body", "body-markup"})
WATER = Notice(
    "reminder-2",
    "Water",
    "How much?",
    (
        (NoticeAction.DONE, "Done (8)"),
        (NoticeAction.MORE, "+1"),
        (NoticeAction.AMOUNT, "Amount…"),
        (NoticeAction.OPEN, "Open"),
    ),
    AmountAsked(3.0, 1.0, "glasses", 8.0, "Such as 8", "Save", "No number."),
)


def arguments(notice: Notice, capabilities: frozenset[str] = EVERYTHING) -> tuple[object, ...]:
    """What a notice is sent as to a service that can do so much."""
    return notify_arguments(notice, IDENTITY, capabilities, replaces=0)


def test_a_body_is_escaped_only_where_it_would_be_read_as_markup() -> None:
    marked = arguments(READ)
    plain = arguments(READ, frozenset({"actions"}))
    assert (marked[4], plain[4]) == ("Fish &amp; chips?", "Fish & chips?")


def test_a_title_is_never_escaped() -> None:
    assert arguments(READ)[3] == "Read <5 pages"


def test_buttons_come_in_the_given_order() -> None:
    actions = arguments(READ)[5]
    assert actions == ["done", "Done", "snooze", "Snooze"]


def test_a_service_without_buttons_is_sent_none() -> None:
    assert arguments(READ, frozenset({"body"}))[5] == []


def test_amounts_travel_with_their_buttons() -> None:
    assert arguments(WATER)[5] == ["done:8.0", "Done (8)", "more:1.0", "+1", "default", "Open"]


def test_a_field_is_offered_where_the_service_has_one() -> None:
    *_, actions, hints, _expires = arguments(WATER, EVERYTHING | {"inline-reply"})
    assert "inline-reply" in str(actions)
    assert "'x-kde-reply-placeholder-text': ('s', 'Such as 8')" in str(hints)


def test_who_speaks_and_how_urgently_is_told() -> None:
    name, _, icon, *_, hints, _expires = arguments(READ)
    assert (name, icon) == ("Habit Desktop", "habit-desktop")
    assert hints == {
        "desktop-entry": ("s", "habit-desktop"),
        "urgency": ("y", 1),
        "category": ("s", "x-habit-desktop.reminder"),
    }


def test_a_long_title_is_cut_and_stays_on_one_line() -> None:
    title = str(arguments(replace(READ, title="Läufe 🏃\n" * 100))[3])
    assert len(title) <= 160
    assert title.startswith("Läufe 🏃 Läufe")
    assert title.endswith("…")


def test_what_the_bus_would_refuse_is_left_out() -> None:
    sent = arguments(replace(READ, title="a\0b\ud800c", body="\0"))
    assert (sent[3], sent[4]) == ("ab?c", "")
