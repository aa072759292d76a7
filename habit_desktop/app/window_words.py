"""The few words that open the window, read without loading what the commands need."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from habit_desktop.app.argument_types import folder_path, instant
from habit_desktop.wording.language import _


class _NotAlone(Exception):
    """There is more to read than this."""


class _WindowWords(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _NotAlone(message)


def window_asked_for(argv: Sequence[str]) -> argparse.Namespace | None:
    """Return the options of a command line that only opens the window, None for any other, wrong ones included."""
    parser = _WindowWords(add_help=False)
    add_window_words(parser)
    try:
        options, rest = parser.parse_known_args(argv)
    except _NotAlone:
        return None
    return None if rest else options


def add_window_words(parser: argparse.ArgumentParser) -> None:
    """The parser understands what can be said of the window, and opens it where no command is named."""
    parser.add_argument(
        "--data-dir", type=folder_path, metavar="DIR", help=_("the folder that holds everything the app writes")
    )
    parser.add_argument("--now", type=instant, metavar="INSTANT", help=_("the present, such as 2026-03-01T20:15+01:00"))
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--background", action="store_true", help=_("open in the tray, without a window"))
    how.add_argument("--quick-check", action="store_true", help=_("open the small window of what is left today"))
    parser.set_defaults(run=_window, json=False)


def _window(options: argparse.Namespace) -> int:
    """Open the window; only here Qt is loaded."""
    from habit_desktop.app.window import run

    return run(options)
