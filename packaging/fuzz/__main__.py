"""Run as `make fuzz`: every reader under the fuzzer, as many at once as there are cores, and a table of how it went.

`FUZZ_S` seconds are given to each. With a reader's name only that one runs; with a file, too, it reads that file once.
"""

import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fuzz.reader import feed
from fuzz.readers import READERS, named
from fuzz.report import as_text
from fuzz.trial import Trial, tried

FOLDER = Path("build/fuzz")
_SECONDS = 60.0
_IN_MEMORY = Path("/dev/shm")  # where there is such a place


def main() -> int:
    """The table is printed; the exit status is 1 where a reader did not stand an input."""
    wanted = [named(name) for name in sys.argv[1:2]] or [*READERS]
    if len(sys.argv) > 2:
        feed(wanted[0], Path(sys.argv[2]).read_bytes())
        print("It was understood, or refused in the reader's own words.")
        return 0
    seconds = float(os.environ.get("FUZZ_S") or _SECONDS)
    cores = os.cpu_count() or 1
    print(f"{len(wanted)} readers, {seconds:g} s each, {cores} at a time; logs are in {FOLDER}", flush=True)
    place = _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place) as workshop, ThreadPoolExecutor(cores) as at_once:
        trials = [*at_once.map(lambda reader: _told(tried(reader, FOLDER, seconds, workshop)), wanted)]
    print(as_text(trials))
    for trial in trials:
        if trial.failed:
            print(f"\n{trial.name}\n{trial.last_words}")
        for found in trial.found:
            print(f"  again: make fuzz ARGS='{trial.folder} {found}'")
    return int(any(trial.failed for trial in trials))


def _told(trial: Trial) -> Trial:
    print(f"  {trial.name}: {trial.executions} executions{', and a finding' if trial.failed else ''}", flush=True)
    return trial


if __name__ == "__main__":
    sys.exit(main())
