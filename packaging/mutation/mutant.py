"""One fault put into the program, and what became of it."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What the tests made of a mutant, in mutmut's words; any other word counts as not noticed."""

    KILLED = "killed"
    TIMEOUT = "timeout"
    SURVIVED = "survived"
    UNTESTED = "no tests"
    UNTRIED = "not checked"


NOTICED = (Fate.KILLED, Fate.TIMEOUT)

_RESULT = re.compile(r"^\s*(\S+__mutmut_\d+): (.+)$", re.MULTILINE)
_PACKAGE = re.compile(r"habit_desktop\.(\w+)\.")


@dataclass(frozen=True, slots=True)
class Change:
    """A mutation as lines: what they were and what they became, without what stands around them."""

    file: str
    was: str
    became: str


def results(listing: str) -> dict[str, str]:
    """Return what became of each mutant, by name, from what ``mutmut results`` lists."""
    return dict(_RESULT.findall(listing))


def package_of(name: str) -> str:
    """Return the package a mutant lies in: ``domain``."""
    found = _PACKAGE.match(name)
    assert found, name
    return found[1]


def change(difference: str) -> Change:
    """Return the mutation from what ``mutmut show`` shows, a difference of one file."""
    lines = difference.splitlines()
    file = next(line.removeprefix("--- ") for line in lines if line.startswith("--- "))
    body = [line for line in lines if not line.startswith(("---", "+++", "@@", "#"))]
    return Change(file, _sided(body, "-"), _sided(body, "+"))


def _sided(lines: list[str], sign: str) -> str:
    return "\n".join(line[1:].strip() for line in lines if line.startswith(sign))
