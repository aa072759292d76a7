"""Reminders by whatever way works."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction, Notifier, asked_again
from habit_desktop.system.notifications.identity import Identity
from habit_desktop.system.notifications.popup import ReminderPopup
from habit_desktop.system.notifications.reminder import ReminderNotifier

READ = Notice("k1", "Read", "", ((NoticeAction.DONE, "Done"),))
WATER = replace(READ, asked=AmountAsked(3.0, 1.0, "glasses", 8.0, "Such as 8", "Save", "No number."))

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
    with qtbot.waitSignal(notifier.shown, timeout=1000) as shown:
        notifier.show(READ)
    assert shown.args == ["k1"]
    assert len(popups()) == 1


def test_an_answer_in_the_popup_is_an_answer(qtbot: QtBot, notifier: ReminderNotifier) -> None:
    notifier.show(READ)
    with qtbot.waitSignal(notifier.answered, timeout=1000) as answered:
        QTest.mouseClick(popups()[0].findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert answered.args == ["k1", "done", None]


def test_a_withdrawn_reminder_leaves_no_popup(notifier: ReminderNotifier) -> None:
    notifier.show(READ)
    notifier.withdraw("k1")
    assert not popups()


def test_who_is_not_understood_is_told_once() -> None:
    assert asked_again(WATER).body == "No number.\n"
    assert asked_again(asked_again(WATER)) == asked_again(WATER)
    assert asked_again(READ) == READ
