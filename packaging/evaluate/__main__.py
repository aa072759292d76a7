"""Run as `make evaluate`: tells on stdout how good the chances are; the same numbers each time."""

import argparse
import json
import os
import sys
from pathlib import Path

from evaluate import benchmark, crowds, helping, moments, years
from evaluate.tables import Table, as_json, as_markdown, as_text
from habit_desktop.learning.checkpoint import CheckpointError
from habit_desktop.resources import resource
from habit_desktop.storage.formats.unreadable import MalformedHistories

_FOLDER = "HABIT_DESKTOP_SAMPLES"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="evaluate", description=__doc__)
    parser.add_argument(
        "samples",
        nargs="?",
        default=os.environ.get(_FOLDER),
        help=f"holds benchmark/histories.csv (default: ${_FOLDER})",
    )
    parser.add_argument("--out", type=Path, help="write the tables here as well: .json, else Markdown")
    return parser.parse_args()


def _tables(samples: str | None) -> list[Table]:
    prior = resource("prior.network").read_bytes()
    of_people: list[Table] = []
    if samples:
        of_people = benchmark.measured(benchmark.read_benchmark(Path(samples)), prior)
        of_people += moments.measured(moments.read_acts(Path(samples)))
    else:
        print(f"{_FOLDER} names no folder with benchmark/histories.csv: simulated people alone.", file=sys.stderr)
    return [*of_people, *crowds.measured(prior), *helping.measured(prior), *years.measured()]


def main() -> int:
    """The report is written."""
    options = _options()
    try:
        tables = _tables(options.samples)
    except OSError as error:
        print(f"{error.filename}: {os.strerror(error.errno or 0)}.", file=sys.stderr)
        return 1
    except (MalformedHistories, CheckpointError) as error:
        print(error, file=sys.stderr)
        return 1
    print(*map(as_text, tables), sep="\n\n\n")
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        is_json = options.out.suffix == ".json"
        text = json.dumps(as_json(tables), indent=1) if is_json else as_markdown(tables, "How good the chances are")
        options.out.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
