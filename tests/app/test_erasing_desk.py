"""What was confirmed twice is gone from the disk, and the window says so."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.eraser import Eraser
from habit_desktop.app.erasing_desk import ErasingDesk
from habit_desktop.engine.session import Session
from habit_desktop.storage.backup import copy_to
from habit_desktop.ui.dialogs.erase_dialog import EraseDialog, Span
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.words import Words
from tests.app.saying import said
from tests.app.silent_drive import silent
from tests.app.stopped_in_time import waits_to_be_stopped
from tests.engine.living import made, remember


@pytest.fixture
def other() -> list[str]:
    """Why no erasure may begin: nothing, until something is put in."""
    return []


@pytest.fixture
def ask(session: Session, window: MainWindow, desk: Desk, other: list[str]) -> Iterator[Callable[[], EraseDialog]]:
    """Opens the dialog over a window with its desk."""
    eraser = Eraser(session, lambda: "".join(other), window)
    yield lambda: ErasingDesk(session, eraser, window).open()
    eraser.close()


def told(dialog: QObject) -> str:
    """All a dialog says."""
    return " ".join(words.text() for words in dialog.findChildren(Words))


def confirm(dialog: EraseDialog) -> None:
    """Ask, and answer the second question."""
    dialog.accept_button.click()
    dialog.sure.setChecked(True)
    dialog.accept_button.click()


def test_a_habit_is_erased(session: Session, ask: Callable[[], EraseDialog], window: MainWindow, qtbot: QtBot) -> None:
    gone, left = made(session, "Gym"), made(session, "Read")
    remember(session, gone, "x")
    dialog = ask()
    dialog.accept_button.click()
    assert gone in session.all_histories()
    dialog.sure.setChecked(True)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: said(window).startswith("Erased: “Gym” with 1 mark"))
    assert [*session.all_histories()] == [left]
    assert "Gym" not in str(session.folder.events.events())


def test_everything_is_erased(
    session: Session, ask: Callable[[], EraseDialog], window: MainWindow, qtbot: QtBot
) -> None:
    made(session)
    dialog = ask()
    dialog.span.setCurrentIndex(dialog.span.findData(Span.EVERYTHING.value))
    confirm(dialog)
    qtbot.waitUntil(lambda: said(window).startswith("Erased: everything"))
    assert session.all_histories() == {}


def test_days_the_wrong_way_round_are_told_before_anything_is_asked(
    session: Session, ask: Callable[[], EraseDialog]
) -> None:
    made(session)
    dialog = ask()
    dialog.span.setCurrentIndex(dialog.span.findData(Span.DAYS.value))
    dialog.first.setDate(dialog.last.date().addDays(1))
    dialog.accept_button.click()
    assert "comes before" in told(dialog)
    assert not dialog.sure.isVisible()


def test_cancelled_in_time_nothing_is_erased(
    session: Session, ask: Callable[[], EraseDialog], window: MainWindow, qtbot: QtBot
) -> None:
    gym = made(session, "Gym")
    copy_to(session.folder.connection, session.folder.backups / "habits-2026-02-01.db")
    dialog = ask()
    with waits_to_be_stopped():
        confirm(dialog)
    dialog.reject()
    qtbot.waitUntil(lambda: said(window) == "Nothing was erased.")
    assert gym in session.histories()


@pytest.mark.parametrize("begins", ["before the question", "after it"])
def test_during_an_import_it_is_refused_in_a_sentence(
    session: Session, ask: Callable[[], EraseDialog], other: list[str], begins: str
) -> None:
    gym = made(session, "Gym")
    dialog = ask()
    if begins == "after it":
        dialog.accept_button.click()
    other.append("An import is still going on.")
    confirm(dialog)
    assert "An import is still going on." in told(dialog)
    assert gym in session.histories()
    dialog.reject()
    assert not dialog.isVisible()


def test_what_is_pressed_meanwhile_is_refused_in_a_sentence(
    session: Session, ask: Callable[[], EraseDialog], window: MainWindow, qtbot: QtBot
) -> None:
    made(session, "Gym")
    read = made(session, "Read")
    dialog = ask()
    confirm(dialog)
    window.archive_requested.emit(read)
    assert "just being erased" in said(window)
    qtbot.waitUntil(lambda: said(window).startswith("Erased:"))
    window.archive_requested.emit(read)
    assert session.histories()[read].archived


def test_what_lies_on_a_drive_that_does_not_answer_is_waited_for_in_a_sentence(
    session: Session, ask: Callable[[], EraseDialog], tmp_path: Path, qtbot: QtBot
) -> None:
    made(session, "Gym")
    session.set("backup_folder", str(tmp_path))
    copy_to(session.folder.connection, tmp_path / "habits-2026-02-01.db")
    dialog = ask()
    with silent(tmp_path):
        dialog.accept_button.click()
        assert "What would go is being looked for…" in told(dialog)
        assert not dialog.accept_button.isEnabled()
    qtbot.waitUntil(dialog.sure.isVisible)
    assert "1 backup" in told(dialog)
