"""The real program in processes of its own: what is loaded, what is printed where, and what a script can rely on."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.app.command_line import program, strict_json

NOW = ("--now", "2026-03-02T20:00+01:00")
HEAVY = """
import contextlib, io, sys
from habit_desktop.app.main import main
with contextlib.redirect_stdout(io.StringIO()):
    status = main(sys.argv[1:])
assert status == 0, status
print(*sorted({name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "numpy", "pyqtgraph"}))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def words(folder: Path, *command: str) -> list[str]:
    return ["--data-dir", str(folder), *NOW, *command]


def say(folder: Path, *command: str) -> object:
    """What the program answers to a command that succeeds."""
    done = program(words(folder, *command, "--json"))
    assert (done.returncode, done.stderr) == (0, "")
    return strict_json(done.stdout)


def heavy(folder: Path, *command: str) -> list[str]:
    """What a command has loaded when it ends, of that which takes long to load."""
    return program(words(folder, *command), HEAVY).stdout.split()


@pytest.mark.parametrize(
    "command", [("done", "Walk"), ("skip", "Walk", "--day", "2026-02-01"), ("undo",), ("settings", "get"), ("events",)]
)
def test_a_quick_command_loads_neither_qt_nor_arrays(folder: Path, command: Sequence[str]) -> None:
    say(folder, "add", "Walk")
    say(folder, "done", "Walk")
    assert heavy(folder, *command) == []


@pytest.mark.parametrize(
    "command", ["list", "predict", "train", "check", "remind", "reminders", "reminder-worth", "model"]
)
def test_no_command_loads_qt(folder: Path, command: str) -> None:
    say(folder, "add", "Walk")
    assert set(heavy(folder, command)) <= {"numpy"}


def test_a_refusal_is_one_line_on_standard_error_and_status_1(folder: Path) -> None:
    done = program(words(folder, "done", "Nobody", "--json"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "habit-desktop: There is no habit “Nobody”.\n"


def test_wrong_usage_is_status_2(folder: Path) -> None:
    assert program(words(folder, "dance")).returncode == 2
    assert not folder.exists()


@pytest.mark.parametrize("now", ["noon", "2026-03-02T20:00", "9999-12-31T23:00+00:00", "0001-01-01T00:00+00:00"])
def test_what_is_no_present_is_wrong_usage(folder: Path, now: str) -> None:
    done = program(["--data-dir", str(folder), "--now", now, "list"])
    assert done.returncode == 2
    assert "--now" in done.stderr


def test_the_environment_can_name_the_data_folder(folder: Path) -> None:
    assert program([*NOW, "add", "Walk"], HABIT_DESKTOP_DATA_DIR=str(folder)).returncode == 0
    assert [row["name"] for row in json.loads(program(words(folder, "list", "--json")).stdout)] == ["Walk"]


def test_without_a_screen_the_window_names_the_demo(folder: Path) -> None:
    done = program(["--data-dir", str(folder)], DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "demo" in done.stderr


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_a_name_in_any_script_survives_any_pipe(folder: Path, encoding: str) -> None:
    name = "Бегать 🏃"
    say(folder, "add", name)
    done = program(words(folder, "list", "--json"), PYTHONIOENCODING=encoding)
    assert json.loads(done.stdout)[0]["name"] == name


@pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes")
def test_a_reader_that_has_had_enough_is_no_failure(folder: Path) -> None:
    say(folder, "add", "Walk")
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(
        [sys.executable, "-m", "habit_desktop", *words(folder, "events")],
        stdout=writing, stderr=subprocess.PIPE, cwd=Path(__file__).parents[2],
    ) as process:  # fmt: skip
        os.close(writing)
        _, said = process.communicate(timeout=300)
    assert (process.returncode, said) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no file modes")
def test_everything_written_is_closed_to_others_whatever_the_mask(folder: Path) -> None:
    code = "import os; os.umask(0)\n" + HEAVY
    for command in (["add", "Walk"], ["done", "Walk", "--day", "2026-02-01"], ["train"], ["export", "mine.json"]):
        command = [str(folder / word) if word.endswith(".json") else word for word in command]
        assert program(words(folder, *command), code).returncode == 0
    modes = {path.name: path.stat().st_mode & 0o777 for path in [folder, *folder.rglob("*")]}
    assert {"habits.db", "mine.json", "backups", "network-000001.checkpoint"} <= modes.keys()
    assert modes == {name: 0o600 if "." in name else 0o700 for name in modes}


def test_the_first_commands_of_a_folder_and_of_a_day_can_come_at_once(folder: Path) -> None:
    start = [sys.executable, "-m", "habit_desktop"]
    for command in (["add", "Walk"], ["--now", "2026-03-03T08:00+01:00", "add", "Swim"]):
        crowd = [
            subprocess.Popen([*start, "--data-dir", str(folder), *NOW, *command], stderr=subprocess.PIPE,
                             stdout=subprocess.DEVNULL, cwd=Path(__file__).parents[2])
            for _ in range(3)
        ]  # fmt: skip
        ended = [(process.communicate(timeout=300)[1], process.returncode) for process in crowd]
        assert ended == [(b"", 0)] * 3
    assert say(folder, "check") == {"ok": True, "problems": []}
    listed = say(folder, "list", "--all")
    assert isinstance(listed, list)
    assert len(listed) == 6
