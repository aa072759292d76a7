"""The manual page tells what the command line is, all of it, and nothing else."""

import argparse
import shutil
import subprocess
from pathlib import Path

import pytest
from shipping.man_page import man_page

from habit_desktop.app.arguments import command_line

PAGE = man_page("1.2.3", 86_400)


def subcommands() -> dict[str, argparse.ArgumentParser]:
    """Every command by its name."""
    actions = command_line()._actions
    return next(action.choices for action in actions if isinstance(action, argparse._SubParsersAction))


def test_it_is_headed_by_version_and_day() -> None:
    assert '.TH HABIT\\-DESKTOP 1 "1970-01-02" "Habit Desktop 1.2.3"' in PAGE.splitlines()[0]


def test_each_command_of_the_help_has_its_section() -> None:
    named = {line.removeprefix(".SS ").replace("\\-", "-") for line in PAGE.splitlines() if line.startswith(".SS ")}
    assert named == {*subcommands()} - {"answer-notices"}  # which notifications call, and nobody types


def test_each_option_is_told() -> None:
    plain = PAGE.replace("\\-", "-")
    options = {
        word for command in subcommands().values() for action in command._actions for word in action.option_strings
    }
    assert not {option for option in options if option not in plain} - {"--help"}


def test_no_line_is_read_as_a_request_by_chance() -> None:
    requests = {line.split()[0] for line in PAGE.splitlines() if line.startswith((".", "'"))}
    assert requests == {".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I"}


@pytest.mark.skipif(not shutil.which("man"), reason="man-db is not installed")
def test_man_reads_it_without_a_warning(tmp_path: Path) -> None:
    page = tmp_path / "habit-desktop.1"
    page.write_text(PAGE, "utf-8")
    done = subprocess.run(["man", "--warnings", "-l", str(page)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
