"""Versions and days left out, over a real data folder and a real training."""

import json
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from habit_desktop.app.desk import Desk
from habit_desktop.app.model_desk import ModelDesk
from habit_desktop.domain.event import TrainingRan
from habit_desktop.engine.foresight import chances, keep_up, outlook
from habit_desktop.engine.leaving_out import left_out
from habit_desktop.engine.network import network_in_charge
from habit_desktop.engine.session import Session
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.runtime.training_watch import TrainingWatch
from habit_desktop.ui.commands import Do
from habit_desktop.ui.main_window import MainWindow
from habit_desktop.ui.pages.catalogue import Page
from habit_desktop.ui.pages.insight.compare_dialog import CompareDialog
from habit_desktop.ui.pages.insight.leave_out_dialog import LeaveOutDialog
from habit_desktop.ui.pages.insight.versions_dialog import VersionsDialog
from habit_desktop.ui.widgets.words import Words
from tests.engine.living import StandingClock, day, made, opened, remember
from tests.ui.whole import wait_until_whole

STRIP = "xxxxx..xxxxx..-------xxxxx.."
ILL = day(14), day(20)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a habit of four weeks, with two versions: trained once, for all of these tests."""
    folder, clock = tmp_path_factory.mktemp("lived") / "data", StandingClock()
    session = opened(folder, clock)
    remember(session, made(session), STRIP)
    clock.show(len(STRIP), "09:00")
    keep_up(session)
    for _ in range(2):
        train_now(session, Cause.ASKED)
    session.folder.close()
    return folder


@pytest.fixture
def folder(lived: Path, tmp_path: Path) -> Path:
    """A copy of it, to do with as one likes."""
    return Path(copytree(lived, tmp_path / "data"))


@pytest.fixture
def walk(session: Session, clock: StandingClock, desk: Desk, window: MainWindow) -> str:
    """The habit, and the Insight page open on it."""
    clock.show(len(STRIP), "09:00")
    desk.refresh()
    window.open_page(Page.INSIGHT)
    wait_until_whole(window.insight)
    return session.find("Walk").id


def chance(session: Session, habit: str) -> float:
    return chances(outlook(session))[habit].probability


def in_charge(session: Session) -> int:
    return network_in_charge(session.folder, session.prior).version


def open_versions(window: MainWindow) -> VersionsDialog:
    _way(window.insight, "Versions…").click()
    return window.findChildren(VersionsDialog)[-1]


def open_leave_out(window: MainWindow) -> LeaveOutDialog:
    _way(window.insight, "Leave out…").click()
    return window.findChildren(LeaveOutDialog)[-1]


def _way(widget: QWidget, text: str) -> QPushButton:
    return next(way for way in widget.findChildren(QPushButton) if way.text() == text and not way.isHidden())


def said(widget: QWidget) -> list[str]:
    return [words.text() for words in widget.findChildren(Words) if words.isVisible()]


def test_a_version_put_in_charge_in_the_list_changes_the_chance_and_is_undone_there(
    walk: str, session: Session, window: MainWindow
) -> None:
    before = chance(session, walk)
    dialog = open_versions(window)
    dialog.rollback_wanted.emit(1)
    assert in_charge(session) == 1
    assert chance(session, walk) != before
    assert "Version 1 in charge again." in said(dialog)
    _way(dialog, "Undo").click()
    assert (in_charge(session), chance(session, walk)) == (2, before)
    assert "in charge since" in " ".join(said(dialog))


def test_two_versions_are_shown_beside_each_other(walk: str, window: MainWindow) -> None:
    dialog = open_versions(window)
    dialog.compare_wanted.emit(0, 2)
    (compared,) = dialog.findChildren(CompareDialog)
    assert any(text.startswith("Walk: ") for text in said(compared))


def test_a_version_that_was_lost_meanwhile_says_so(walk: str, session: Session, window: MainWindow) -> None:
    dialog = open_versions(window)
    session.folder.checkpoints.save(1, b"noise")
    dialog.compare_wanted.emit(1, 2)
    assert "One of these versions cannot be read any more." in said(dialog)
    dialog.rollback_wanted.emit(1)
    assert any("damaged" in text for text in said(dialog))
    assert in_charge(session) == 2


@pytest.mark.parametrize("name", ["model.json", "model.onnx"])
def test_a_version_is_exported_from_the_list(
    walk: str, window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    dialog = open_versions(window)
    dialog.export_wanted.emit(1, str(tmp_path / name))
    qtbot.waitUntil(lambda: f"Version 1 is in {name}." in said(dialog))
    if name.endswith("json"):
        assert json.loads((tmp_path / name).read_text())["model"]["version"] == 1
    assert (tmp_path / name).stat().st_size > 2000


def test_an_export_that_cannot_be_written_says_why(walk: str, window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_versions(window)
    dialog.export_wanted.emit(1, str(tmp_path / "nowhere" / "model.json"))
    qtbot.waitUntil(lambda: any("could not be written" in text for text in said(dialog)))


def leave_out(dialog: LeaveOutDialog, first: date, last: date) -> None:
    dialog.first.setDate(QDate(first.year, first.month, first.day))
    dialog.last.setDate(QDate(last.year, last.month, last.day))
    dialog.accept_button.click()


def test_days_left_out_are_counted_trained_without_and_all_undone_at_once(
    walk: str, session: Session, training: TrainingWatch, window: MainWindow, qtbot: QtBot
) -> None:
    before = chance(session, walk)
    dialog = open_leave_out(window)
    with qtbot.waitSignal(training.trained) as trained:
        leave_out(dialog, *ILL)
    assert trained.args is not None
    assert trained.args[0].left_out == ("2026-03-16/2026-03-22",)
    assert (in_charge(session), len(left_out(session))) == (3, 1)
    assert chance(session, walk) != before
    assert "7 days of habits" in said(dialog)
    session.undo()
    assert (in_charge(session), left_out(session), chance(session, walk)) == (2, (), before)


def test_days_taken_in_again_are_learned_from_at_once(
    walk: str, session: Session, training: TrainingWatch, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = open_leave_out(window)
    with qtbot.waitSignal(training.trained):
        leave_out(dialog, *ILL)
    with qtbot.waitSignal(training.trained) as trained:
        _way(dialog, "Learn from them again").click()
    assert trained.args is not None
    assert (trained.args[0].left_out, left_out(session)) == ((), ())


def test_days_that_cannot_be_left_out_say_why(walk: str, session: Session, window: MainWindow) -> None:
    dialog = open_leave_out(window)
    dialog.leave_out_wanted.emit(day(9), day(8))
    assert any("comes before" in text for text in said(dialog))
    assert left_out(session) == ()


def test_days_left_out_while_a_training_runs_are_trained_without_next(
    walk: str, session: Session, training: TrainingWatch, window: MainWindow, qtbot: QtBot
) -> None:
    dialog = open_leave_out(window)
    training.train_now()
    leave_out(dialog, *ILL)
    qtbot.waitUntil(lambda: not training.state().running)
    newest = next(session.folder.events.newest((TrainingRan,))).fact
    assert isinstance(newest, TrainingRan)
    assert newest.left_out == ("2026-03-16/2026-03-22",)


def test_the_desk_outlives_its_dialogs(walk: str, session: Session, window: MainWindow) -> None:
    open_versions(window).close()
    open_leave_out(window).close()
    session.write_note(walk, session.today(), "still here")
    assert window.insight.findChild(ModelDesk) is not None


def command(window: MainWindow, do: Do) -> None:
    """Carry out a command as the palette does."""
    next(each for each in window.commands() if each.key == do).act()


@pytest.mark.parametrize(("do", "kind"), [(Do.VERSIONS, VersionsDialog), (Do.LEAVE_OUT, LeaveOutDialog)])
def test_the_dialogs_are_reached_from_anywhere(walk: str, window: MainWindow, do: Do, kind: type[QWidget]) -> None:
    window.open_page(Page.TODAY)
    command(window, do)
    assert window.page is Page.INSIGHT
    assert window.findChildren(kind)


def test_the_network_in_charge_is_exported_from_anywhere(
    walk: str, session: Session, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    file = tmp_path / "network.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    command(window, Do.EXPORT_MODEL)
    qtbot.waitUntil(file.exists)
    qtbot.waitUntil(lambda: json.loads(file.read_text(encoding="utf-8")) is not None)
