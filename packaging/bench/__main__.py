"""Run as `make bench`: tells on stdout how fast the product is; a report, so the exit status is 0 even for a miss."""

import os
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from bench import ten_years
from bench.report import as_text
from bench.sections import NOTE, Section, from_json

FOLDER = Path("build/bench/ten-years")


def main() -> None:
    """The report is written, a section after the other: each in a process of its own, which pays for its imports."""
    threads = os.environ.get("OPENBLAS_NUM_THREADS", "any number of")
    print(
        f"Python {platform.python_version()}, numpy {version('numpy')}, PySide6 {version('PySide6-Essentials')}, "
        f"scikit-learn {version('scikit-learn')}, {os.cpu_count()} cores, {threads} BLAS thread(s); medians of turns "
        "taken by both in one run, or figures beside their limits.\n"
    )
    if not FOLDER.exists():
        print("A hundred habits live through ten years, once (a minute or two) …\n", file=sys.stderr)
        ten_years.move_in(FOLDER)
    wanted = [Section(name) for name in sys.argv[1:]] or [*Section]
    print(as_text([line for section in wanted for line in _measured(section)]))
    print(f"\n{NOTE}")


def _measured(section: Section) -> list[tuple[str, ...]]:
    command = [sys.executable, "-m", "bench.sections", section.value, str(FOLDER)]
    return from_json(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


if __name__ == "__main__":
    main()
