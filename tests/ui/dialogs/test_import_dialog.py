"""Bringing in another tracker's file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.import_dialog import Counts, ImportDialog
from habit_desktop.ui.widgets.words import Words

SEVEN = Counts("Loop backup", 7, 1204, 31, [("Read, 2 March 2019", "an unknown value")])


@pytest.fixture
def dialog(qtbot: QtBot) -> ImportDialog:
    dialog = ImportDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def said(dialog: ImportDialog) -> str:
    return " ".join(words.text() for words in dialog.findChildren(Words) if words.isVisible())


def test_a_chosen_file_is_only_looked_at(dialog: ImportDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.import_wanted), qtbot.waitSignal(dialog.preview_wanted) as asked:
        dialog.choose("some/loop.db")
    assert asked.args == ["some/loop.db"]


def test_a_preview_counts_and_lists_what_cannot_be_kept(dialog: ImportDialog) -> None:
    dialog.choose("loop.db")
    dialog.show_preview(SEVEN)
    assert "would add 7 habits, 1,204 marks, 31 notes" in said(dialog)
    assert "an unknown value" in dialog.findChildren(QPlainTextEdit)[0].toPlainText()


def test_nothing_new_cannot_be_imported(dialog: ImportDialog) -> None:
    dialog.show_preview(Counts("Loop backup", 0, 0, 0))
    assert not dialog.accept_button.isEnabled()


def test_an_import_runs_in_the_open_dialog(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.choose("loop.db")
    dialog.show_preview(SEVEN)
    with qtbot.waitSignal(dialog.import_wanted) as asked:
        dialog.accept_button.click()
    assert asked.args == ["loop.db"]
    assert dialog.isVisible()


def test_a_running_import_is_stopped_before_the_dialog_closes(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.show_preview(SEVEN)
    dialog.accept_button.click()
    with qtbot.waitSignal(dialog.stop_wanted):
        dialog.reject()
    assert dialog.isVisible()


def test_a_running_import_says_what_it_does_and_no_longer_that_nothing_is_written(dialog: ImportDialog) -> None:
    dialog.show_preview(SEVEN)
    dialog.accept_button.click()
    dialog.show_progress(120, 3800)
    assert "Nothing is written yet" not in said(dialog)
    assert "Added 7 habits, 1,204 marks, 31 notes. Working out" in said(dialog)
    assert "day 120 of 3,800" in said(dialog)


def test_enter_on_the_way_out_of_a_running_import_stops_it(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.show_preview(SEVEN)
    dialog.accept_button.click()
    assert dialog.focusWidget() is dialog.cancel_button
    with qtbot.waitSignal(dialog.stop_wanted):
        QTest.keyClick(dialog.cancel_button, Qt.Key.Key_Return)


def test_a_stopped_import_says_what_was_left_out(dialog: ImportDialog) -> None:
    dialog.show_preview(SEVEN)
    dialog.accept_button.click()
    dialog.show_progress(120, 3800)
    dialog.reject()
    dialog.show_result(SEVEN)
    assert "Everything was imported; only the chances" in said(dialog)


def test_an_import_that_ran_to_its_end_left_nothing_out(dialog: ImportDialog) -> None:
    dialog.show_preview(SEVEN)
    dialog.accept_button.click()
    dialog.show_progress(3800, 3800)
    dialog.show_result(SEVEN)
    assert "left out" not in said(dialog)


def test_a_finished_import_can_be_undone(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.show_result(SEVEN)
    undo = next(way for way in dialog.findChildren(type(dialog.accept_button)) if way.text() == "Undo")
    with qtbot.waitSignal(dialog.undo_wanted):
        undo.click()
    assert not dialog.isVisible()


def test_a_refused_file_says_why_and_another_can_be_chosen(dialog: ImportDialog) -> None:
    dialog.choose("noise.db")
    dialog.show_problem("“noise.db” is no file of Loop Habit Tracker. Nothing was changed.")
    assert "Nothing was changed." in said(dialog)
    assert not dialog.accept_button.isEnabled()
