"""Nothing is erased before it was told and confirmed twice."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.domain.habit import Habit
from habit_desktop.ui.dialogs.erase_dialog import EraseDialog, EraseWish, Span

TODAY = date(2026, 3, 19)


@pytest.fixture
def dialog(qtbot: QtBot) -> EraseDialog:
    dialog = EraseDialog([Habit("read", "Read"), Habit("gym", "Gym")], TODAY)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def choose(dialog: EraseDialog, span: Span) -> None:
    dialog.span.setCurrentIndex(dialog.span.findData(span.value))


@pytest.mark.parametrize(
    ("span", "wish"),
    [
        (Span.HABIT, EraseWish(habit="read")),
        (Span.DAYS, EraseWish(first=date(2026, 3, 13), last=TODAY)),
        (Span.EVERYTHING, EraseWish()),
    ],
)
def test_the_first_answer_only_asks_what_would_go(
    dialog: EraseDialog, qtbot: QtBot, span: Span, wish: EraseWish
) -> None:
    choose(dialog, span)
    with qtbot.assertNotEmitted(dialog.erase_wanted), qtbot.waitSignal(dialog.question_wanted) as asked:
        dialog.accept_button.click()
    assert asked.args == [wish]


def test_the_second_question_has_to_be_answered_by_hand(dialog: EraseDialog, qtbot: QtBot) -> None:
    dialog.show_question("This erases “Read”.")
    assert not dialog.accept_button.isEnabled()
    dialog.sure.setChecked(True)
    with qtbot.waitSignal(dialog.erase_wanted) as wanted:
        dialog.accept_button.click()
    assert wanted.args == [EraseWish(habit="read")]


def test_what_is_under_way_cannot_be_left(dialog: EraseDialog) -> None:
    dialog.show_question("This erases “Read”.")
    dialog.sure.setChecked(True)
    dialog.accept_button.click()
    dialog.reject()
    assert dialog.isVisible()


def test_what_failed_is_told_and_can_be_left(dialog: EraseDialog) -> None:
    dialog.show_question("This erases “Read”.")
    dialog.sure.setChecked(True)
    dialog.accept_button.click()
    dialog.show_problem("The disk is full.")
    dialog.reject()
    assert not dialog.isVisible()


def test_without_habits_only_days_and_everything_can_go(qtbot: QtBot) -> None:
    dialog = EraseDialog([], TODAY)
    qtbot.addWidget(dialog)
    assert dialog.span.findData(Span.HABIT.value) == -1
