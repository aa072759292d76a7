"""Where the program starts: one command carried out, or the window."""

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from habit_desktop.app.arguments import parse
from habit_desktop.app.failures import EXPECTED, tell_mistake
from habit_desktop.domain.one_line import one_line

DONE, REFUSED = 0, 1
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out what the command line asks for and return the exit status: 0 done, 1 refused, 2 wrong usage."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # more threads train slower here, and freeze the window
    os.umask(0o077)  # whatever is written here is for its owner alone
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a name must not end a command
    options = parse(sys.argv[1:] if argv is None else argv)
    try:
        status = int(options.run(options))
        if sys.stdout:
            sys.stdout.flush()
        return status
    except EXPECTED as refusal:
        print(f"habit-desktop: {_one_line(str(refusal))}", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:  # what was asked for is done; the reader of a pipe has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as mistake:  # noqa: BLE001  # the edge of the process: nobody is shown a traceback
        tell_mistake(mistake, options.data_dir)
        return REFUSED


def _one_line(text: str) -> str:
    return one_line(" ".join(text.split()))
