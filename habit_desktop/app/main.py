"""Where the program starts: one command carried out, or the window."""

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from io import TextIOWrapper

from habit_desktop.app.language_choice import speak_as_chosen
from habit_desktop.app.window_words import window_asked_for
from habit_desktop.language import ENGLISH
from habit_desktop.wording.languages import speak_in

DONE, REFUSED = 0, 1
INTERRUPTED = 130

_UNFREED = 50_000
"""So many new objects that hold others are worth Python's look for those that nobody reaches: the rows a command has in
hand are freed without it, and to look through them each time takes a fiftieth of a long command."""


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out what the command line asks for and return the exit status: 0 done, 1 refused, 2 wrong usage."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # more threads train slower here, and freeze the window
    os.umask(0o077)  # whatever is written here is for its owner alone
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a name must not end a command
    words = sys.argv[1:] if argv is None else argv
    speak_as_chosen(words)
    options = _options(words)
    if options.json:
        speak_in(ENGLISH)  # what programs read is the same for everybody
    try:
        status = int(options.run(options))
        if sys.stdout:
            sys.stdout.flush()
        return status
    except BrokenPipeError:  # what was asked for is done; the reader of a pipe has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as mistake:  # noqa: BLE001  # the edge of the process: nobody is shown a traceback
        from habit_desktop.app.failures import tell_failure

        tell_failure(mistake, options.data_dir)
        return REFUSED


def _options(argv: Sequence[str]) -> Namespace:
    """Return what is asked for; what the commands need is loaded only where it is not the window alone."""
    if window := window_asked_for(argv):
        return window
    from habit_desktop.app.arguments import parse

    gc.set_threshold(_UNFREED)
    return parse(argv)
