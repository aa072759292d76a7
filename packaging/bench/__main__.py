"""Run as `make bench`: tells on stdout how fast the product is; a report, so the exit status is 0 even for a miss."""

import argparse
import json
import os
import subprocess
import sys
from compileall import compile_dir
from pathlib import Path
from textwrap import wrap

import habit_desktop
from bench import report, ten_years
from bench.figure import Absent, Figure, told_from
from bench.machine import Machine, sentences
from bench.sections import TITLES, USUAL, Section

FOLDER = Path("build/bench/ten-years")


def main() -> None:
    """The report is written, a section after the other: each in a process of its own, which pays for its imports."""
    options = _options()
    if not FOLDER.exists():
        print("A hundred habits live through ten years, once (a minute or two) …", file=sys.stderr)
        ten_years.move_in(FOLDER)
    compile_dir(Path(habit_desktop.__file__).parent, quiet=1)  # as an installation does
    machine = Machine.here()
    if options.json:
        told = [
            {"section": section, **figure.as_json()} for section in options.sections for figure in _measured(section)
        ]
        print(json.dumps({"machine": machine.as_json(), "figures": told}, indent=1, ensure_ascii=False))
    else:
        _write(options.sections, machine)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    names = ", ".join(Section)
    parser.add_argument(
        "sections", nargs="*", type=Section, default=USUAL, metavar="SECTION", help=f"those alone, of {names}"
    )
    parser.add_argument("--json", action="store_true", help="the same figures for programs")
    return parser.parse_args()


def _write(sections: list[Section], machine: Machine) -> None:
    """Each section appears as soon as it is measured."""
    print(*wrap(report.HOW_TO_READ, report.WIDTH), "", report.head(), sep="\n")
    figures = list[Figure | Absent]()
    for section in sections:
        print(report.title(TITLES[section]), flush=True)
        figures += (found := _measured(section))
        print(*map(report.line, found), sep="\n", flush=True)
    print("─" * report.WIDTH, report.verdict(figures), "", sep="\n")
    for sentence in sentences(machine):
        print(*wrap(sentence, report.WIDTH, break_on_hyphens=False), sep="\n")


def _measured(section: Section) -> list[Figure | Absent]:
    command = [sys.executable, "-m", "bench.sections", section.value, str(FOLDER)]
    quiet = os.environ | {"QT_LOGGING_RULES": "default.warning=false"}  # a window without a screen cannot do all
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=quiet).stdout
    return [told_from(each) for each in json.loads(told)]


if __name__ == "__main__":
    main()
