"""One command in a process of its own: `python -m bench.one_command ARGUMENTS` tells its seconds and peak memory."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from time import perf_counter
from typing import NamedTuple

_TO_MB = 1e6 if sys.platform == "darwin" else 1e6 / 1024  # what ru_maxrss counts in, a megabyte of it


class Spent(NamedTuple):
    """What a command took, its imports included."""

    seconds: float
    peak_mb: float


def measured(arguments: Sequence[str]) -> Spent:
    """Carry out a command of the app, which must succeed, and return what it took."""
    command = [sys.executable, "-m", "bench.one_command", *arguments]
    return Spent(*json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout))


def main() -> None:
    """What the arguments ask for is done, and what it took is written as JSON."""
    import resource  # not where Windows is

    begun = perf_counter()
    from habit_desktop.app.main import main as carried_out

    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        status = carried_out(sys.argv[1:])
    print(json.dumps(Spent(perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _TO_MB)))
    sys.exit(status)


if __name__ == "__main__":
    main()
