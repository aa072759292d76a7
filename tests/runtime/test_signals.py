"""What the session tells, told by Qt."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from habit_desktop.runtime.signals import SessionSignals
from tests.engine.living import StandingClock, day, made, opened


def test_each_change_is_told_once(qtbot: QtBot, tmp_path: Path) -> None:
    session = opened(tmp_path, StandingClock())
    habit = made(session)
    signals, heard = SessionSignals(session), list[None]()
    signals.changed.connect(lambda: heard.append(None))
    session.complete(habit, day(0))
    session.undo()
    assert len(heard) == 2
    session.folder.close()


def test_looking_changes_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    session = opened(tmp_path, StandingClock())
    made(session)
    signals = SessionSignals(session)
    with qtbot.assertNotEmitted(signals.changed):
        session.histories()
        session.can_undo()
    session.folder.close()
