"""What is wrong is said before there is a window, and the ways on are named."""

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from habit_desktop.ui.widgets.words import Words


@pytest.fixture
def dialog(qtbot: QtBot) -> TroubleDialog:
    dialog = TroubleDialog("It is damaged", "A disk has changed it. " * 8, "Bring it back")
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def said(dialog: TroubleDialog) -> str:
    """What stands under the title."""
    return dialog.findChildren(Words)[1].text()


def test_the_way_on_is_wanted_and_the_dialog_stays_until_it_is_told_how_it_went(
    dialog: TroubleDialog, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(dialog.go_on_wanted):
        dialog.accept_button.click()
    assert dialog.isVisible()


def test_a_look_at_the_files_leaves_it_open(dialog: TroubleDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.folder_wanted):
        dialog.folder_button.click()
    assert dialog.isVisible()


def test_while_something_is_done_there_is_only_leaving(dialog: TroubleDialog, qtbot: QtBot) -> None:
    dialog.show_progress("Step 1 of 3")
    assert said(dialog) == "Step 1 of 3"
    assert not dialog.accept_button.isEnabled()
    with qtbot.waitSignal(dialog.rejected):
        dialog.cancel_button.click()


def test_what_was_done_is_said_with_the_next_way_on(dialog: TroubleDialog) -> None:
    dialog.show_progress("Step 1 of 3")
    dialog.show_said("Brought back.", "Open Habit Desktop")
    assert (said(dialog), dialog.accept_button.text()) == ("Brought back.", "Open Habit Desktop")
    assert dialog.accept_button.isEnabled()


def test_where_there_is_no_way_on_only_leaving_and_looking_are_offered(dialog: TroubleDialog) -> None:
    dialog.show_problem("The disk is full.")
    assert not dialog.accept_button.isVisible()
    assert dialog.folder_button.isVisible()
