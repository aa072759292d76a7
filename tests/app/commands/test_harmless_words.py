"""What commands print steers no terminal, whatever a habit, a note or a file is called."""

import re

import pytest

from tests.app.command_line import CommandLine, strict_json

CLEAR, TITLE, RED, AROUND = "\x1b[2J", "\x1b]0;mine\x07", "\x9b31m", "\u202egnp.\u2066"
NASTY = f"Walk{CLEAR}{TITLE}{RED}{AROUND}\r\x08\x7f"
STEERS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@pytest.fixture
def habit(cli: CommandLine) -> str:
    """A habit with nasty words all over it."""
    words = ("--tag", NASTY, "--question", NASTY, "--unit", NASTY, "--target", "3", "--reminder", "08:00")
    habit = str(strict_json(cli.run("add", NASTY, *words, "--json").out)["id"])
    cli.run("done", habit, "--day", "2026-03-01", "--amount", "1", "--note", NASTY)
    return habit


@pytest.mark.parametrize("json", [(), ("--json",)], ids=["words", "json"])
@pytest.mark.parametrize(
    "command",
    ["list --all", "history HABIT", "events", "predict", "remind", "reminders", "reminders --why HABIT", "check-in"],
)
def test_no_command_lets_them_through(cli: CommandLine, habit: str, command: str, json: tuple[str, ...]) -> None:
    said = cli.run(*command.replace("HABIT", habit).split(), *json)
    assert not STEERS.findall(said.out + said.err)


def test_a_name_is_shown_with_what_is_left_of_it(cli: CommandLine, habit: str) -> None:
    assert "Walk\ufffd[2J\ufffd]0;mine\ufffd\ufffd31mgnp. \ufffd\ufffd" in cli.run("list").out


def test_a_note_is_read_back_from_json_as_it_was_written(cli: CommandLine, habit: str) -> None:
    assert [row["note"] for row in cli.days(habit) if row["note"]] == [NASTY]


@pytest.mark.parametrize("command", [("done", NASTY), ("import", NASTY), ("export", f"{NASTY}/x.json")])
def test_a_refusal_of_what_was_typed_is_harmless(cli: CommandLine, command: tuple[str, ...]) -> None:
    assert not STEERS.findall(cli.refused(*command))


def test_what_cannot_be_read_as_a_day_is_quoted_harmlessly(cli: CommandLine) -> None:
    assert not STEERS.findall(cli.misused("history", "Walk", "--from", NASTY))
