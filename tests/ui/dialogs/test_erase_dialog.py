"""Nothing is erased before it was told and confirmed twice."""

from datetime import date

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from habit_desktop.domain.erasure import ErasureProgress, Stage
from habit_desktop.domain.habit import Habit
from habit_desktop.ui.dialogs.erase_dialog import EraseDialog, EraseWish, Span
from habit_desktop.ui.widgets.words import Words

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


def confirm(dialog: EraseDialog) -> None:
    """Answer the second question."""
    dialog.show_question("This erases “Read”.")
    dialog.sure.setChecked(True)
    dialog.accept_button.click()


def told(dialog: EraseDialog) -> str:
    """What the dialog says."""
    return " ".join(words.text() for words in dialog.findChildren(Words))


@pytest.mark.parametrize("progress", [None, ErasureProgress(Stage.BACKUPS, 2, 7)])
def test_as_long_as_all_is_as_it_was_leaving_asks_to_stop_once(
    dialog: EraseDialog, qtbot: QtBot, progress: ErasureProgress | None
) -> None:
    confirm(dialog)
    if progress:
        dialog.show_progress(progress)
        assert "backup 3 of 7" in told(dialog)
    with qtbot.waitSignal(dialog.stop_wanted):
        dialog.cancel_button.click()
    assert not dialog.cancel_button.isEnabled()
    with qtbot.assertNotEmitted(dialog.stop_wanted):
        dialog.reject()
        dialog.show_progress(ErasureProgress(Stage.BACKUPS, 3, 7))
        dialog.reject()
    assert dialog.isVisible()


@pytest.mark.parametrize("stage", [Stage.LOG, Stage.NETWORKS, Stage.COMPACTING])
def test_once_there_is_no_way_back_it_cannot_be_left(dialog: EraseDialog, qtbot: QtBot, stage: Stage) -> None:
    confirm(dialog)
    dialog.show_progress(ErasureProgress(stage))
    assert not dialog.cancel_button.isEnabled()
    with qtbot.assertNotEmitted(dialog.stop_wanted):
        dialog.reject()
    assert dialog.isVisible()


def test_the_bar_goes_along_with_the_backups(dialog: EraseDialog) -> None:
    confirm(dialog)
    bar = dialog.findChildren(QProgressBar)[0]
    assert (bar.isVisible(), bar.maximum()) == (True, 0)
    dialog.show_progress(ErasureProgress(Stage.BACKUPS, 2, 7))
    assert (bar.value(), bar.maximum()) == (2, 7)
    dialog.show_progress(ErasureProgress(Stage.LOG))
    assert bar.maximum() == 0
    dialog.show_problem("The disk is full.")
    assert not bar.isVisible()


def test_what_failed_is_told_and_can_be_left(dialog: EraseDialog) -> None:
    confirm(dialog)
    dialog.show_progress(ErasureProgress(Stage.LOG))
    dialog.show_problem("The disk is full.")
    assert "The disk is full." in told(dialog)
    assert not dialog.accept_button.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_without_habits_only_days_and_everything_can_go(qtbot: QtBot) -> None:
    dialog = EraseDialog([], TODAY)
    qtbot.addWidget(dialog)
    assert dialog.span.findData(Span.HABIT.value) == -1
