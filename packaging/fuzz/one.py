"""One reader under the fuzzer, in a process of its own: `python -m fuzz.one NAME FOLDER SECONDS`.

What of the program is run is watched, so that inputs that reach something new are kept and changed further.
"""

import hashlib
import resource
import sys
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["habit_desktop", "zipfile"]):
    from fuzz.reader import NotBuilt, Reader, changed, described, feed, file_of, is_described
    from fuzz.readers import named

GROWTH_MB = 200
_HANG_S = 30  # by the clock on the wall, of a machine that may be busy
_LARGEST = 2**15
_RAW_SHARE = 0.1  # of what is described: the file itself is changed, byte by byte


class Grown(Exception):
    """An input has made the process larger than any is worth."""


def main() -> None:
    """The reader is fed until its time is over, or an input is found that it does not stand."""
    reader, folder, seconds = named(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3])
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for sample in map(described, reader.samples()):
        feed(reader, sample)
        (corpus / hashlib.sha256(sample).hexdigest()[:16]).write_bytes(sample)
    print(f"base_rss_mb: {peak_mb():.0f}", file=sys.stderr, flush=True)
    options = {
        "max_total_time": int(seconds),
        "max_len": _LARGEST,
        "timeout": _HANG_S,
        "rss_limit_mb": 0,
        "print_final_stats": 1,
        "artifact_prefix": f"{folder}/",
        "verbosity": 1,
    }
    arguments = [sys.argv[0], *(f"-{name}={value}" for name, value in options.items()), str(corpus)]
    atheris.Setup(
        arguments, lambda data: _tried(reader, data, folder), custom_mutator=lambda *given: _next(reader, *given)
    )
    atheris.Fuzz()


def peak_mb() -> float:
    """Return how large the process was at its largest."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _tried(reader: Reader, data: bytes, folder: Path) -> int:
    """Feed an input; -1 says that it is not worth keeping. One that the reader does not stand is kept in any case."""
    before = peak_mb()
    try:
        feed(reader, data)
        if peak_mb() > before + GROWTH_MB:
            raise Grown(f"{peak_mb() - before:.0f} MB more for {len(data)} bytes")
    except NotBuilt:
        return -1
    except BaseException:
        (folder / f"crash-{hashlib.sha1(data).hexdigest()}").write_bytes(data)
        raise
    return 0


def _next(reader: Reader, data: bytes, most: int, seed: int) -> bytes:
    """Return another input: a description is changed as one, anything else byte by byte."""
    random = Random(seed)
    try:
        if is_described(data) and random.random() > _RAW_SHARE:
            another = changed(data, random)
            if len(another) <= most:
                return another
        return bytes(atheris.Mutate(file_of(reader, data), most))
    except (NotBuilt, ValueError):
        return described(random.choice(reader.samples()))


if __name__ == "__main__":
    main()
