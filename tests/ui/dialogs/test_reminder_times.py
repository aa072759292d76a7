"""Times come and go, each with weekdays of its own, and the keyboard goes with them."""

from datetime import time

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QApplication, QTimeEdit
from pytestqt.qtbot import QtBot

from habit_desktop.domain.habit import ReminderTime
from habit_desktop.ui.dialogs.reminder_times import ReminderLine, ReminderTimes
from habit_desktop.ui.widgets.icon import IconButton

MORNING = ReminderTime(time(7, 15), frozenset({1, 3}))
NOON = ReminderTime(time(12))


@pytest.fixture
def times(qtbot: QtBot) -> ReminderTimes:
    made = ReminderTimes((MORNING, NOON))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def lines(times: ReminderTimes) -> list[ReminderLine]:
    return [line for line in times.findChildren(ReminderLine) if line.isVisible()]


def test_times_come_back_as_they_were(times: ReminderTimes) -> None:
    assert times.reminders() == (MORNING, NOON)


def test_a_new_time_takes_the_weekdays_of_the_one_before_and_the_keyboard(times: ReminderTimes) -> None:
    times.show_reminders((MORNING,))
    times.add()
    assert times.reminders()[1] == ReminderTime(time(19), MORNING.weekdays)
    reached = QApplication.focusWidget()
    assert isinstance(reached, QTimeEdit)
    assert reached.time() == QTime(19, 0)


def test_a_time_that_is_removed_hands_the_keyboard_on(times: ReminderTimes, qtbot: QtBot) -> None:
    first, second = lines(times)
    with qtbot.waitSignal(times.changed):
        first.findChildren(IconButton)[0].click()
    assert times.reminders() == (NOON,)
    assert QApplication.focusWidget() is second.field


def test_a_weekday_and_a_time_are_changes(times: ReminderTimes, qtbot: QtBot) -> None:
    line = lines(times)[0]
    with qtbot.waitSignal(times.changed):
        line.weekdays.stops()[0].click()
    with qtbot.waitSignal(times.changed):
        line.field.setTime(QTime(8, 0))
    assert times.reminders()[0] == ReminderTime(time(8), frozenset({0, 1, 3}))


def test_a_screen_reader_hears_which_time_a_button_belongs_to(times: ReminderTimes) -> None:
    line = lines(times)[0]
    line.field.setTime(QTime(8, 0))
    names = [stop.accessibleName() for stop in line.stops()]
    assert names[:2] == ["Reminder time", "08:00: Monday"]
    assert names[-1] == "Remove 08:00"


@pytest.mark.parametrize(("width", "below"), [(600, False), (300, True)])
def test_the_weekdays_stand_below_where_there_is_little_room(times: ReminderTimes, width: int, below: bool) -> None:
    times.resize(width, 300)
    QApplication.processEvents()
    line = lines(times)[0]
    assert (line.weekdays.y() > line.field.geometry().bottom()) is below
