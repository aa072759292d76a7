"""The dialog of the backups, told what there is and what happens."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QProgressBar
from pytestqt.qtbot import QtBot

from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.ui.dialogs.backup_row import BackupRow
from habit_desktop.ui.dialogs.backups_dialog import AT_FIRST, BackupsDialog, RestoreWish
from habit_desktop.ui.dialogs.backups_state import BackupLine
from habit_desktop.ui.widgets.words import Words

LINES = [BackupLine(f"{number}.db", f"Number {number}", "84 kB") for number in range(20)]


@pytest.fixture
def dialog(qtbot: QtBot) -> BackupsDialog:
    dialog = BackupsDialog()
    qtbot.addWidget(dialog)
    dialog.show_backups(LINES, "Every backup is put into /stick, too.")
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def told(dialog: BackupsDialog) -> str:
    return " ".join(words.text() for words in dialog.findChildren(Words) if words.isVisible())


def asked(dialog: BackupsDialog) -> BackupsDialog:
    """The dialog with the question about the first backup."""
    dialog.findChildren(BackupRow)[0].restore.click()
    dialog.show_question("It takes the place of everything.")
    return dialog


def test_the_newest_are_shown_and_the_rest_when_asked_for(dialog: BackupsDialog) -> None:
    assert len(dialog.findChildren(BackupRow)) == AT_FIRST
    dialog._more.click()
    assert len(dialog.findChildren(BackupRow)) == len(LINES)
    assert not dialog._more.isVisible()


def test_without_any_it_says_when_the_first_comes(qtbot: QtBot) -> None:
    dialog = BackupsDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Backups are being looked for…" in told(dialog)
    dialog.show_backups((), "")
    assert "There is no backup yet" in told(dialog)


def test_nothing_is_restored_without_a_yes(dialog: BackupsDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.restore_wanted), qtbot.waitSignal(dialog.question_wanted) as wanted:
        asked(dialog)
    assert wanted.args == [RestoreWish("0.db")]
    with qtbot.waitSignal(dialog.restore_wanted) as restored:
        dialog.accept_button.click()
    assert restored.args == [RestoreWish("0.db")]


def test_escape_leaves_the_question_and_then_the_dialog(dialog: BackupsDialog) -> None:
    QTest.keyClick(asked(dialog), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.accept_button.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_on_the_question_goes_back(dialog: BackupsDialog, qtbot: QtBot) -> None:
    asked(dialog)
    with qtbot.assertNotEmitted(dialog.restore_wanted):
        QTest.keyClick(dialog.cancel_button, Qt.Key.Key_Return)
    assert not dialog.accept_button.isVisible()


def test_a_running_restore_says_its_stage_and_is_stopped_by_cancel(dialog: BackupsDialog, qtbot: QtBot) -> None:
    asked(dialog).accept_button.click()
    dialog.show_stage(RestoreStage.KEEPING)
    assert "Step 3 of 4" in told(dialog)
    assert dialog.findChildren(QProgressBar)[0].value() == 2
    with qtbot.waitSignal(dialog.stop_wanted):
        QTest.keyClick(dialog.cancel_button, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.show_stopped()
    assert "Nothing was restored" in told(dialog)
    assert dialog.findChildren(BackupRow)[0].isVisible()


def test_a_problem_is_told_beside_the_list(dialog: BackupsDialog) -> None:
    asked(dialog).accept_button.click()
    dialog.show_problem("The disk is full.")
    assert "The disk is full." in told(dialog)
    dialog.reject()
    assert not dialog.isVisible()


def test_what_is_not_chosen_is_not_asked_for(
    dialog: BackupsDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_asked: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "")
    with qtbot.assertNotEmitted(dialog.question_wanted), qtbot.assertNotEmitted(dialog.folder_chosen):
        dialog.from_file.click()
        dialog.choose_folder.click()
