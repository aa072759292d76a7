"""What a process of its own has taken: its seconds, and its memory where it was largest."""

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import NamedTuple

_TO_MB = 1e6 if sys.platform == "darwin" else 1e6 / 1024  # what ru_maxrss counts in, a megabyte of it


class Spent(NamedTuple):
    """What a process took, its imports included: seconds of the processor, whoever else keeps the machine busy."""

    seconds: float
    peak_mb: float


def measured(module: str, arguments: Sequence[str]) -> Spent:
    """Run a module of the bench that tells what it took, and must succeed."""
    command = [sys.executable, "-m", module, *arguments]
    return Spent(*json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout))


def tell(seconds: float) -> None:
    """Write what this process took so far."""
    import resource  # not where Windows is

    print(json.dumps(Spent(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _TO_MB)))
