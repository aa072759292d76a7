"""The quick check under keyboard and mouse."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.domain.calendar import Mark
from habit_desktop.domain.history import Answer
from habit_desktop.engine.readings import TodayReading
from habit_desktop.ui.quick_check.popup import QuickCheck
from habit_desktop.ui.widgets.screen_room import screen_room
from tests.ui.layout import findings
from tests.ui.people import nobody, thursday

TRAY = QRect(700, 780, 20, 20)
Key = Qt.Key


@pytest.fixture
def popup(qtbot: QtBot) -> QuickCheck:
    popup = QuickCheck()
    qtbot.addWidget(popup)
    popup.open_at(TRAY, thursday())
    qtbot.waitExposed(popup)
    return popup


def press(popup: QuickCheck, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(popup.focusWidget(), key, modifiers)


def on(popup: QuickCheck) -> str:
    """The habit the keyboard is on."""
    return next(row.state.habit.id for row in popup.rows if row.mark.hasFocus())


def shown(popup: QuickCheck) -> list[str]:
    return [row.state.habit.id for row in popup.rows]


def with_read_done() -> TodayReading:
    day = thursday()
    return replace(day, rows=tuple(replace(r, mark=Mark.DONE) if r.habit.id == "read" else r for r in day.rows))


def test_it_opens_with_the_keyboard_on_the_first_habit_that_is_left(popup: QuickCheck) -> None:
    assert on(popup) == "stretch"


def test_a_digit_answers_the_habit_beside_it(qtbot: QtBot, popup: QuickCheck) -> None:
    with qtbot.waitSignal(popup.answered) as answered:
        press(popup, Key.Key_2)
    assert answered.args == ["gym", Answer.DONE, None]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_arrows_and_a_press_answer(qtbot: QtBot, popup: QuickCheck, key: Key) -> None:
    press(popup, Key.Key_Down)
    press(popup, Key.Key_Down)
    press(popup, Key.Key_Up)
    with qtbot.waitSignal(popup.answered) as answered:
        press(popup, key)
    assert answered.args == ["gym", Answer.DONE, None]


@pytest.mark.parametrize(("key", "answer"), [(Key.Key_S, Answer.SKIPPED), (Key.Key_X, Answer.MISSED)])
def test_the_keys_of_the_today_page_work_here(qtbot: QtBot, popup: QuickCheck, key: Key, answer: Answer) -> None:
    with qtbot.waitSignal(popup.answered) as answered:
        press(popup, key)
    assert answered.args == ["stretch", answer, None]


def test_plus_adds_one_step_to_what_is_counted(qtbot: QtBot, popup: QuickCheck) -> None:
    popup.rows[2].mark.setFocus()
    with qtbot.waitSignal(popup.answered) as answered:
        QTest.keyClicks(popup.focusWidget(), "+")
    assert answered.args == ["walk", Answer.DONE, 4620.0]


def test_the_button_adds_one_step_as_well(qtbot: QtBot, popup: QuickCheck) -> None:
    more = next(b for b in popup.rows[2].findChildren(QPushButton) if b.isVisible())
    with qtbot.waitSignal(popup.answered) as answered:
        more.click()
    assert answered.args == ["walk", Answer.DONE, 4620.0]


def test_what_is_answered_stays_until_the_window_is_opened_again(popup: QuickCheck) -> None:
    popup.show_reading(with_read_done())
    assert shown(popup) == ["stretch", "gym", "walk", "read"]
    popup.open_at(TRAY, with_read_done())
    assert shown(popup) == ["stretch", "gym", "walk"]


def test_a_second_press_takes_the_answer_back(qtbot: QtBot, popup: QuickCheck) -> None:
    popup.show_reading(with_read_done())
    with qtbot.waitSignal(popup.answered) as answered:
        press(popup, Key.Key_4)
    assert answered.args == ["read", None, None]


def test_letters_find_a_habit_and_enter_answers_it(qtbot: QtBot, popup: QuickCheck) -> None:
    QTest.keyClicks(popup.focusWidget(), "re")
    assert (shown(popup), popup.finder.text()) == (["stretch", "read"], "re")
    QTest.keyClicks(popup.focusWidget(), "ad")
    with qtbot.waitSignal(popup.answered) as answered:
        press(popup, Key.Key_Return)
    assert answered.args == ["read", Answer.DONE, None]


def test_a_slash_finds_what_begins_with_a_key_of_a_row(popup: QuickCheck) -> None:
    QTest.keyClicks(popup.focusWidget(), "/")
    QTest.keyClicks(popup.focusWidget(), "str")
    assert (shown(popup), popup.finder.text()) == (["stretch"], "str")


def test_a_note_is_written_in_place(qtbot: QtBot, popup: QuickCheck) -> None:
    press(popup, Key.Key_N)
    QTest.keyClicks(popup.focusWidget(), "3 times")
    with qtbot.waitSignal(popup.note_written) as written:
        press(popup, Key.Key_Return)
    assert written.args == ["stretch", "3 times"]
    assert on(popup) == "stretch"


def test_escape_leaves_the_note_then_the_search_then_the_window(qtbot: QtBot, popup: QuickCheck) -> None:
    press(popup, Key.Key_N)
    press(popup, Key.Key_Escape)
    assert popup.note.isHidden()
    QTest.keyClicks(popup.focusWidget(), "re")
    press(popup, Key.Key_Escape)
    assert popup.finder.text() == ""
    with qtbot.waitSignal(popup.closed):
        press(popup, Key.Key_Escape)


def test_ctrl_z_asks_for_undo(qtbot: QtBot, popup: QuickCheck) -> None:
    with qtbot.waitSignal(popup.undo_requested):
        press(popup, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_ctrl_enter_goes_on_in_the_large_window(qtbot: QtBot, popup: QuickCheck) -> None:
    with qtbot.waitSignals([popup.closed, popup.window_requested]):
        press(popup, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_it_goes_when_another_window_is_looked_at(qtbot: QtBot, popup: QuickCheck) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitSignal(popup.closed):
        other.show()
        other.activateWindow()


def test_it_lies_inside_the_screen_and_shows_everything(popup: QuickCheck) -> None:
    press(popup, Key.Key_N)
    popup.say("Meditate before breakfast: done", undo=True)
    QApplication.processEvents()
    assert screen_room(popup).contains(popup.frameGeometry())
    assert findings(popup) == []


def test_with_nothing_left_it_says_so(popup: QuickCheck) -> None:
    popup.open_at(TRAY, nobody())
    assert popup.rows == ()
    assert findings(popup) == []
