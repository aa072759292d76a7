"""Bringing in another tracker's file."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.import_dialog import ImportDialog, ImportWish
from habit_desktop.ui.dialogs.import_findings import Counts
from habit_desktop.ui.widgets.segments import Segments
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
    assert asked.args == [ImportWish("some/loop.db")]


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
    assert asked.args == [ImportWish("loop.db")]
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


def test_a_cancelled_import_says_so_and_can_be_begun_again(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.choose("loop.db")
    dialog.show_preview(SEVEN)
    dialog.accept_button.click()
    dialog.show_progress(120, 3800)
    dialog.reject()
    assert "Stopping…" in said(dialog)
    dialog.show_progress(121, 3800)
    assert "Stopping…" in said(dialog)
    dialog.show_cancelled()
    assert "nothing was brought in, everything is as it was" in said(dialog)
    with qtbot.waitSignal(dialog.import_wanted):
        dialog.accept_button.click()
    dialog.show_result(SEVEN)
    assert "Added 7 habits" in said(dialog)


def test_a_table_shows_rows_as_they_were_read_and_can_be_read_the_other_way(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.choose("run.csv")
    way = dialog.findChildren(Segments)[0]
    read = Counts("csv", 1, 2, 0, examples=["03/04/2026 is Wed 4 March 2026: Run, x"], ambiguous=True)
    dialog.show_preview(read)
    assert "is Wed 4 March 2026" in said(dialog)
    assert way.isVisible()
    with qtbot.waitSignal(dialog.preview_wanted) as asked:
        way.choose("day")
    assert asked.args == [ImportWish("run.csv", day_first=True)]
    dialog.show_preview(read)
    with qtbot.waitSignal(dialog.import_wanted) as asked:
        dialog.accept_button.click()
    assert asked.args == [ImportWish("run.csv", day_first=True)]


def test_the_next_file_is_read_without_what_was_said_about_the_last(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.choose("run.csv")
    dialog.show_preview(Counts("csv", 1, 2, 0, ambiguous=True))
    dialog.findChildren(Segments)[0].choose("day")
    asked: list[ImportWish] = []
    dialog.preview_wanted.connect(asked.append)
    dialog.choose("swim.csv")
    assert asked == [ImportWish("swim.csv")]
    assert not dialog.findChildren(Segments)[0].isVisible()


@pytest.mark.filterwarnings("ignore:Function. .QDragEnterEvent:DeprecationWarning")  # since Qt 6.12, which has another
@pytest.mark.parametrize("name", ["Loop Habits CSV 2026-03-19", "Loop Habits CSV 2026-03-19.zip"])
def test_a_folder_or_a_zip_can_be_dropped(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, name: str) -> None:
    dropped = tmp_path / name
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/loop.db"), QUrl.fromLocalFile(str(dropped) + "/" * ("." not in name))])
    act, held, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(20, 20), act, data, held, plain)
    dialog.dragEnterEvent(entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(dialog.preview_wanted) as asked:
        dialog.dropEvent(QDropEvent(QPointF(20, 20), act, data, held, plain))
    (wish,) = asked.args or [None]
    assert isinstance(wish, ImportWish)
    assert Path(wish.path) == dropped
    assert name in said(dialog)


def test_a_folder_can_be_chosen(dialog: ImportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: "some/export")
    with qtbot.waitSignal(dialog.preview_wanted) as asked:
        next(way for way in dialog.findChildren(QPushButton) if way.text() == "Choose a folder…").click()
    assert asked.args == [ImportWish("some/export")]


def test_what_is_written_down_is_said(dialog: ImportDialog) -> None:
    dialog.show_preview(SEVEN)
    dialog.accept_button.click()
    dialog.show_recording()
    assert "Writing it down…" in said(dialog)


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


def opened_by(dialog: ImportDialog, passphrase: str) -> None:
    """Type a passphrase over the one that is there, and take it."""
    QTest.keyClicks(dialog.focusWidget(), passphrase)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)


def test_a_closed_file_is_asked_for_its_passphrase_until_it_opens(dialog: ImportDialog, qtbot: QtBot) -> None:
    asked: list[ImportWish] = []
    dialog.preview_wanted.connect(asked.append)
    dialog.choose("all.json")
    dialog.show_closed(wrong=False)
    assert "closed with a passphrase" in said(dialog)
    assert not dialog.accept_button.isEnabled()
    opened_by(dialog, "open barley")
    dialog.show_closed(wrong=True)
    assert "does not open the file. Nothing was changed; try again." in said(dialog)
    opened_by(dialog, "open sesame")
    assert [each.passphrase for each in asked] == [None, "open barley", "open sesame"]
    assert "open" not in repr(asked)
    dialog.show_preview(SEVEN)
    assert "Passphrase" not in said(dialog)
    with qtbot.waitSignal(dialog.import_wanted) as wanted:
        dialog.accept_button.click()
    assert wanted.args == [ImportWish("all.json", passphrase="open sesame")]


def test_the_next_file_knows_nothing_of_the_passphrase_of_the_last(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.choose("all.json")
    dialog.show_closed(wrong=False)
    QTest.keyClicks(dialog.focusWidget(), "open sesame")
    with qtbot.waitSignal(dialog.preview_wanted) as asked:
        dialog.choose("loop.db")
    assert asked.args == [ImportWish("loop.db")]
    dialog.show_closed(wrong=False)
    assert not dialog.accept_button.isEnabled()


def test_what_there_is_afterwards_is_read_before_it_is_through(dialog: ImportDialog) -> None:
    dialog.show_preview(SEVEN)
    dialog.accept_button.click()
    dialog.show_reading((40, 200))
    assert "What there is now is being read…" in said(dialog)
    assert not dialog.cancel_button.isEnabled()
    dialog.show_result(SEVEN)
    assert dialog.cancel_button.isEnabled()
