"""The manual page, made from what reads the command line, so that it cannot tell anything else."""

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime

from habit_desktop.app.arguments import command_line

_FILES = r"""
.SH FILES
.TP
.I ~/.local/share/habit\-desktop
Everything the app writes, readable by its owner alone: the log of habits, the network's versions, backups.
Removing the program leaves it as it is.
.SH ENVIRONMENT
.TP
.B HABIT_DESKTOP_DATA_DIR
Another folder for all that, where
.B \-\-data\-dir
names none.
.SH EXIT STATUS
0 done, 1 refused with one line that says why and nothing changed, 2 wrong usage.
"""


def man_page(version: str, made_at_s: int) -> str:
    """Return the page in the language of man(7)."""
    parser = command_line()
    day = datetime.fromtimestamp(made_at_s, UTC).date()
    lines = [
        f'.TH HABIT\\-DESKTOP 1 "{day}" "Habit Desktop {_plain(version)}" "User Commands"',
        ".SH NAME",
        r"habit\-desktop \- a habit tracker that learns when a reminder helps",
        ".SH SYNOPSIS",
        *_usage(parser),
        ".SH DESCRIPTION",
        _plain(parser.description or ""),
        ".SH OPTIONS",
        *_options(parser),
        ".SH COMMANDS",
        *(line for name, command, words in _commands(parser) for line in _command(name, command, words)),
    ]
    return "\n".join(lines) + _FILES


def _commands(parser: argparse.ArgumentParser) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """Each command that the help lists: its name, what reads its words, what it does."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for listed in action._get_subactions():
                yield listed.dest, action.choices[listed.dest], listed.help or ""


def _command(name: str, command: argparse.ArgumentParser, words: str) -> Iterator[str]:
    yield f".SS {_plain(name)}"
    yield _sentence(words)
    yield ".PP"
    yield from _usage(command)
    yield from _options(command)


def _usage(parser: argparse.ArgumentParser) -> Iterator[str]:
    usage = " ".join(parser.format_usage().removeprefix("usage:").split())
    yield f".B {_plain(usage)}"


def _options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """What has something said about it; the rest stands in the usage."""
    formatter = parser._get_formatter()
    for action in parser._actions:
        if action.help and not isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            yield ".TP"
            yield f".B {_plain(formatter._format_action_invocation(action))}"
            yield _sentence(formatter._expand_help(action))


def _sentence(words: str) -> str:
    said = _plain(words[:1].upper() + words[1:])
    return said if said.endswith(("?", "!", ".")) else f"{said}."


def _plain(text: str) -> str:
    """Return text in which man(7) reads nothing but text."""
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("'", r"\(aq").replace("…", "...")
    return f"\\&{text}" if text.startswith(".") else text
