"""The mutants that are no faults: the changed program does the same, for a reason written beside each."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from mutation.mutant import Change

LISTED = Path(__file__).with_name("equivalent.toml")


@dataclass(frozen=True, slots=True)
class Equivalent:
    """A change that changes nothing anyone can see, and why."""

    change: Change
    why: str


def listed(text: str) -> list[Equivalent]:
    """Return the changes a list names."""
    return [
        Equivalent(Change(file, each["was"], each["became"]), each["why"])
        for file, changes in tomllib.loads(text).items()
        for each in changes
    ]
