"""The check-in asks for what is open, and writes down what it is told."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from tests.app.command_line import EVENING, CommandLine, Said, program, strict_json


@pytest.fixture
def day(cli: CommandLine) -> CommandLine:
    """Three habits of a person, all open."""
    cli.add("Read")
    cli.add("Walk", "--target", 6000, "--unit", "steps")
    cli.add("Sing")
    return cli


def typed(cli: CommandLine, monkeypatch: pytest.MonkeyPatch, *lines: str, words: tuple[str, ...] = ()) -> Said:
    """Carry out a check-in in which these lines are typed."""
    monkeypatch.setattr(sys, "stdin", StringIO("".join(f"{line}\n" for line in lines)))
    return cli.run("check-in", *words)


def marks(cli: CommandLine) -> list[str]:
    return [cli.marks(habit)[-1] for habit in ("Read", "Walk", "Sing")]


def test_one_key_answers_each_habit(day: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    said = typed(day, monkeypatch, "d", "6200", "s")
    assert marks(day) == ["done", "done", "skipped"]
    assert said.status == 0
    assert said.out.splitlines()[0] == "Monday, 2 March: 3 of 3 habits are open."
    assert said.out.splitlines()[-1] == "3 answered, 0 left open."


def test_what_is_passed_over_stays_open(day: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(day, monkeypatch, "n", "", "m")
    assert marks(day) == ["pending", "pending", "missed"]


def test_the_end_of_input_ends_it_as_q_does(day: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(day, monkeypatch, "d").status == 0
    assert typed(day, monkeypatch, "q").out.splitlines()[-1] == "0 answered, 2 left open."
    assert marks(day) == ["done", "pending", "pending"]


def test_undo_goes_back_to_the_habit_before(day: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(day, monkeypatch, "d", "u", "s", "q")
    assert marks(day) == ["skipped", "pending", "pending"]


def test_undo_takes_back_only_what_this_check_in_did(day: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    said = typed(day, monkeypatch, "u", "q")
    assert "nothing of this check-in to undo" in said.out
    assert len(day.json("list")) == 3


def test_a_plus_adds_to_what_is_there(day: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    day.run("done", "Walk", "--amount", 4000)
    typed(day, monkeypatch, "n", "+500", "q")
    assert day.days("Walk")[-1]["amount"] == 4500


def test_an_amount_for_a_plain_habit_is_refused_and_asked_again(
    day: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = typed(day, monkeypatch, "7", "y", "d", "q")
    assert "cannot take the amount" in said.out
    assert "“y” is none of the keys." in said.out
    assert marks(day) == ["done", "pending", "pending"]


def test_what_is_answered_already_is_not_asked_for(day: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    day.run("done", "Read")
    assert "Read" not in typed(day, monkeypatch, "q").out


def test_a_day_with_nothing_open_says_so(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    assert typed(cli, monkeypatch).out == "Monday, 2 March: Nothing is open.\n"


def test_another_day_can_be_answered_but_none_to_come(day: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(day, monkeypatch, "d", "q", words=("--day", "2026-03-01"))
    assert "in the future" in day.refused("check-in", "--day", "2026-03-03")


def test_as_json_only_the_document_is_on_standard_output(day: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    said = typed(day, monkeypatch, "d", "q", words=("--json",))
    rows = strict_json(said.out)
    assert [(row["name"], row["mark"]) for row in rows] == [("Read", "done"), ("Walk", "pending"), ("Sing", "pending")]
    assert "3 of 3 habits are open." in said.err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_at_a_real_terminal_no_enter_is_needed(tmp_path: Path) -> None:
    folder = ["--data-dir", str(tmp_path / "data"), "--now", EVENING]
    for name in ("Read", "Sing"):
        assert program([*folder, "add", name]).returncode == 0
    person, terminal = os.openpty()
    command = [sys.executable, "-m", "habit_desktop", *folder, "check-in"]
    with subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal) as process:
        for key in (b"d", b"s"):
            shown = b""
            while not shown.endswith(b"> "):
                shown += os.read(person, 1024)
            os.write(person, key)
        assert process.wait(300) == 0
    os.close(person)
    os.close(terminal)
    listed = strict_json(program([*folder, "list", "--json"]).stdout)
    assert [row["mark"] for row in listed] == ["done", "skipped"]
