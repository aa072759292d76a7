"""The real program in processes of its own: what is loaded, what is printed where, and what a script can rely on."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.app.command_line import CommandLine, program

NOW = ("--now", "2026-03-02T20:00+01:00")
HEAVY = """
import contextlib, io, json, sys
from habit_desktop.app.main import main
for command in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.StringIO()):
        status = main(command)
    assert status == 0, status
    loaded = {name.partition(".")[0] for name in sys.modules} & {"PySide6", "shiboken6", "numpy", "pyqtgraph"}
    print(json.dumps(sorted(loaded)))
"""


def words(folder: Path, *command: str) -> list[str]:
    return ["--data-dir", str(folder), *NOW, *command]


def heavy(folder: Path, *commands: Sequence[str]) -> list[list[str]]:
    """What has been loaded, of that which takes long to load, when each of some commands ends."""
    done = program([json.dumps([words(folder, *command) for command in commands])], HEAVY)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_quick_command_loads_neither_qt_nor_arrays(folder: Path, cli: CommandLine) -> None:
    cli.add("Walk")
    cli.json("done", "Walk")
    earlier = "--day", "2026-02-01"
    quick = ("done", "Walk"), ("skip", "Walk", *earlier), ("undo",), ("settings", "get"), ("events",)
    assert heavy(folder, *quick) == [[]] * len(quick)


def test_no_command_loads_qt(folder: Path, cli: CommandLine) -> None:
    cli.add("Walk")
    slow = "list", "predict", "train", "check", "remind", "reminders", "reminder-worth", "model"
    loaded = heavy(folder, *((command,) for command in slow))
    assert len(loaded) == len(slow)
    assert {name for names in loaded for name in names} <= {"numpy"}


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
def test_a_name_in_any_script_survives_any_pipe(folder: Path, cli: CommandLine, encoding: str) -> None:
    name = "Бегать 🏃"
    cli.add(name)
    done = program(words(folder, "list", "--json"), PYTHONIOENCODING=encoding)
    assert json.loads(done.stdout)[0]["name"] == name


@pytest.mark.skipif(os.name == "nt", reason="Windows has no broken pipes")
def test_a_reader_that_has_had_enough_is_no_failure(folder: Path, cli: CommandLine) -> None:
    cli.add("Walk")
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
    written = ["add", "Walk"], ["done", "Walk", "--day", "2026-02-01"], ["train"], ["export", str(folder / "mine.json")]
    everything = json.dumps([words(folder, *command) for command in written])
    assert program([everything], code).returncode == 0
    modes = {path.name: path.stat().st_mode & 0o777 for path in [folder, *folder.rglob("*")]}
    assert {"habits.db", "mine.json", "backups", "network-000001.checkpoint"} <= modes.keys()
    assert modes == {name: 0o600 if "." in name else 0o700 for name in modes}


def test_the_first_commands_of_a_folder_and_of_a_day_can_come_at_once(folder: Path, cli: CommandLine) -> None:
    start = [sys.executable, "-m", "habit_desktop"]
    for command in (["add", "Walk"], ["--now", "2026-03-03T08:00+01:00", "add", "Swim"]):
        crowd = [
            subprocess.Popen([*start, "--data-dir", str(folder), *NOW, *command], stderr=subprocess.PIPE,
                             stdout=subprocess.DEVNULL, cwd=Path(__file__).parents[2])
            for _ in range(3)
        ]  # fmt: skip
        ended = [(process.communicate(timeout=300)[1], process.returncode) for process in crowd]
        assert ended == [(b"", 0)] * 3
    assert cli.json("check") == {"ok": True, "problems": []}
    assert len(cli.json("list", "--all")) == 6
