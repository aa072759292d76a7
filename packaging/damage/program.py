"""The program's commands as a person gives them, and what came of each."""

import io
import traceback
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from habit_desktop.app.main import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command left behind; status None is a traceback."""

    status: int | None
    out: str
    err: str


def run(path: Path, *words: str, now: str = "2026-03-02T20:30+00:00") -> Said:
    """Carry out a command in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status: int | None = main(["--data-dir", str(path), "--now", now, *words])
        except Exception:  # noqa: BLE001  # this is what is looked for
            status = None
            traceback.print_exc(file=err)
    return Said(status, out.getvalue(), err.getvalue())
