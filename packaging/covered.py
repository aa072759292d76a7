"""Says how much of each layer its tests come to, lines and branches apart; status 1 where either is too little.

Run by `coverage.sh` with the report of coverage.py as JSON; the limit is the one of coverage.py in pyproject.toml.
"""

import json
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_LAYER = 1  # which part of a file's path: habit_desktop/domain/day.py


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer's lines and branches, and how many of each tests come to."""

    name: str
    lines: int
    lines_met: int
    branches: int
    branches_met: int

    @property
    def percent(self) -> tuple[float, float]:
        """Of the lines and of the branches, in percent."""
        return _percent(self.lines_met, self.lines), _percent(self.branches_met, self.branches)


def layers(files: Mapping[str, Mapping[str, Any]]) -> list[Layer]:
    """Return what a report says of its files, layer by layer."""
    found: dict[str, list[int]] = {}
    for path, told in files.items():
        counts = found.setdefault(Path(path).parts[_LAYER], [0, 0, 0, 0])
        summary = told["summary"]
        for at, key in enumerate(("num_statements", "covered_lines", "num_branches", "covered_branches")):
            counts[at] += int(summary[key])
    return [Layer(name, *counts) for name, counts in found.items()]


def as_text(layer: Layer, least: float) -> str:
    """A layer's line: its lines, its branches and whether that is too little."""
    of_lines, of_branches = layer.percent
    short = f"; at least {least:g} % is wanted of each" if min(layer.percent) < least else ""
    return f"  {layer.name:<10} {of_lines:5.1f} % of lines  {of_branches:5.1f} % of branches{short}"


def main() -> int:
    """The table is printed; the exit status is 1 where a layer falls short."""
    least = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["tool"]["coverage"]["report"]["fail_under"]
    found = layers(json.loads(Path(sys.argv[1]).read_text("utf-8"))["files"])
    print("\n".join(as_text(layer, least) for layer in found))
    return int(any(min(layer.percent) < least for layer in found))


def _percent(met: int, there: int) -> float:
    return 100 * met / there if there else 100.0


if __name__ == "__main__":
    sys.exit(main())
