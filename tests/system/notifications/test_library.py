"""The library that speaks for Windows and macOS, played by a few lines that answer in its thread."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction
from habit_desktop.system.notifications import library
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.library import LibraryNotifier, library_is_there

READ = Notice("k1", "Read", "Now?", ((NoticeAction.DONE, "Done"), (NoticeAction.OPEN, "Open")))
WATER = replace(
    READ,
    buttons=((NoticeAction.DONE, "Done (8)"), (NoticeAction.MORE, "+1"), (NoticeAction.AMOUNT, "Amount…")),
    asked=AmountAsked(3.0, 1.0, "glasses", 8.0, "Such as 8", "Save", "No number."),
)


class Desktop:
    """What the library shows by, as far as the app uses it; ``refuses`` takes notices and shows none, as it does."""

    def __init__(self, **_identity: object) -> None:
        self.on_dispatched: Callable[[str], object] = print
        self.on_clicked: Callable[[str], object] = print
        self.on_dismissed: Callable[[str], object] = print
        self.on_button_pressed: Callable[[str, str], object] = print
        self.on_replied: Callable[[str, str], object] = print
        self.sent: list[Any] = []
        self.there: list[str] = []
        self.refuses = False

    async def send_notification(self, notification: Any) -> None:
        self.sent.append(notification)
        if not self.refuses:
            self.there.append(notification.identifier)
            self.on_dispatched(notification.identifier)

    async def clear(self, key: str) -> None:
        self.there.remove(key)

    async def get_current_notifications(self) -> list[str]:
        return self.there


@dataclass
class Shown:
    """A notifier and the screen it shows by."""

    notifier: LibraryNotifier
    desktop: Desktop

    def show(self, qtbot: QtBot, notice: Notice = READ) -> Any:
        """Show a notice and return it as the library was given it."""
        with qtbot.waitSignal(self.notifier.shown):
            self.notifier.show(notice)
        return self.desktop.sent[-1]


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    desktop = Desktop()
    names = ("Icon", "Button", "ReplyField", "Notification")
    module = SimpleNamespace(DesktopNotifier=lambda **_: desktop, **dict.fromkeys(names, SimpleNamespace))
    notifier = LibraryNotifier(Identity("Habit Desktop", "habit-desktop", "icon.svg"), library=module)
    yield Shown(notifier, desktop)
    notifier.close()


def test_a_notice_has_its_buttons_and_its_field(shown: Shown, qtbot: QtBot) -> None:
    sent = shown.show(qtbot, WATER)
    assert (sent.title, sent.message, sent.identifier) == ("Read", "Now?", "k1")
    assert [(button.title, button.identifier) for button in sent.buttons] == [
        ("Done (8)", "done:8.0"),
        ("+1", "more:1.0"),
    ]
    assert (sent.reply_field.title, sent.reply_field.button_title) == ("Amount…", "Save")


def test_a_yes_or_no_has_no_field(shown: Shown, qtbot: QtBot) -> None:
    assert shown.show(qtbot).reply_field is None


@pytest.mark.parametrize(
    ("act", "answer"),
    [
        (lambda desktop: desktop.on_button_pressed("k1", "done:8.0"), ["k1", "done", 8.0]),
        (lambda desktop: desktop.on_clicked("k1"), ["k1", "default", None]),
        (lambda desktop: desktop.on_replied("k1", "+2"), ["k1", "more", 2.0]),
        (lambda desktop: desktop.on_replied("k1", "a lot"), ["k1", "inline-reply", None]),
    ],
)
def test_what_the_person_does_is_an_answer(
    shown: Shown, qtbot: QtBot, act: Callable[[Desktop], None], answer: list[object]
) -> None:
    shown.show(qtbot)
    with qtbot.waitSignal(shown.notifier.answered) as answered:
        act(shown.desktop)
    assert answered.args == answer


def test_a_dismissed_notice_is_closed_once(shown: Shown, qtbot: QtBot) -> None:
    shown.show(qtbot)
    with qtbot.waitSignal(shown.notifier.closed):
        shown.desktop.on_dismissed("k1")
    with qtbot.assertNotEmitted(shown.notifier.closed, wait=20):
        shown.desktop.on_dismissed("k1")


def test_a_withdrawn_notice_is_heard_of_no_more(shown: Shown, qtbot: QtBot) -> None:
    shown.show(qtbot)
    shown.notifier.withdraw("k1")
    qtbot.waitUntil(lambda: not shown.desktop.there)
    with qtbot.assertNotEmitted(shown.notifier.closed, wait=20):
        shown.desktop.on_dismissed("k1")


def test_a_notice_the_system_does_not_take_has_failed(
    shown: Shown, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "_PATIENCE_MS", 20)
    shown.desktop.refuses = True
    shown.desktop.there.append("k1")
    with qtbot.waitSignal(shown.notifier.failed) as failed:
        shown.notifier.show(READ)
    assert failed.args[0] == "k1"


def test_what_an_earlier_run_left_is_found_and_can_be_answered(shown: Shown, qtbot: QtBot) -> None:
    shown.desktop.there.append("k7")
    with qtbot.waitSignal(shown.notifier.found_again) as found:
        shown.notifier.find_again()
    assert found.args == ["k7"]
    with qtbot.waitSignal(shown.notifier.answered) as answered:
        shown.desktop.on_button_pressed("k7", "skip")
    assert answered.args == ["k7", "skip", None]


def test_without_the_library_nothing_is_said_to_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "LIBRARY", "no_such_library")
    assert not library_is_there()
