"""A file brought in through the dialog: looked at first, then imported, stopped or refused."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.importer import Importer
from habit_desktop.engine.exporting import export_to
from habit_desktop.engine.session import Session
from habit_desktop.runtime.latest import Latest
from habit_desktop.runtime.worker import Worker
from habit_desktop.ui.dialogs.import_dialog import ImportDialog
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.widgets.words import Words
from tests.app.stopped_in_time import waits_to_be_stopped
from tests.engine.living import StandingClock, day, made, opened
from tests.storage.formats.loop_builder import loop_database, timestamp


@pytest.fixture
def importer(session: Session, window: MainWindow) -> Iterator[Importer]:
    importer = Importer(session, window, lambda: "")
    yield importer
    importer.close()


@pytest.fixture
def dialog(importer: Importer, desk: Desk, window: MainWindow) -> ImportDialog:
    return window.dialogs.open_import()


def backup(path: Path, days: int) -> Path:
    """A phone's backup: two habits, one of them done on so many days before the first Monday."""
    repetitions = [{"habit": 1, "timestamp": timestamp(day(-n)), "value": 2} for n in range(1, days + 1)]
    return loop_database(path, [{"name": "Run"}, {"name": "Sing"}], repetitions)


def said(dialog: ImportDialog) -> str:
    return " ".join(words.text() for words in dialog.findChildren(Words))


def press(dialog: ImportDialog, text: str) -> None:
    """Press the dialog's button of this text."""
    next(way for way in dialog.findChildren(QPushButton) if way.text() == text).click()


def choose(qtbot: QtBot, dialog: ImportDialog, path: Path) -> None:
    """Choose a file and wait until it has been looked at."""
    dialog.choose(str(path))
    qtbot.waitUntil(lambda: "Reading…" not in said(dialog))


def test_the_preview_counts_and_writes_nothing(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    choose(qtbot, dialog, backup(tmp_path / "loop.db", 3))
    assert "2 habits, 3 marks" in said(dialog)
    assert session.histories() == {}


def test_an_import_brings_its_habits_and_says_so(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, session: Session, tmp_path: Path
) -> None:
    choose(qtbot, dialog, backup(tmp_path / "loop.db", 3))
    with qtbot.waitSignal(importer.ended):
        press(dialog, "Import")
    assert [history.habit.name for history in session.histories().values()] == ["Run", "Sing"]
    assert "Added 2 habits, 3 marks" in said(dialog)


def test_after_an_import_the_page_shows_its_habits(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, window: MainWindow, tmp_path: Path
) -> None:
    choose(qtbot, dialog, backup(tmp_path / "loop.db", 3))
    with qtbot.waitSignal(importer.ended):
        press(dialog, "Import")
    qtbot.waitUntil(lambda: window.today.state is not None and len(window.today.state.rows) == 2)


def test_progress_is_shown_while_the_past_is_worked_out(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, tmp_path: Path
) -> None:
    bar, seen = dialog.findChildren(QProgressBar)[0], list[tuple[int, int]]()
    bar.valueChanged.connect(lambda day: seen.append((bar.maximum(), day)))
    choose(qtbot, dialog, backup(tmp_path / "loop.db", 20))
    with qtbot.waitSignal(importer.ended):
        press(dialog, "Import")
    days = [day for of, day in seen if of == 20]
    assert days[-1] == 20
    assert days == sorted(days)
    assert "What there is now is being read…" not in said(dialog)


def test_a_cancelled_import_leaves_everything_as_it_was(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, session: Session, tmp_path: Path
) -> None:
    choose(qtbot, dialog, backup(tmp_path / "loop.db", 400))
    bar = dialog.findChildren(QProgressBar)[0]
    with qtbot.waitSignal(importer.ended):
        press(dialog, "Import")
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        dialog.reject()
    assert bar.value() < 400
    assert session.all_histories() == {}
    assert "Cancelled: nothing was brought in" in said(dialog)
    with qtbot.waitSignal(importer.ended):
        press(dialog, "Import")
    assert len(session.histories()) == 2


def test_of_two_files_chosen_one_after_the_other_the_second_is_shown(
    qtbot: QtBot, dialog: ImportDialog, tmp_path: Path
) -> None:
    dialog.choose(str(backup(tmp_path / "first.db", 400)))
    dialog.choose(str(backup(tmp_path / "second.db", 2)))
    qtbot.waitUntil(lambda: "would add" in said(dialog))
    assert "2 habits, 2 marks" in said(dialog)
    assert "second.db" in said(dialog)


def test_a_table_is_read_the_other_way_when_asked(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, session: Session, tmp_path: Path
) -> None:
    table = tmp_path / "run.csv"
    table.write_text("Date,Run\n03/02/2026,x\n04/02/2026,x\n")
    choose(qtbot, dialog, table)
    assert "03/02/2026 is Mon 2 March 2026: Run, x" in said(dialog)
    press(dialog, "Day first")
    qtbot.waitUntil(lambda: "03/02/2026 is Tue 3 February 2026" in said(dialog))
    with qtbot.waitSignal(importer.ended):
        press(dialog, "Import")
    assert [*session.find("Run").answers] == [date(2026, 2, 3), date(2026, 2, 4)]


def test_a_file_nobody_is_asked_about_is_brought_in_without_a_dialog(
    qtbot: QtBot, importer: Importer, session: Session, tmp_path: Path
) -> None:
    with qtbot.waitSignals([importer.brought, importer.ended]):
        assert importer.bring(backup(tmp_path / "loop.db", 3))
        assert not importer.bring(tmp_path / "another.db")
    assert len(session.histories()) == 2
    with qtbot.waitSignals([importer.not_brought, importer.ended]):
        importer.bring(tmp_path / "nowhere.db")


def test_an_import_can_be_taken_back_in_the_dialog(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, session: Session, tmp_path: Path
) -> None:
    choose(qtbot, dialog, backup(tmp_path / "loop.db", 3))
    with qtbot.waitSignal(importer.ended):
        press(dialog, "Import")
    press(dialog, "Undo")
    assert session.histories() == {}


def test_noise_is_refused_with_a_sentence_and_nothing_changes(
    qtbot: QtBot, dialog: ImportDialog, session: Session, tmp_path: Path
) -> None:
    made(session)
    noise = tmp_path / "noise.db"
    noise.write_bytes(bytes(range(256)))
    choose(qtbot, dialog, noise)
    assert "noise.db" in said(dialog)
    assert not dialog.accept_button.isEnabled()
    assert len(session.histories()) == 1


def test_while_something_else_goes_on_an_import_is_refused_in_a_sentence(
    qtbot: QtBot, session: Session, window: MainWindow, tmp_path: Path
) -> None:
    importer = Importer(session, window, lambda: "Something is just being erased.")
    dialog = window.dialogs.open_import()
    choose(qtbot, dialog, backup(tmp_path / "loop.db", 3))
    press(dialog, "Import")
    assert "just being erased" in said(dialog)
    assert not importer.running
    assert session.histories() == {}
    dialog.reject()
    assert not dialog.isVisible()
    importer.close()


def test_closing_during_an_import_keeps_its_facts(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, session: Session, tmp_path: Path
) -> None:
    choose(qtbot, dialog, backup(tmp_path / "loop.db", 400))
    bar = dialog.findChildren(QProgressBar)[0]
    with waits_to_be_stopped(after=2):
        press(dialog, "Import")
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    importer.close()
    assert not importer.running
    assert len(session.histories()) == 2


def test_an_answer_that_comes_after_the_dialog_was_closed_is_ignored(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, window: MainWindow, tmp_path: Path
) -> None:
    previews = importer.findChildren(Latest)[0].findChildren(Worker)[0]
    with qtbot.waitSignal(previews.finished):
        dialog.choose(str(backup(tmp_path / "loop.db", 3)))
        dialog.reject()
        qtbot.waitUntil(lambda: not window.findChildren(ImportDialog))
    assert "Choose a file…" in [way.text() for way in window.dialogs.open_import().findChildren(QPushButton)]


@pytest.fixture
def closed(clock: StandingClock, tmp_path: Path) -> Path:
    """An export of another device, closed with a passphrase."""
    other = opened(tmp_path / "other", clock)
    other.complete(made(other, "Sing"), day(0))
    export_to(other, tmp_path / "all.json", passphrase="open sesame")
    other.folder.close()
    return tmp_path / "all.json"


def test_a_closed_export_is_opened_by_its_passphrase_and_by_no_other(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, session: Session, closed: Path
) -> None:
    choose(qtbot, dialog, closed)
    assert "This file is closed with a passphrase." in said(dialog)
    QTest.keyClicks(dialog.focusWidget(), "open barley")
    press(dialog, "Open")
    qtbot.waitUntil(lambda: "does not open the file" in said(dialog))
    QTest.keyClicks(dialog.focusWidget(), "open sesame")
    press(dialog, "Open")
    qtbot.waitUntil(lambda: "1 habit, 1 mark" in said(dialog))
    assert session.histories() == {}
    with qtbot.waitSignal(importer.ended):
        press(dialog, "Import")
    assert [history.habit.name for history in session.histories().values()] == ["Sing"]
    kept = [path.read_bytes() for path in session.folder.path.rglob("*") if path.is_file()]
    assert not any(b"sesame" in content for content in kept)


def test_without_the_cipher_it_is_said_what_to_do(
    qtbot: QtBot, dialog: ImportDialog, closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habit_desktop.app.closed_file.has_cipher", lambda: False)
    choose(qtbot, dialog, closed)
    assert "pip install 'habit-desktop[passphrase]'" in said(dialog)
    assert not dialog.accept_button.isEnabled()


def test_when_it_is_over_nothing_is_left_to_be_read(
    qtbot: QtBot, dialog: ImportDialog, importer: Importer, session: Session, tmp_path: Path
) -> None:
    choose(qtbot, dialog, backup(tmp_path / "loop.db", 3))
    with qtbot.waitSignal(importer.ended):
        press(dialog, "Import")
    assert session.unread_version() is None
