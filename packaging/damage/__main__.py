"""Run as `make damage`: a lived-in folder harmed at random places, `DAMAGE_N` times (1,000), and a table of what came.

With a number, only the harm of that number is done again.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from damage.harm import Target
from damage.lived import live
from damage.table import as_text
from damage.trial import Sound, Trial, Verdict, sound, tried

_MANY = 1000
_TARGETS = (Target.DATABASE, Target.DATABASE, Target.BACKUP, Target.CHECKPOINT)
_IN_MEMORY = Path("/dev/shm")  # where there is such a place


def main() -> int:
    """The table is printed; the exit status is 1 where a harm was silent, showed a traceback or was not mended."""
    numbers = [int(word) for word in sys.argv[1:]] or [*range(int(os.environ.get("DAMAGE_N") or _MANY))]
    place = _IN_MEMORY if os.access(_IN_MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=place) as workshop:
        live(Path(workshop) / "sound" / "data")
        known = sound(Path(workshop) / "sound" / "data")
        print(f"{len(known.facts)} facts, {len(numbers)} harms", flush=True)
        with ProcessPoolExecutor(os.cpu_count()) as at_once:
            trials = [*_told(at_once.map(partial(one, known, Path(workshop)), numbers, chunksize=4), numbers)]
    print(as_text(trials))
    return int(any(_is_wrong(trial) for trial in trials))


def one(known: Sound, workshop: Path, number: int) -> Trial:
    """Return what came of the harm of a number; the same number harms the same place."""
    own = workshop / str(os.getpid())
    own.mkdir(exist_ok=True)
    return tried(known, _TARGETS[number % len(_TARGETS)], number, own)


def _told(trials: Iterator[Trial], numbers: list[int]) -> Iterator[Trial]:
    for number, trial in zip(numbers, trials, strict=True):
        if _is_wrong(trial):
            harm = trial.harm
            print(f"\n{trial.verdict}: {harm.kind} at {harm.place} of {harm.path} (make damage ARGS={number})")
            print(trial.why, flush=True)
        yield trial


def _is_wrong(trial: Trial) -> bool:
    return trial.verdict not in (Verdict.FOUND, Verdict.HARMLESS)


if __name__ == "__main__":
    sys.exit(main())
