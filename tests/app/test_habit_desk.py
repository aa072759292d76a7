"""The habit page over a real data folder."""

from datetime import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.domain.calendar import Mark
from habit_desktop.engine.session import Session
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from tests.app.saying import said
from tests.engine.living import day, made, remember


def mark_on(window: MainWindow, offset: int) -> Mark | None:
    """What the page shows of a day."""
    reading = window.habit.reading
    found = reading.day(day(offset)) if reading else None
    return found.mark if found else None


@pytest.fixture
def read(session: Session, desk: Desk, window: MainWindow) -> str:
    """A habit with a fortnight behind it, its page open."""
    habit = made(session, "Read")
    remember(session, habit, "xx-xxx.xx-xxxx", first=-14)
    desk.refresh()
    window.open_habit(habit)
    return habit


def test_the_page_opens_on_its_habit(window: MainWindow, read: str) -> None:
    assert window.page is Page.HABIT
    assert window.habit.reading is not None
    assert (window.habit.reading.habit.name, len(window.habit.reading.days)) == ("Read", 15)


def test_a_past_day_is_corrected_by_keys_and_the_correction_undone(
    qtbot: QtBot, session: Session, window: MainWindow, read: str
) -> None:
    heatmap = window.habit.calendar.heatmap
    heatmap.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_S):
        QTest.keyClick(heatmap, key)
    found = session.day_of(read, day(-8))
    assert found is not None
    assert found.mark is Mark.SKIPPED
    qtbot.waitUntil(lambda: mark_on(window, -8) is Mark.SKIPPED)
    QTest.keyClick(heatmap, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: mark_on(window, -8) is Mark.UNKNOWN)
    assert heatmap.day == day(-8)


def test_a_day_before_the_first_is_answered_as_well(qtbot: QtBot, window: MainWindow, read: str) -> None:
    heatmap = window.habit.calendar.heatmap
    heatmap.go_to(day(-20))
    QTest.keyClick(heatmap, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: mark_on(window, -20) is Mark.DONE)


@pytest.mark.qt_log_ignore("does not support")  # the sheet pops up
def test_a_note_is_written_on_a_days_sheet(qtbot: QtBot, session: Session, window: MainWindow, read: str) -> None:
    popup = window.habit.calendar.open_day(day(-3))
    assert popup is not None
    popup.note.setPlainText("On the train")
    popup.close()
    assert session.histories()[read].notes == {day(-3): "On the train"}
    qtbot.waitUntil(lambda: len(window.habit.notes.lines) == 1)


def test_the_way_back_leads_to_today(window: MainWindow, read: str) -> None:
    window.habit.back_requested.emit()
    assert window.page is Page.TODAY


def test_the_way_back_leads_where_one_came_from(window: MainWindow, read: str) -> None:
    window.open_insight(read)
    window.open_habit(read)
    window.open_habit(read)
    window.habit.back_requested.emit()
    assert window.page is Page.INSIGHT


def test_insight_and_today_lead_to_the_page(window: MainWindow, read: str) -> None:
    window.open_insight(read)
    window.insight.habit_opened.emit(read)
    assert (window.page, window.habit.habit_id) == (Page.HABIT, read)
    window.open_page(Page.TODAY)
    window.today.habit_opened.emit(read)
    assert window.page is Page.HABIT


def test_a_pause_is_said_and_can_be_ended(qtbot: QtBot, session: Session, window: MainWindow, read: str) -> None:
    window.habit.pause_requested.emit(read, day(6))
    assert session.histories()[read].paused_on(day(0))
    assert said(window).startswith("Read rests up to and including")
    window.habit.resume_requested.emit(read)
    assert not session.histories()[read].paused_on(day(0))
    assert said(window) == "Read is back"


def test_a_pause_that_cannot_be_is_refused_with_a_reason(session: Session, window: MainWindow, read: str) -> None:
    window.habit.pause_requested.emit(read, day(-3))
    assert said(window).startswith("Not saved: ")
    assert not session.histories()[read].pauses


def test_an_archived_habit_is_taken_back(session: Session, window: MainWindow, read: str) -> None:
    session.archive(read)
    window.habit.unarchive_requested.emit(read)
    assert not session.histories()[read].archived
    assert said(window) == "Read is back"


def test_the_time_of_a_tick_is_corrected_and_shown(
    qtbot: QtBot, session: Session, window: MainWindow, read: str
) -> None:
    window.habit.time_corrected.emit(read, day(-1), time(7, 5))
    assert said(window) == "Read: done at 07:05"
    reading = window.habit.reading
    qtbot.waitUntil(lambda: window.habit.reading is not reading)
    assert window.habit.reading is not None
    assert window.habit.reading.answered_at[day(-1)].time() == time(7, 5)


def test_the_page_of_a_deleted_habit_is_left(qtbot: QtBot, session: Session, window: MainWindow, read: str) -> None:
    window.habit.delete_requested.emit(read)
    assert said(window) == "Read is in the trash"
    qtbot.waitUntil(lambda: window.page is Page.TODAY)
    window.undo_requested.emit()
    assert read in session.histories()


def test_what_is_on_the_clipboard_is_said(window: MainWindow, read: str) -> None:
    window.habit.strength.copy_data()
    assert said(window) == "14 rows are on the clipboard, as CSV."


def test_every_habit_of_the_page_can_be_edited(session: Session, window: MainWindow, read: str) -> None:
    session.archive(read)
    window.habit.edit_wanted.emit(read)
    assert window.dialogs.open_edit_habit(read) is not None
