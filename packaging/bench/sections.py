"""The sections of the report, each run in a process of its own: `python -m bench.sections NAME FOLDER`."""

import json
import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from bench import clock, ten_years
from bench.figure import Absent, Figure, Limit, Unit


class Section(StrEnum):
    """What is measured together."""

    LEARNING = "learning"
    INPUTS = "inputs"
    EXPLANATION = "explanation"
    DISK = "disk"
    START = "start"
    ANKI = "anki"
    WINDOW = "window"
    PAGES = "pages"
    INSIGHT = "insight"
    REMINDERS = "reminders"
    SMOOTH = "smooth"
    RESOURCES = "resources"
    MILLION = "million"


USUAL = [each for each in Section if each is not Section.ANKI]
"""What is measured where nobody says what: all but what has to be installed first."""

_TEN_YEARS = "over ten years of a hundred habits, without a screen"
TITLES = {
    Section.LEARNING: "The network (10 → 16 → 8 → 1), in the processor's time; a peer has the same layers, tanh, Adam,"
    " rate, batches, epochs and rows",
    Section.INPUTS: "What the network is told, in the processor's time",
    Section.EXPLANATION: "Why this chance: exact Shapley values of ten inputs, in the processor's time",
    Section.DISK: "A tick, until it is on the disk: ten years of a hundred habits",
    Section.START: "The start, eight habits of three years, without a screen: until Today is painted, in the"
    " processor's time where it is warm, by the clock where it is cold; memory is the resident set",
    Section.ANKI: "The start beside Anki's on an empty collection; what its pages take in other processes is left out",
    Section.WINDOW: f"The window, {_TEN_YEARS}",
    Section.PAGES: f"From page to page, {_TEN_YEARS}",
    Section.INSIGHT: f"Insight, {_TEN_YEARS}",
    Section.REMINDERS: f"Reminders, {_TEN_YEARS}, three of them with every decision on record",
    Section.SMOOTH: "How smooth the window stays while the network is trained",
    Section.RESOURCES: "While nobody looks at it: the program hidden, beside a bare Qt program in the same minutes",
    Section.MILLION: "A million events: each command, beside what ten runs over a tenth of them take, half of them"
    " before it and half after, in the processor's time; the aim is as much as the slowest of the ten takes",
}
"""What each section measures, and how."""


def measured(section: Section, folder: Path) -> Iterable[Figure | Absent]:
    """What was measured; the folder is the one of ten years."""
    match section:
        case Section.LEARNING:
            from bench import learning
            from bench.turns import measure

            return map(measure, learning.lines())
        case Section.INPUTS:
            from bench import inputs
            from bench.turns import measure

            return map(measure, inputs.lines(folder))
        case Section.EXPLANATION:
            from bench import explanation
            from bench.turns import measure

            return map(measure, explanation.lines())
        case Section.DISK:
            from bench import disk
            from bench.turns import measure

            return (measure(line, clock.seconds) for line in disk.lines(folder))
        case Section.START:
            from bench import start

            return start.figures()
        case Section.ANKI:
            from bench import start

            return start.beside_anki()
        case Section.WINDOW:
            from bench import window

            return window.figures(folder)
        case Section.PAGES:
            from bench import pages

            grown = pages.growth(folder, clock=ten_years.StandingClock())
            name = f"growth over {grown.switches} switches of pages"
            return [Figure(name, grown.resident_bytes / 1e6, Unit.MB, pages.LIMIT_BYTES / 1e6)]
        case Section.INSIGHT:
            from bench import insight

            found = insight.measured(folder)
            return [
                Figure("Insight, the first time, imports included", 1000 * found.open_first_s, Unit.MS, 500),
                Figure("longest pause while its rest comes", 1000 * found.pause_s, Unit.MS, 50),
                Figure("Insight again, median", 1000 * found.open_again_s, Unit.MS, 150),
                Figure("Insight again after a tick, median", 1000 * found.open_after_tick_s, Unit.MS, 150),
                Figure("pan and zoom one habit", found.frames_of_one, Unit.PER_SECOND, 55, Limit.AT_LEAST),
                Figure("pan and zoom all habits", found.frames_of_all, Unit.PER_SECOND, 55, Limit.AT_LEAST),
            ]
        case Section.REMINDERS:
            from bench import reminders

            return reminders.figures(folder)
        case Section.SMOOTH:
            from bench import smooth

            late = smooth.measure_smoothness()
            return [
                Figure("a timer's lateness at rest, 99th", late.at_rest.p99_ms, Unit.MS, smooth.P99_AIM_MS),
                Figure("a timer's lateness while it trains, 99th", late.training.p99_ms, Unit.MS, smooth.P99_AIM_MS),
                Figure("a timer's lateness while it trains, most", late.training.most_ms, Unit.MS, smooth.MOST_AIM_MS),
            ]
        case Section.RESOURCES:
            from bench import resources

            return resources.figures()
        case Section.MILLION:
            from bench import million

            return million.figures(folder)


def main() -> None:
    """A section's figures are written as JSON."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    section, folder = Section(sys.argv[1]), Path(sys.argv[2])
    print(json.dumps([each.as_json() for each in measured(section, folder)]))


if __name__ == "__main__":
    main()
