"""What the window asks of the house as a whole is carried out."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.house_desk import HouseDesk
from habit_desktop.engine.import_run import preview
from habit_desktop.engine.session import Session
from habit_desktop.storage.formats.detect import is_closed
from habit_desktop.ui.dialogs.left_out_dialog import LeftOutDialog
from habit_desktop.ui.dialogs.palette.palette_dialog import PaletteDialog
from habit_desktop.ui.dialogs.pause_wish import PauseWish
from habit_desktop.ui.dialogs.save_dialog import SaveDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.widgets.words import Words
from tests.app.saying import said
from tests.app.stopped_in_time import waits_to_be_stopped
from tests.engine.living import StandingClock, day, made, marks, remember


@pytest.fixture(autouse=True)
def house(session: Session, window: MainWindow) -> HouseDesk:
    return HouseDesk(session, window)


def words(dialog: QWidget) -> str:
    """All a dialog says."""
    return " ".join(each.text() for each in dialog.findChildren(Words))


def palette_of(window: MainWindow, qtbot: QtBot) -> PaletteDialog:
    """The palette, opened by its key."""
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(PaletteDialog)))
    return window.findChildren(PaletteDialog)[0]


Export = Callable[[Path], SaveDialog]


@pytest.fixture
def export(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Export:
    """Everything written to a file, by the dialog; its ending says for whom."""

    def write(path: Path) -> SaveDialog:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(path), ""))
        dialog = window.dialogs.open_export()
        dialog.kind.setCurrentIndex([".json", ".db", ".zip"].index(path.suffix))
        dialog.accept_button.click()
        return dialog

    return write


def test_everything_is_written_to_a_file(
    session: Session, window: MainWindow, export: Export, tmp_path: Path, qtbot: QtBot
) -> None:
    session.complete(made(session), day(0))
    export(tmp_path / "all.json")
    qtbot.waitUntil(lambda: said(window).startswith("all.json written: "))
    assert json.loads((tmp_path / "all.json").read_text())
    assert not any(dialog.isVisible() for dialog in window.findChildren(SaveDialog))


def test_what_loop_cannot_hold_is_listed(
    session: Session, window: MainWindow, export: Export, tmp_path: Path, qtbot: QtBot
) -> None:
    made(session, color="#D32F2F", icon="🏃")
    export(tmp_path / "all.db")
    qtbot.waitUntil(lambda: bool(window.findChildren(LeftOutDialog)))
    (dialog,) = window.findChildren(LeftOutDialog)
    assert dialog.findChildren(QPlainTextEdit)[0].toPlainText() == "Walk: its icon 🏃"
    assert (tmp_path / "all.db").exists()


def test_an_export_that_cannot_be_written_is_told_in_the_dialog(export: Export, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = export(tmp_path / "missing" / "all.json")
    qtbot.waitUntil(lambda: "could not be written" in words(dialog))
    assert dialog.isVisible()
    assert dialog.accept_button.isEnabled()


def test_an_export_is_watched_and_a_stopped_one_leaves_the_file_as_it_was(
    session: Session, export: Export, tmp_path: Path, qtbot: QtBot
) -> None:
    remember(session, made(session), "x" * 3000, first=-3000)
    (tmp_path / "all.json").write_text("what there was")
    with waits_to_be_stopped(after=1):
        dialog = export(tmp_path / "all.json")
    (bar,) = dialog.findChildren(QProgressBar)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    dialog.reject()
    qtbot.waitUntil(lambda: "Stopped: nothing was written." in words(dialog))
    assert (tmp_path / "all.json").read_text() == "what there was"
    assert dialog.accept_button.isEnabled()


def test_an_export_is_closed_with_a_passphrase_and_says_so(
    session: Session, window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(session)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "all.json"), ""))
    dialog = window.dialogs.open_export()
    dialog.closing.wished.click()
    for field in (dialog.closing.first, dialog.closing.again):
        QTest.keyClicks(field, "open sesame")
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: said(window).startswith("all.json written: "))
    assert said(window).endswith("It opens with its passphrase alone.")
    assert is_closed(tmp_path / "all.json")
    assert preview(session, tmp_path / "all.json", passphrase="open sesame").habits == 0


def test_all_habits_rest_and_are_resumed(session: Session, window: MainWindow) -> None:
    habits = made(session), made(session, "Read")
    window.pause_requested.emit(PauseWish("", day(0), None))
    assert [marks(session, habit) for habit in habits] == ["p", "p"]
    window.resume_requested.emit()
    assert [marks(session, habit) for habit in habits] == ["?", "?"]
    assert said(window) == "2 habits are due again"


def test_one_undo_ends_the_pause_of_all(session: Session, window: MainWindow, desk: Desk) -> None:
    habits = made(session), made(session, "Read")
    window.pause_requested.emit(PauseWish("", day(0), day(3)))
    window.undo_requested.emit()
    assert [marks(session, habit) for habit in habits] == ["?", "?"]


def test_only_the_habits_of_a_tag_rest_from_the_day_on_that_was_chosen(
    session: Session, window: MainWindow, clock: StandingClock
) -> None:
    run, read = made(session, "Run", tags=["Body"]), made(session, "Read")
    window.pause_requested.emit(PauseWish("Body", day(2), day(3)))
    assert said(window) == "“Body” rests from Wed 4 March 2026 to Thu 5 March 2026"
    clock.show(4, "09:00")
    assert [marks(session, habit) for habit in (run, read)] == ["..pp?", "....?"]


def test_a_pause_that_ended_before_it_began_is_refused(session: Session, window: MainWindow) -> None:
    made(session)
    window.pause_requested.emit(PauseWish("", day(0), day(-1)))
    assert said(window).startswith("Not saved: ")


def test_a_habit_is_ticked_from_the_palette_by_keys_alone(
    session: Session, desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    habit = made(session)
    desk.refresh()
    palette = palette_of(window, qtbot)
    QTest.keyClicks(palette.field, "walk done")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert marks(session, habit) == "x"
    assert window.recent == (f"habit-{habit}-done",)


def test_a_page_is_opened_from_the_palette(session: Session, desk: Desk, window: MainWindow, qtbot: QtBot) -> None:
    palette = palette_of(window, qtbot)
    QTest.keyClicks(palette.field, "settings")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.page is Page.SETTINGS
