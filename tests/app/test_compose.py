"""The whole window over a data folder, a process for each life: nothing of what was erased is left in any file."""

import subprocess
import sys
from pathlib import Path

import pytest

from habit_desktop.app.main import main
from habit_desktop.domain.erasure import Stage
from habit_desktop.domain.habit import Json
from habit_desktop.engine.erasing import erase_steps
from habit_desktop.engine.foresight import keep_up
from habit_desktop.engine.training import Cause, train_now
from habit_desktop.storage.backup import copy_to
from habit_desktop.storage.scope import Scope
from tests.engine.living import StandingClock, day, live, made, opened
from tests.storage.formats.loop_builder import loop_database, timestamp

ROOT = Path(__file__).parents[2]
NAME, NOTE, TAG = "Zwerchfellatmung", "Wiedervorlage beim Amt", "Heilkunde"


@pytest.fixture
def habit(folder: Path, clock: StandingClock) -> str:
    """A habit that was lived with for a week, changed, reminded of, learned from and backed up, beside another one."""
    session = opened(folder, clock)
    reminders: Json = [{"at": "08:00", "weekdays": [*range(7)]}]
    habit, other = session.create({"name": NAME, "tags": [TAG], "reminders": reminders}), made(session, "Read")
    live(session, clock, {habit: "xx-xx.x", other: "x.xx.xx"})
    session.write_note(habit, session.today(), NOTE)
    session.change(habit, {"question": f"{NAME}?"})
    session.undo()
    keep_up(session)
    train_now(session, Cause.ASKED)
    for number in range(2):
        copy_to(session.folder.connection, session.folder.backups / f"habits-2026-03-0{number + 1}.db")
    session.folder.close()
    return habit


def lived(folder: Path, habit: str, act: str, name: str = NAME) -> None:
    """One life of the window has gone by, and nothing went wrong in it."""
    command = [sys.executable, "-m", "tests.app.one_life", str(folder), habit, name, TAG, act]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    wrong = [line for line in done.stderr.splitlines() if not line.startswith("This plugin does not support")]
    assert (done.returncode, "\n".join(wrong)) == (0, "")


def files_with(folder: Path, habit: str) -> set[str]:
    """The files of a data folder that hold a word of the habit."""
    words = [word.encode() for word in (NAME, NOTE, TAG, habit)]
    files = {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    return {name for name, content in files.items() if any(word in content for word in words)}


def test_erased_in_the_window_it_is_in_no_file_any_more(folder: Path, habit: str) -> None:
    lived(folder, habit, "look for")
    assert {"habits.db", "window.ini", "habits-2026-03-01.db", "habits-2026-03-02.db"} <= files_with(folder, habit)
    lived(folder, habit, "erase here")
    assert files_with(folder, habit) == set()
    lived(folder, habit, "know nothing")


@pytest.mark.parametrize("act", ["erase elsewhere", "erase elsewhere unheard"])
def test_erased_by_a_command_beside_a_window_it_does_not_come_back_with_the_window_s_end(
    folder: Path, habit: str, act: str
) -> None:
    lived(folder, habit, "look for")
    lived(folder, habit, act)
    assert files_with(folder, habit) == set()
    lived(folder, habit, "know nothing")


def test_erased_by_a_command_while_no_window_is_there_it_is_in_no_file_any_more(folder: Path, habit: str) -> None:
    lived(folder, habit, "look for")
    assert main(["--data-dir", str(folder), "erase", habit, "--yes", "--really"]) == 0
    assert files_with(folder, habit) == set()
    lived(folder, habit, "know nothing")


def broken_off(folder: Path, habit: str, clock: StandingClock) -> None:
    """An erasure whose process has gone when there was no way back."""
    session = opened(folder, clock)
    steps = erase_steps(session, Scope(habit))
    while next(steps).stage is not Stage.NETWORKS:
        pass
    steps.close()
    session.folder.close()
    assert "habits-2026-03-01.db" in files_with(folder, habit)


def test_a_broken_off_erasure_is_finished_by_the_next_window(folder: Path, habit: str, clock: StandingClock) -> None:
    lived(folder, habit, "look for")
    broken_off(folder, habit, clock)
    lived(folder, habit, "finish")
    assert files_with(folder, habit) == set()


def test_a_broken_off_erasure_is_finished_by_the_next_command(
    folder: Path, habit: str, clock: StandingClock, capsys: pytest.CaptureFixture[str]
) -> None:
    broken_off(folder, habit, clock)
    assert main(["--data-dir", str(folder), "list", "--all"]) == 0
    assert "Read" in capsys.readouterr().out
    assert files_with(folder, habit) == set()


def test_an_import_and_an_erasure_wait_for_each_other(folder: Path, habit: str, tmp_path: Path) -> None:
    repetitions = [{"habit": 1, "timestamp": timestamp(day(-n)), "value": 2} for n in range(1, 400)]
    file = loop_database(tmp_path / "loop.db", [{"name": "Run"}], repetitions)
    lived(folder, habit, "bring in and erase", str(file))
    assert files_with(folder, habit) == set()


def test_a_backup_is_restored_in_a_window_that_lives_on(folder: Path, habit: str, clock: StandingClock) -> None:
    lived(folder, habit, "restore here")
    session = opened(folder, clock)
    assert sorted(history.habit.name for history in session.histories().values()) == ["Afterwards", "Read", NAME]
    assert session.folder.checkpoints.versions() == [1]
    session.folder.close()
