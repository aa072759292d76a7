"""Where the program starts: one command carried out, or the window."""

import os
import sys
from collections.abc import Sequence

from habit_desktop.app.arguments import parse
from habit_desktop.app.failures import EXPECTED

REFUSED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out what the command line asks for and return the exit status: 0 done, 1 refused, 2 wrong usage."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # more threads train slower here, and freeze the window
    os.umask(0o077)  # whatever is written here is for its owner alone
    options = parse(sys.argv[1:] if argv is None else argv)
    try:
        return int(options.run(options))
    except EXPECTED as refusal:
        print(f"habit-desktop: {_one_line(str(refusal))}", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # the reader of a pipe has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED


def _one_line(text: str) -> str:
    return " ".join(text.split())
