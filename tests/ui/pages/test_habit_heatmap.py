"""Walking through the calendar of a habit."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from habit_desktop.domain.history import Answer
from habit_desktop.ui.charts.tip import Tip
from habit_desktop.ui.pages.habit.heatmap import Heatmap
from habit_desktop.ui.theme.tokens import tokens_of, visible_on
from tests.domain.strips import day, history
from tests.ui.habits import habit_reading
from tests.ui.pointer import move_pointer

READING = habit_reading(history("xx.x-xs" * 120), 840)
TODAY = READING.today
KEYS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -7,
    Qt.Key.Key_Right: 7,
}


@pytest.fixture
def heatmap(qtbot: QtBot) -> Heatmap:
    heatmap = Heatmap()
    qtbot.addWidget(heatmap)
    heatmap.resize(800, heatmap.height())
    heatmap.show()
    qtbot.waitExposed(heatmap)
    heatmap.show_reading(READING)
    heatmap.activateWindow()
    heatmap.setFocus()
    qtbot.waitUntil(heatmap.hasFocus)
    return heatmap


def press(heatmap: Heatmap, *keys: Qt.Key) -> date:
    """The day the keyboard is on after some keys."""
    for key in keys:
        QTest.keyClick(heatmap, key)
    return heatmap.day


def test_the_keyboard_begins_with_today(heatmap: Heatmap) -> None:
    assert heatmap.day == TODAY


@pytest.mark.parametrize("key", KEYS)
def test_arrows_walk_by_day_and_by_week(heatmap: Heatmap, key: Qt.Key) -> None:
    heatmap.go_to(TODAY - timedelta(days=30))
    assert press(heatmap, key) == TODAY + timedelta(days=KEYS[key] - 30)


def test_pages_walk_by_month_and_stay_within_it(heatmap: Heatmap) -> None:
    heatmap.go_to(date(2026, 3, 31))
    assert press(heatmap, Qt.Key.Key_PageUp) == date(2026, 2, 28)
    assert press(heatmap, Qt.Key.Key_PageDown) == date(2026, 3, 28)


def test_nobody_walks_into_the_future(heatmap: Heatmap) -> None:
    assert press(heatmap, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown) == TODAY


def test_home_and_end_are_the_ends_of_what_is_shown(heatmap: Heatmap) -> None:
    assert press(heatmap, Qt.Key.Key_Home) == heatmap.sheet.first
    assert press(heatmap, Qt.Key.Key_End) == TODAY


def test_walking_out_of_the_sheet_turns_it(heatmap: Heatmap) -> None:
    press(heatmap, Qt.Key.Key_Home)
    gone_to = press(heatmap, Qt.Key.Key_Up)
    assert heatmap.sheet.year == gone_to.year == 2025


def test_days_before_the_first_are_reached_as_well(heatmap: Heatmap) -> None:
    heatmap.go_to(day(0))
    assert press(heatmap, Qt.Key.Key_Up) == day(-1)
    assert "before the first day" in heatmap.accessibleName()


def test_the_day_is_said_to_a_screen_reader(heatmap: Heatmap) -> None:
    heatmap.go_to(day(1))
    assert heatmap.accessibleName() == "Tue 2 January 2024: done. Days of Run"


def test_the_day_in_focus_is_told_in_a_tip(heatmap: Heatmap) -> None:
    press(heatmap, Qt.Key.Key_Up)
    tip = heatmap.findChildren(Tip)[0]
    assert tip.isVisible()
    assert heatmap.rect().contains(tip.geometry())


def test_a_day_under_the_pointer_is_told_and_left(heatmap: Heatmap) -> None:
    tip = heatmap.findChildren(Tip)[0]
    move_pointer(heatmap, QPoint(5, 5))
    move_pointer(heatmap, heatmap.place_of(TODAY - timedelta(days=9)).center().toPoint())
    assert tip.isVisible()
    move_pointer(heatmap, QPoint(5, 5))
    assert not tip.isVisible()


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        (Qt.Key.Key_S, Answer.SKIPPED),
        (Qt.Key.Key_X, Answer.MISSED),
        (Qt.Key.Key_Delete, None),
        (Qt.Key.Key_Backspace, None),
    ],
)
def test_a_key_answers_the_day(heatmap: Heatmap, qtbot: QtBot, key: Qt.Key, answer: Answer | None) -> None:
    heatmap.go_to(day(300))
    with qtbot.waitSignal(heatmap.answered) as said:
        press(heatmap, key)
    assert said.args == [day(300), answer]


@pytest.mark.parametrize(("at", "answer"), [(0, None), (2, Answer.DONE), (4, None), (6, None), (-5, Answer.DONE)])
def test_space_answers_an_open_day_and_opens_an_answered_one(
    heatmap: Heatmap, qtbot: QtBot, at: int, answer: Answer | None
) -> None:
    heatmap.go_to(day(at))
    with qtbot.waitSignal(heatmap.answered) as said:
        press(heatmap, Qt.Key.Key_Space)
    assert said.args == [day(at), answer]


def test_what_is_pressed_is_seen_at_once(heatmap: Heatmap) -> None:
    heatmap.go_to(day(786))
    heatmap.clearFocus()
    place = heatmap.place_of(day(786)).center().toPoint()
    done = visible_on(QColor(READING.habit.color), tokens_of(heatmap.palette()).card)
    assert heatmap.grab().toImage().pixelColor(place) != done
    heatmap.setFocus()
    press(heatmap, Qt.Key.Key_Space)
    heatmap.clearFocus()
    assert heatmap.grab().toImage().pixelColor(place) == done


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_asks_for_more(heatmap: Heatmap, qtbot: QtBot, key: Qt.Key) -> None:
    heatmap.go_to(day(300))
    with qtbot.waitSignal(heatmap.day_wanted) as asked:
        press(heatmap, key)
    assert asked.args == [day(300)]


def test_a_click_asks_about_its_day(heatmap: Heatmap, qtbot: QtBot) -> None:
    wanted = TODAY - timedelta(days=100)
    with qtbot.waitSignal(heatmap.day_wanted) as asked:
        QTest.mouseClick(heatmap, Qt.MouseButton.LeftButton, pos=heatmap.place_of(wanted).center().toPoint())
    assert asked.args == [wanted]
    assert heatmap.day == wanted


def test_a_click_beside_the_days_asks_nothing(heatmap: Heatmap, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(heatmap.day_wanted):
        QTest.mouseClick(heatmap, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))


def test_keys_with_modifiers_are_left_to_others(heatmap: Heatmap, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(heatmap.answered):
        QTest.keyClick(heatmap, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_the_sheets_are_turned_and_the_newest_is_the_last(heatmap: Heatmap) -> None:
    heatmap.step(1)
    assert heatmap.sheet.year == TODAY.year - 1
    assert heatmap.day == date(TODAY.year - 1, 12, 31)
    heatmap.step(-5)
    assert heatmap.sheet.back == 0


def test_a_narrow_calendar_shows_fewer_weeks_around_the_same_day(heatmap: Heatmap) -> None:
    heatmap.go_to(day(300))
    heatmap.resize(240, heatmap.height())
    assert heatmap.sheet.columns <= 12
    assert heatmap.sheet.holds(day(300))
    last = heatmap.place_of(heatmap.sheet.last)
    assert heatmap.rect().contains(last.toRect())


def test_a_refresh_stays_on_the_day(heatmap: Heatmap) -> None:
    heatmap.go_to(day(300))
    heatmap.show_reading(READING)
    assert (heatmap.day, heatmap.sheet.holds(day(300))) == (day(300), True)


def test_another_habit_begins_with_today(heatmap: Heatmap) -> None:
    told = history("xx")
    other = replace(told, id="other", definitions=((day(0), replace(told.habit, id="other")),))
    heatmap.go_to(day(300))
    heatmap.show_reading(habit_reading(other, 30))
    assert heatmap.day == day(29)
