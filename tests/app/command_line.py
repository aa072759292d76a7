"""The command line as a script sees it: words in; a status, one JSON document and one line of refusal out."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn

import pytest

from habit_desktop.app.main import main

Row = dict[str, Any]
EVENING = "2026-03-02T20:00+01:00"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command left behind."""

    status: int
    out: str
    err: str


@dataclass(slots=True)
class CommandLine:
    """Commands on one data folder; ``now`` is what they take for the present."""

    folder: Path
    capsys: pytest.CaptureFixture[str]
    now: str = EVENING

    def run(self, *words: object) -> Said:
        """Carry out a command in this process, and give it any status."""
        self.capsys.readouterr()
        before = ["--data-dir", str(self.folder), "--now", self.now]
        status = main([*before, *map(str, words)])
        printed = self.capsys.readouterr()
        return Said(status, printed.out, printed.err)

    def json(self, *words: object) -> Any:
        """Carry out a command that succeeds and says nothing but its one JSON document."""
        said = self.run(*words, "--json")
        assert (said.status, said.err) == (0, "")
        return strict_json(said.out)

    def refused(self, *words: object) -> str:
        """Carry out a command that is refused: status 1, nothing printed but one line that says why."""
        said = self.run(*words)
        assert (said.status, said.out) == (1, "")
        assert said.err.count("\n") == 1
        assert said.err.startswith("habit-desktop: ")
        return said.err

    def misused(self, *words: object) -> str:
        """Give words that are no command: status 2, and on standard error how it should have been."""
        with pytest.raises(SystemExit) as ended:
            self.run(*words)
        printed = self.capsys.readouterr()
        assert (ended.value.code, printed.out) == (2, "")
        return printed.err

    def add(self, name: str = "Walk", *words: object) -> str:
        """Make a habit and return its id."""
        return str(self.json("add", name, *words)["id"])

    def past(self, name: str, word: str, days: int) -> None:
        """Give a habit the same answer on each of the last days."""
        today = datetime.fromisoformat(self.now).date()
        for back in range(days, 0, -1):
            self.json(word, name, "--day", today - timedelta(back))

    def days(self, habit: str = "Walk", *words: object) -> list[Row]:
        """Return a habit's history."""
        rows: list[Row] = self.json("history", habit, *words)
        return rows

    def marks(self, habit: str = "Walk", *words: object) -> list[str]:
        """Return a habit's marks, oldest first."""
        return [row["mark"] for row in self.days(habit, *words)]

    def exported(self) -> bytes:
        """Return everything there is, as the export writes it."""
        file = self.folder.parent / "everything.json"
        assert self.run("export", file).status == 0
        return file.read_bytes()


def strict_json(text: str) -> Any:
    """Return what one JSON document says; what is no JSON, such as NaN, fails."""
    return json.loads(text, parse_constant=_no_number)


def program(words: Sequence[str], code: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real program, or code with the words as its arguments, in a process of its own."""
    command = ["-c", code] if code else ["-m", "habit_desktop"]
    return subprocess.run(
        [sys.executable, *command, *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        cwd=Path(__file__).parents[2],
        env=os.environ | environment,
        check=False,
    )


def _no_number(word: str) -> NoReturn:
    raise AssertionError(f"{word} is no JSON")
