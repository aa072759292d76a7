"""Run as `make bench`: tells on stdout how fast the product is; a report, so the exit status is 0 even for a miss."""

import os
import platform
from importlib.metadata import version

from bench import learning
from bench.report import as_text
from bench.turns import measure


def main() -> None:
    """The report is written."""
    threads = os.environ.get("OPENBLAS_NUM_THREADS", "any number of")
    print(
        f"Python {platform.python_version()}, numpy {version('numpy')}, scikit-learn {version('scikit-learn')}, "
        f"{os.cpu_count()} cores, {threads} BLAS thread(s); medians of turns taken by both in one run.\n"
    )
    print(as_text([measure(line) for line in learning.lines()]))
    print(f"\n{learning.NOTE}")


if __name__ == "__main__":
    main()
