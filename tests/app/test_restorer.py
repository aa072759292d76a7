"""A backup takes the place of everything beside a window that lives on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from habit_desktop.app.restorer import Restorer
from habit_desktop.domain.restoring import RestoreStage
from habit_desktop.engine.backing_up import Restored
from habit_desktop.engine.session import Session
from habit_desktop.storage.database import Held
from habit_desktop.ui.main_window import MainWindow
from tests.app.backed_up import backed_up, walked
from tests.app.stopped_in_time import waits_to_be_stopped
from tests.engine.living import StandingClock, day, made, opened


@pytest.fixture
def restorer(session: Session, window: MainWindow) -> Iterator[Restorer]:
    restorer = Restorer(session, lambda: "", window)
    yield restorer
    restorer.close()


@pytest.fixture
def backup(session: Session, clock: StandingClock) -> Path:
    """A backup of one habit done twice; later it was missed, and there is another one."""
    path = backed_up(session, clock)
    made(session, "Swim")
    return path


def test_everything_is_as_it_was_and_there_is_a_way_back(
    qtbot: QtBot, restorer: Restorer, session: Session, backup: Path
) -> None:
    stages: list[RestoreStage] = []
    restorer.progressed.connect(stages.append)
    with qtbot.waitSignal(restorer.restored) as done:
        restorer.restore(backup)
        assert restorer.running
    assert stages == [*RestoreStage]
    assert session.unread_version() is None
    assert walked(session) == "xx?"
    assert len(session.histories()) == 1
    (restored,) = done.args or [None]
    assert isinstance(restored, Restored)
    with qtbot.waitSignal(restorer.restored):
        restorer.restore(restored.restore_point)
    assert walked(session) == "xx-"
    assert len(session.histories()) == 2


def test_meanwhile_the_window_writes_nothing(qtbot: QtBot, restorer: Restorer, session: Session, backup: Path) -> None:
    walk = session.find("Walk").id
    with qtbot.waitSignal(restorer.ended):
        restorer.restore(backup)
        with pytest.raises(Held, match="erased or restored"):
            session.complete(walk, day(2))
    session.complete(walk, day(2))
    assert walked(session) == "xxx"


def test_stopped_in_time_all_is_as_it_was(qtbot: QtBot, restorer: Restorer, session: Session, backup: Path) -> None:
    with waits_to_be_stopped(), qtbot.waitSignal(restorer.restored) as done:
        restorer.restore(backup)
        restorer.stop()
    assert done.args == [None]
    assert walked(session) == "xx-"
    made(session, "Read")
    assert len(session.histories()) == 3


def test_closing_in_time_all_is_as_it_was(restorer: Restorer, session: Session, backup: Path) -> None:
    with waits_to_be_stopped():
        restorer.restore(backup)
    restorer.close()
    assert not restorer.running
    assert walked(session) == "xx-"


def test_what_is_damaged_is_told_and_all_is_as_it_was(
    qtbot: QtBot, restorer: Restorer, session: Session, backup: Path
) -> None:
    content = backup.read_bytes()
    backup.write_bytes(content[: len(content) // 2])
    with qtbot.waitSignal(restorer.failed) as failed:
        restorer.restore(backup)
    assert "is damaged. Nothing was changed" in str(failed.args)
    assert walked(session) == "xx-"


def test_while_something_else_goes_on_it_is_refused_in_a_sentence(
    qtbot: QtBot, session: Session, backup: Path, window: MainWindow
) -> None:
    restorer = Restorer(session, lambda: "An import is still going on.", window)
    with qtbot.assertNotEmitted(restorer.begun), qtbot.waitSignal(restorer.failed) as failed:
        restorer.restore(backup)
    assert failed.args == ["An import is still going on."]
    made(session, "Read")


def test_another_program_that_has_the_folder_open_sees_it_too(
    qtbot: QtBot, restorer: Restorer, session: Session, clock: StandingClock, backup: Path
) -> None:
    other = opened(session.folder.path, clock)
    assert len(other.histories()) == 2
    with qtbot.waitSignal(restorer.restored):
        restorer.restore(backup)
    assert walked(other) == walked(session)
    assert len(other.histories()) == 1
    other.folder.close()
