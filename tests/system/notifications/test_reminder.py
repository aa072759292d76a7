"""Reminders by whatever way works."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction, Notifier, Way
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.popup import ReminderPopup
from habit_desktop.system.notifications.reminder import ReminderNotifier

READ = Notice("k1", "Read", "", ((NoticeAction.DONE, "Done"),))

# The offscreen platform has no pile of windows to be on top of.
pytestmark = pytest.mark.qt_log_ignore("does not support raise")


@pytest.fixture
def notifier(qtbot: QtBot) -> Iterator[ReminderNotifier]:
    """A notifier on a machine without a session bus."""
    notifier = ReminderNotifier(Identity("Habit Desktop", "habit-desktop", "habit-desktop"), "Close")
    yield notifier
    notifier.close()


def popups() -> list[ReminderPopup]:
    """Return the popups on the screen."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, ReminderPopup) and w.isVisible()]


def test_it_fills_the_engines_port(notifier: ReminderNotifier) -> None:
    port: Notifier = notifier
    port.withdraw("nothing")


def test_without_a_service_the_popup_speaks(qtbot: QtBot, notifier: ReminderNotifier) -> None:
    with qtbot.waitSignal(notifier.shown) as shown:
        notifier.show(READ)
    assert shown.args == ["k1"]
    assert len(popups()) == 1
    assert notifier.way("k1") is Way.POPUP
    assert notifier.way("another") is Way.NOTIFICATION


def test_an_answer_in_the_popup_is_an_answer(qtbot: QtBot, notifier: ReminderNotifier) -> None:
    notifier.show(READ)
    with qtbot.waitSignal(notifier.answered) as answered:
        QTest.mouseClick(popups()[0].findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert answered.args == ["k1", "done", None]


def test_a_withdrawn_reminder_leaves_no_popup(notifier: ReminderNotifier) -> None:
    notifier.show(READ)
    notifier.withdraw("k1")
    assert not popups()


class Service(QObject):
    """A notification service that shows whatever it is given; ``left`` is what an earlier run gave it."""

    shown = Signal(str)
    answered = Signal(str, str, object)
    closed = Signal(str)
    failed = Signal(str, str)
    found_again = Signal(str)

    def __init__(self, *left: str) -> None:
        super().__init__()
        self.notices: dict[str, Notice | None] = dict.fromkeys(left)

    def find_again(self) -> None:
        for key in self.notices:
            self.found_again.emit(key)

    def show(self, notice: Notice) -> None:
        self.notices[notice.key] = notice
        self.shown.emit(notice.key)

    def withdraw(self, key: str) -> None:
        self.notices.pop(key, None)

    def close(self) -> None:
        pass


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Service:
    """A service that has a notice of an earlier run on the screen."""
    service = Service("k0")
    monkeypatch.setattr("habit_desktop.system.notifications.reminder.native_notifier", lambda *_: service)
    return service


@pytest.fixture
def served(qtbot: QtBot, service: Service) -> Iterator[ReminderNotifier]:
    """A notifier of that service."""
    notifier = ReminderNotifier(Identity("Habit Desktop", "habit-desktop", "habit-desktop"), "Close")
    yield notifier
    notifier.close()


def test_the_end_takes_along_what_an_earlier_run_left(service: Service, served: ReminderNotifier) -> None:
    served.find_again()
    served.show(READ)
    served.close()
    assert service.notices == {}


def test_who_types_no_amount_is_asked_again(qtbot: QtBot, service: Service, served: ReminderNotifier) -> None:
    asked = AmountAsked(3.0, 1.0, "glasses", 8.0, "Such as 8", "Save", "No number.")
    served.show(replace(READ, asked=asked))
    with qtbot.assertNotEmitted(served.answered):
        service.answered.emit("k1", "inline-reply", None)
    again = service.notices["k1"]
    assert again is not None
    assert again.body.startswith("No number.")


def test_what_is_typed_into_a_notice_nobody_knows_any_more_opens_the_habit(
    qtbot: QtBot, service: Service, served: ReminderNotifier
) -> None:
    with qtbot.waitSignal(served.answered) as answered:
        service.answered.emit("k0", "inline-reply", None)
    assert answered.args == ["k0", "default", None]


def test_a_notice_that_went_with_its_service_comes_as_a_popup(service: Service, served: ReminderNotifier) -> None:
    served.show(READ)
    service.failed.emit("k1", "the notification service stopped")
    assert len(popups()) == 1


def test_an_older_notice_that_went_with_its_service_is_closed(
    qtbot: QtBot, service: Service, served: ReminderNotifier
) -> None:
    with qtbot.waitSignal(served.closed) as closed:
        service.failed.emit("k0", "the notification service stopped")
    assert closed.args == ["k0"]
    assert not popups()
