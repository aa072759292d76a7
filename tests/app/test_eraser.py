"""What is erased from the window, beside a window that lives on."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from habit_desktop.app.eraser import Eraser
from habit_desktop.domain.erasure import ErasureProgress, Stage
from habit_desktop.engine.erasing import Erased, erase_steps
from habit_desktop.engine.session import Session
from habit_desktop.storage.backup import copy_to
from habit_desktop.storage.database import Held
from habit_desktop.storage.scope import Scope
from habit_desktop.ui.main_window import MainWindow
from tests.app.stopped_in_time import waits_to_be_stopped
from tests.engine.living import StandingClock, day, made, opened, remember


@pytest.fixture
def eraser(session: Session, window: MainWindow) -> Iterator[Eraser]:
    eraser = Eraser(session, lambda: "", window)
    yield eraser
    eraser.close()


@pytest.fixture
def habit(session: Session) -> str:
    """A habit to be erased, beside another one, and a few backups."""
    habit = made(session, "Gym")
    remember(session, habit, "xx")
    made(session, "Read")
    for number in range(3):
        copy_to(session.folder.connection, session.folder.backups / f"habits-2026-02-0{number + 1}.db")
    return habit


def result(done: SignalBlocker) -> Erased:
    """What the eraser has told in the end."""
    (erased,) = done.args or [None]
    assert isinstance(erased, Erased)
    return erased


def names(session: Session) -> list[str]:
    return [history.habit.name for history in session.all_histories().values()]


def test_off_the_window_s_thread_and_step_by_step(qtbot: QtBot, eraser: Eraser, session: Session, habit: str) -> None:
    stages: list[Stage] = []
    eraser.progressed.connect(lambda progress: stages.append(progress.stage))
    with qtbot.waitSignal(eraser.erased) as done:
        eraser.erase(Scope(habit))
        assert eraser.running
        assert names(session) == ["Gym", "Read"]
    assert result(done).doomed.names == ("Gym",)
    assert stages == [*[Stage.BACKUPS] * 3, Stage.LOG, Stage.NETWORKS, Stage.COMPACTING]
    assert names(session) == ["Read"]


def test_meanwhile_the_window_reads_and_writes_nothing(
    qtbot: QtBot, eraser: Eraser, session: Session, habit: str
) -> None:
    with qtbot.waitSignal(eraser.ended):
        eraser.erase(Scope(habit))
        for act in (
            lambda: session.complete(habit, day(0)),
            session.undo,
            lambda: session.archive(habit),
        ):
            with pytest.raises(Held, match="just being erased"):
                act()
        assert session.histories()[habit].habit.name == "Gym"
    session.create({"name": "Sing"})
    assert names(session) == ["Read", "Sing"]


def test_stopped_in_time_all_is_as_it_was(qtbot: QtBot, eraser: Eraser, session: Session, habit: str) -> None:
    before = session.all_histories()
    with waits_to_be_stopped(), qtbot.waitSignal(eraser.erased) as done:
        eraser.erase(Scope(habit))
        eraser.stop()
    assert done.args == [None]
    assert session.all_histories() == before
    session.complete(habit, day(0))


def test_closing_in_time_all_is_as_it_was(eraser: Eraser, session: Session, habit: str) -> None:
    with waits_to_be_stopped():
        eraser.erase(Scope(habit))
    eraser.close()
    assert not eraser.running
    assert names(session) == ["Gym", "Read"]


def test_what_cannot_be_done_is_said_and_the_window_writes_again(
    qtbot: QtBot, eraser: Eraser, session: Session, habit: str
) -> None:
    other = opened(session.folder.path, StandingClock())
    elsewhere = erase_steps(other, Scope(habit))
    next(elsewhere)
    with qtbot.waitSignal(eraser.failed) as failed:
        eraser.erase(Scope(habit))
    assert "just being erased" in str(failed.args)
    elsewhere.close()
    other.folder.close()
    session.complete(habit, day(0))


def test_while_something_else_goes_on_it_is_refused_in_a_sentence(
    qtbot: QtBot, session: Session, habit: str, window: MainWindow
) -> None:
    eraser = Eraser(session, lambda: "An import is still going on.", window)
    with qtbot.assertNotEmitted(eraser.begun), qtbot.waitSignal(eraser.failed) as failed:
        eraser.erase(Scope(habit))
    assert failed.args == ["An import is still going on."]
    session.complete(habit, day(0))


def broken_off(session: Session, habit: str) -> None:
    """An erasure whose process has gone when there was no way back."""
    other = opened(session.folder.path, StandingClock())
    steps: Iterator[ErasureProgress] = erase_steps(other, Scope(habit))
    while next(steps).stage is not Stage.NETWORKS:
        pass
    steps.close()  # type: ignore[attr-defined]
    other.folder.close()


def test_what_was_broken_off_is_finished(qtbot: QtBot, eraser: Eraser, session: Session, habit: str) -> None:
    assert not eraser.finish()
    broken_off(session, habit)
    with qtbot.waitSignal(eraser.finished):
        assert eraser.finish()
    copy = sqlite3.connect(session.folder.backups / "habits-2026-02-01.db")
    assert [row[0] for row in copy.execute("SELECT habit FROM event WHERE habit = ?", (habit,))] == []
    copy.close()
    assert not eraser.finish()


def test_it_waits_for_nobody_who_only_looks(
    qtbot: QtBot, eraser: Eraser, session: Session, folder: Path, habit: str
) -> None:
    with qtbot.waitSignal(eraser.erased) as done:
        eraser.erase(Scope(habit))
        assert session.days(habit)
    assert result(done).compact
    assert (folder / "habits.db-wal").stat().st_size == 0
