"""The parser of the command line, which speaks the person's language where argparse would speak English."""

import argparse
import re
import sys
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from habit_desktop.domain.one_line import one_line
from habit_desktop.wording.language import _

_WRONG: tuple[tuple[re.Pattern[str], Callable[[], str]], ...] = (
    (re.compile(r"the following arguments are required: (?P<names>.*)"), lambda: _("missing: {names}")),
    (re.compile(r"one of the arguments (?P<names>.*) is required"), lambda: _("one of these is needed: {names}")),
    (re.compile(r"unrecognized arguments: (?P<words>.*)"), lambda: _("not understood: {words}")),
    (re.compile(r"argument (?P<name>\S+): expected one argument"), lambda: _("{name} needs a value")),
    (
        re.compile(r"argument (?P<name>\S+): not allowed with argument (?P<other>\S+)"),
        lambda: _("{name} cannot be given together with {other}"),
    ),
    (
        re.compile(r"argument (?P<name>\S+): invalid choice: (?P<value>.*) \(choose from (?P<known>.*)\)"),
        lambda: _("{name} cannot be {value}; choose from {known}"),
    ),
    (re.compile(r"argument (?P<name>\S+): (?P<why>.*)"), lambda: _("{name}: {why}")),
)
"""What argparse finds wrong, and how that is said; what is not here is said as argparse does."""


class Parser(argparse.ArgumentParser):
    """Reads a command line, and says how it is used and what is wrong with it."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given, add_help=False, formatter_class=_Formatter)
        self.add_argument("-h", "--help", action="help", help=_("show this help"))

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        sentence = _("{program}: {message}").format(program=self.prog, message=said(message))
        self.exit(2, f"{one_line(sentence)}\n")


class _Formatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        named = {"options": _("options"), "positional arguments": _("what it is about")}
        super().start_section(named.get(heading or "", heading))


def said(message: str) -> str:
    """Return what is wrong in the person's language."""
    for wrong, pattern in _WRONG:
        if found := wrong.fullmatch(message):
            return pattern().format(**found.groupdict())
    return message
