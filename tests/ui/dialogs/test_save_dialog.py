"""Something saved as a file: chosen, watched, stopped, and asked again with all that was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.ui.dialogs.export_kinds import backup_kinds, export_kinds
from habit_desktop.ui.dialogs.save_dialog import SaveDialog, SaveWish
from habit_desktop.ui.widgets.words import Words


@pytest.fixture
def dialog(qtbot: QtBot) -> SaveDialog:
    dialog = SaveDialog("Export everything", export_kinds(), "habits-2026-03-19")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the person was offered as the file's name; each time they choose a file without an ending."""
    offered: list[str] = []

    def choose(_parent: object, _title: str, usual: str, _kinds: str) -> tuple[str, str]:
        offered.append(usual)
        return "/stick/all", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    return offered


def said(dialog: SaveDialog) -> str:
    return " ".join(words.text() for words in dialog.findChildren(Words) if words.isVisible())


def close_with(dialog: SaveDialog, first: str, again: str) -> None:
    """Wish for a passphrase, and type it twice."""
    dialog.closing.wished.click()
    QTest.keyClicks(dialog.closing.first, first)
    QTest.keyClicks(dialog.closing.again, again)


def test_what_it_is_for_decides_the_ending(dialog: SaveDialog, chosen: list[str], qtbot: QtBot) -> None:
    dialog.kind.setCurrentIndex(1)
    assert "what Loop does not know is listed" in said(dialog)
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        dialog.accept_button.click()
    assert chosen == ["habits-2026-03-19.db"]
    assert wanted.args == [SaveWish("/stick/all.db")]


def test_only_what_is_ours_can_be_closed(dialog: SaveDialog, chosen: list[str], qtbot: QtBot) -> None:
    close_with(dialog, "open sesame", "open sesame")
    dialog.kind.setCurrentIndex(2)
    assert not dialog.closing.isVisible()
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        dialog.accept_button.click()
    assert wanted.args == [SaveWish("/stick/all.zip")]


def test_a_passphrase_goes_with_the_wish_and_is_in_no_sentence_about_it(
    dialog: SaveDialog, chosen: list[str], qtbot: QtBot
) -> None:
    close_with(dialog, "open sesame", "open sesame")
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        QTest.keyClick(dialog.closing.again, Qt.Key.Key_Return)
    assert wanted.args == [SaveWish("/stick/all.json", "open sesame")]
    assert "sesame" not in repr(wanted.args)


def test_two_that_differ_ask_for_no_file(dialog: SaveDialog, chosen: list[str], qtbot: QtBot) -> None:
    close_with(dialog, "open sesame", "open")
    with qtbot.assertNotEmitted(dialog.save_wanted):
        dialog.accept_button.click()
    assert "The two are not the same." in said(dialog)
    assert chosen == []


def test_who_chooses_no_file_has_changed_nothing(
    dialog: SaveDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: ("", ""))
    with qtbot.assertNotEmitted(dialog.save_wanted):
        dialog.accept_button.click()
    dialog.reject()
    assert not dialog.isVisible()


def test_writing_is_watched_and_stopped_by_cancel(dialog: SaveDialog, chosen: list[str], qtbot: QtBot) -> None:
    dialog.accept_button.click()
    dialog.show_progress((400, 1000))
    (bar,) = dialog.findChildren(QProgressBar)
    assert (bar.value(), bar.maximum()) == (400, 1000)
    assert "Writing the file…" in said(dialog)
    with qtbot.waitSignal(dialog.stop_wanted):
        QTest.keyClick(dialog.cancel_button, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.show_stopped()
    assert "Stopped: nothing was written." in said(dialog)
    dialog.reject()
    assert not dialog.isVisible()


def test_what_was_typed_stays_when_it_could_not_be_written(dialog: SaveDialog, chosen: list[str], qtbot: QtBot) -> None:
    close_with(dialog, "open sesame", "open sesame")
    dialog.accept_button.click()
    assert not dialog.closing.isVisible()
    dialog.show_problem("The disk is full; nothing was changed.")
    assert "The disk is full" in said(dialog)
    with qtbot.waitSignal(dialog.save_wanted) as wanted:
        dialog.accept_button.click()
    assert wanted.args == [SaveWish("/stick/all.json", "open sesame")]


def in_sight(part: QWidget) -> bool:
    """Whether all of a part is seen."""
    return part.visibleRegion().boundingRect() == part.rect()


def test_a_refusal_is_scrolled_to_in_a_dialog_without_room(dialog: SaveDialog, qtbot: QtBot) -> None:
    close_with(dialog, "open sesame", "open sesame")
    dialog.setMaximumHeight(320)
    dialog.resize(360, 320)
    dialog.show_problem("The disk is full; nothing was changed.")
    refusal = next(words for words in dialog.findChildren(Words) if words.text().startswith("The disk is full"))
    qtbot.waitUntil(lambda: in_sight(refusal))
    QTest.keyClick(dialog.closing.first, Qt.Key.Key_A)
    dialog.closing.first.setFocus()
    qtbot.waitUntil(lambda: in_sight(dialog.closing.first))


def test_two_that_differ_are_told_in_sight(dialog: SaveDialog, qtbot: QtBot) -> None:
    close_with(dialog, "open sesame", "open")
    dialog.setMaximumHeight(320)
    dialog.resize(360, 320)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: in_sight(dialog.closing.problem_line))


def test_where_there_is_one_form_nobody_is_asked_for_it(qtbot: QtBot) -> None:
    dialog = SaveDialog("Save a backup as a file", backup_kinds(), "backup")
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.kind.isVisible()
    assert dialog.focusWidget() is dialog.closing.wished
