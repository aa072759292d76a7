"""How the command line is used, and what is wrong with it, is said in the person's language."""

import argparse
from collections.abc import Iterator

import pytest

from habit_desktop.app.arguments import parse
from habit_desktop.app.parser import Parser, said
from habit_desktop.language import ENGLISH
from habit_desktop.wording.languages import LANGUAGES, speak_in


@pytest.fixture
def german() -> Iterator[None]:
    speak_in(LANGUAGES[1])
    yield
    speak_in(ENGLISH)


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        (["done"], "missing: habit"),
        (["done", "Walk", "--day"], "--day needs a value"),
        (["done", "Walk", "--amount", "1", "--add", "1"], "--add cannot be given together with --amount"),
        (["list", "much"], "not understood: much"),
        (["add", "Run", "--policy", "often"], "--policy cannot be 'often'; choose from"),
        (["done", "Walk", "--day", "soon"], "--day: 'soon' is no day such as 2026-03-01"),
    ],
)
def test_what_is_wrong_is_said_plainly(words: list[str], wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(words)
    assert ended.value.code == 2
    assert wrong in capsys.readouterr().err


def test_one_of_several_may_be_needed(capsys: pytest.CaptureFixture[str]) -> None:
    parser = Parser(prog="x")
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument("--one")
    group.add_argument("--other")
    with pytest.raises(SystemExit):
        parser.parse_args([])
    assert "one of these is needed: --one --other" in capsys.readouterr().err


def test_what_is_new_to_us_is_said_as_it_is() -> None:
    assert said("what nobody foresaw") == "what nobody foresaw"


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize("words", [["--help"], ["done", "--help"]])
def test_help_has_no_words_of_argparse(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse(words)
    told = capsys.readouterr().out
    assert told.startswith("Aufruf: ")
    assert not [each for each in ("usage:", "options:", "positional", "show ") if each in told]


@pytest.mark.usefixtures("german")
def test_a_parser_within_a_parser_speaks_alike(capsys: pytest.CaptureFixture[str]) -> None:
    commands = Parser(prog="x").add_subparsers()
    within: argparse.ArgumentParser = commands.add_parser("y")
    assert within.format_usage().startswith("Aufruf: x y")
