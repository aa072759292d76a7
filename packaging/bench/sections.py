"""The sections of the report, each run in a process of its own: `python -m bench.sections NAME FOLDER`."""

import json
import os
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from bench import ten_years
from bench.figure import Figure, Limit, Unit
from bench.line import Measured
from bench.report import Cells, cells

NOTE = (
    "Beside scikit-learn's MLPClassifier with hidden layers 16 and 8, tanh, Adam, the same rate, batches and epochs.\n"
    "* Rules, prior, network, gate and range, on a morning whose inputs are known; these are timed in one more day.\n"
    "Today, habits' pages, Insight, Reminders: a window without a screen over ten years of a hundred habits.\n"
    "A million events: the command itself, beside what a tenth of them takes, times ten, in the processor's time."
)


class Section(StrEnum):
    """What is measured together."""

    LEARNING = "learning"
    WINDOW = "window"
    PAGES = "pages"
    INSIGHT = "insight"
    REMINDERS = "reminders"
    SMOOTH = "smooth"
    RESOURCES = "resources"
    MILLION = "million"


def measured(section: Section, folder: Path) -> Iterable[Measured | Figure]:
    """What was measured; the folder is the one of ten years."""
    match section:
        case Section.LEARNING:
            from bench import learning
            from bench.turns import measure

            return [measure(line) for line in learning.lines()]
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


def from_json(text: str) -> list[Cells]:
    """The lines another process has written."""
    return [tuple(line) for line in json.loads(text)]


def main() -> None:
    """A section's lines of the table are written as JSON."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    section, folder = Section(sys.argv[1]), Path(sys.argv[2])
    print(json.dumps([cells(each) for each in measured(section, folder)]))


if __name__ == "__main__":
    main()
