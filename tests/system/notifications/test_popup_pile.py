"""Reminders as windows of our own."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.engine.ports import AmountAsked, Notice, NoticeAction
from habit_desktop.system.notifications.amount_row import AmountRow
from habit_desktop.system.notifications.popup import ReminderPopup
from habit_desktop.system.notifications.popup_pile import PopupNotifier

BUTTONS = ((NoticeAction.OPEN, "Open"), (NoticeAction.DONE, "Done"), (NoticeAction.SKIP, "Skip"))
READ = Notice("k1", "Read <b>", "Chance & more", BUTTONS)

# The offscreen platform has no pile of windows to be on top of.
pytestmark = pytest.mark.qt_log_ignore("does not support raise")


@pytest.fixture
def notifier(qtbot: QtBot) -> Iterator[PopupNotifier]:
    notifier = PopupNotifier("Close")
    yield notifier
    notifier.close()


def popups() -> list[ReminderPopup]:
    """Return the popups on the screen."""
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, ReminderPopup) and w.isVisible()]


def test_each_button_but_open_is_a_button(notifier: PopupNotifier) -> None:
    notifier.show(READ)
    assert [button.text() for button in popups()[0].findChildren(QPushButton)] == ["Done", "Skip"]


@pytest.mark.parametrize(("label", "action"), [("Done", "done"), ("Skip", "skip")])
def test_a_pressed_button_answers_and_the_popup_goes(
    qtbot: QtBot, notifier: PopupNotifier, label: str, action: str
) -> None:
    notifier.show(READ)
    button = next(b for b in popups()[0].findChildren(QPushButton) if b.text() == label)
    with qtbot.waitSignal(notifier.answered) as answered, qtbot.assertNotEmitted(notifier.closed):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert answered.args == ["k1", action, None]
    assert not popups()


WATER = Notice(
    "k1",
    "Water",
    "How much?",
    ((NoticeAction.DONE, "Done (8)"), (NoticeAction.MORE, "+1"), (NoticeAction.AMOUNT, "Amount…")),
    AmountAsked(3.0, 1.0, "glasses", 8.0, "Amount, such as 8", "Save", "No number."),
)


def amount_row(notifier: PopupNotifier) -> AmountRow:
    """The row of a popup that asks how much."""
    notifier.show(WATER)
    (row,) = popups()[0].findChildren(AmountRow)
    return row


def test_an_amount_is_stepped_and_saved(qtbot: QtBot, notifier: PopupNotifier) -> None:
    row = amount_row(notifier)
    assert row.field.text() == "3 glasses"
    row.field.stepBy(2)
    with qtbot.waitSignal(notifier.answered) as answered:
        QTest.mouseClick(row.save, Qt.MouseButton.LeftButton)
    assert answered.args == ["k1", "inline-reply", 5.0]
    assert not popups()


@pytest.mark.parametrize(("typed", "amount"), [("6.5", 6.5), ("7,5", 7.5), ("1,000", 1000.0), ("+2", 5.0), ("", 3.0)])
def test_an_amount_is_typed_and_kept_with_return(
    qtbot: QtBot, notifier: PopupNotifier, typed: str, amount: float
) -> None:
    row = amount_row(notifier)
    row.field.selectAll()
    QTest.keyClick(row.field, Qt.Key.Key_Delete)
    QTest.keyClicks(row.field, typed)
    with qtbot.waitSignal(notifier.answered) as answered:
        QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert answered.args == ["k1", "inline-reply", amount]


@pytest.mark.parametrize(("label", "given"), [("Done (8)", ["done", 8.0]), ("+1", ["more", 1.0])])
def test_a_button_brings_its_amount(qtbot: QtBot, notifier: PopupNotifier, label: str, given: list[object]) -> None:
    notifier.show(WATER)
    buttons = {button.text(): button for button in popups()[0].findChildren(QPushButton)}
    assert buttons.keys() == {"Done (8)", "+1", "Save"}
    with qtbot.waitSignal(notifier.answered) as answered:
        QTest.mouseClick(buttons[label], Qt.MouseButton.LeftButton)
    assert answered.args == ["k1", *given]


def test_a_click_on_the_card_opens_the_habit(qtbot: QtBot, notifier: PopupNotifier) -> None:
    notifier.show(READ)
    with qtbot.waitSignal(notifier.answered) as answered:
        QTest.mouseClick(popups()[0], Qt.MouseButton.LeftButton, pos=QPoint(30, 6))
    assert answered.args == ["k1", "default", None]


def test_the_cross_closes_without_an_answer(qtbot: QtBot, notifier: PopupNotifier) -> None:
    notifier.show(READ)
    with qtbot.waitSignal(notifier.closed) as closed, qtbot.assertNotEmitted(notifier.answered):
        QTest.mouseClick(popups()[0].findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    assert closed.args == ["k1"]


def test_escape_closes_without_an_answer(qtbot: QtBot, notifier: PopupNotifier) -> None:
    notifier.show(READ)
    with qtbot.waitSignal(notifier.closed):
        QTest.keyClick(popups()[0], Qt.Key.Key_Escape)


def test_a_withdrawn_popup_goes_without_a_word(qtbot: QtBot, notifier: PopupNotifier) -> None:
    notifier.show(READ)
    with qtbot.assertNotEmitted(notifier.closed), qtbot.assertNotEmitted(notifier.answered):
        notifier.withdraw("k1")
    assert not popups()


def test_the_same_key_never_has_two_popups(notifier: PopupNotifier) -> None:
    notifier.show(READ)
    notifier.show(READ)
    assert len(popups()) == 1


def test_a_very_long_name_leaves_the_popup_small(notifier: PopupNotifier) -> None:
    notifier.show(Notice("k1", "Read " * 100, "More " * 200, BUTTONS))
    assert popups()[0].height() < 250


def test_larger_text_makes_a_larger_popup_that_cuts_nothing_off(qtbot: QtBot, notifier: PopupNotifier) -> None:
    usual = QApplication.font()
    notifier.show(WATER)
    before = popups()[0].size()
    notifier.withdraw("k1")
    large = QApplication.font()
    large.setPixelSize(28)
    QApplication.setFont(large)
    try:
        notifier.show(WATER)
        popup = popups()[0]
        assert popup.width() > 1.5 * before.width()
        parts = [part for part in popup.findChildren(QWidget) if part.parentWidget() is popup]
        assert all(popup.rect().contains(part.geometry()) for part in parts)
        title = popup.findChildren(QLabel)[0]
        assert title.font().pixelSize() == 30
    finally:
        QApplication.setFont(usual)


def test_two_popups_do_not_overlap(notifier: PopupNotifier) -> None:
    notifier.show(READ)
    notifier.show(Notice("k2", "Run", "", BUTTONS))
    first, second = popups()
    assert not first.geometry().intersects(second.geometry())


def test_a_popup_does_not_take_the_keyboard(notifier: PopupNotifier) -> None:
    notifier.show(READ)
    assert popups()[0].testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_every_button_has_a_name_that_says_what_for(notifier: PopupNotifier) -> None:
    notifier.show(READ)
    names = [button.accessibleName() for button in popups()[0].findChildren(QPushButton)]
    assert names == ["Done: Read <b>", "Skip: Read <b>"]


def test_what_the_screen_has_no_room_for_comes_when_others_have_gone(qtbot: QtBot, notifier: PopupNotifier) -> None:
    shown = list[str]()
    notifier.shown.connect(shown.append)
    keys = [f"k{number}" for number in range(30)]
    for key in keys:
        notifier.show(replace(READ, key=key))
    assert 0 < len(shown) < len(keys)
    assert {popup.key for popup in popups()} == {*shown}
    screen = QApplication.primaryScreen().availableGeometry()
    assert all(screen.contains(popup.geometry()) for popup in popups())
    with qtbot.waitSignal(notifier.answered):
        QTest.mouseClick(popups()[0].findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    notifier.withdraw(keys[-1])
    for key in keys[:-1]:
        notifier.withdraw(key)
    assert shown == keys[:-1]
    assert not popups()
