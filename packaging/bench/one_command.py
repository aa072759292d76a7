"""One command in a process of its own: `python -m bench.one_command ARGUMENTS` tells its seconds and peak memory."""

import os
import sys
from contextlib import redirect_stdout
from time import process_time

from bench.spent import tell


def main() -> None:
    """What the arguments ask for is done, and what it took is written."""
    from habit_desktop.app.main import main as carried_out

    with open(os.devnull, "w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        status = carried_out(sys.argv[1:])
    tell(process_time())
    sys.exit(status)


if __name__ == "__main__":
    main()
