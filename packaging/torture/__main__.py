"""Run as `make torture`: kills the app TORTURE_KILLS times at moments that TORTURE_SEED decides; status 1 for a loss.

Words after it name the kinds of work it is about: ``ARGS="restores, migrations"``; a number behind them is the one kill
to repeat.
"""

import os
import shutil
import sys
from collections.abc import Sequence
from importlib import import_module
from itertools import count
from math import ceil
from pathlib import Path
from random import Random, SystemRandom
from typing import TextIO

from habit_desktop.app.window import check_machine
from torture.child import begin, kill_after, seconds_at_work
from torture.cuts import COMMANDS, cut_at, furnished
from torture.disk import can_trace
from torture.person import copied, move_in
from torture.power import PowerCuts
from torture.tables import Tally, as_text
from torture.ticking import BackupsBetweenTicks, BothAtOnce, FirstStart, TicksByCommands, TicksInTheWindow
from torture.undertakings import (
    Erasure,
    Export,
    ImportOfAnExport,
    ImportOfATable,
    Migration,
    Restore,
    Training,
    Undertaking,
)
from torture.work import Work

PLACE = Path("build/torture")
KINDS: tuple[type[Work], ...] = (
    TicksByCommands,
    TicksInTheWindow,
    BothAtOnce,
    FirstStart,
    Migration,
    ImportOfATable,
    ImportOfAnExport,
    Export,
    BackupsBetweenTicks,
    Restore,
    Erasure,
    Training,
    PowerCuts,
)
_USUAL_SPAN_S = 0.8
_MOMENTS = 30  # so many times fewer moments of each command are cut off than there are kills


def main() -> int:
    """The report is written, and what went wrong, with how to have it again."""
    kills = int(os.environ.get("TORTURE_KILLS", "300"))
    seed = int(os.environ.get("TORTURE_SEED", "0")) or SystemRandom().randrange(1, 10**6)
    wanted, only = _wanted(sys.argv[1:])
    print(f"TORTURE_KILLS={kills} TORTURE_SEED={seed}", flush=True)
    _load_everything()
    shutil.rmtree(PLACE, ignore_errors=True)
    template = PLACE / "template"
    move_in(template)
    shares = sum(kind.share for kind in wanted)
    tallies = [_tortured(kind, template, ceil(kills * kind.share / shares), seed, only, sys.stderr) for kind in wanted]
    if only is None and [*wanted] == [*KINDS]:
        tallies += _cut_off(template, ceil(kills / _MOMENTS), Random(seed), sys.stderr)
    print(as_text(tallies))
    return int(any(each.lost or each.complaints for each in tallies))


def _wanted(words: Sequence[str]) -> tuple[list[type[Work]], int | None]:
    number = int(words[-1]) if words and words[-1].isdigit() else None
    named = " ".join(word for word in words if not word.isdigit()).split(", ")
    return [kind for kind in KINDS if any(name in kind.name for name in named)], number


def _load_everything() -> None:
    """Load what commands and windows load, once: a process is forked off in a moment then."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)  # nobody is to be notified
    os.umask(0o077)
    check_machine()
    import_module("habit_desktop.app.living")


def _tortured(kind: type[Work], template: Path, kills: int, seed: int, only: int | None, out: TextIO) -> Tally:
    """Kill one kind of work so many times, and return what was found."""
    work, tally, errors = kind(template, PLACE / kind.__name__), Tally(kind.name), PLACE / "errors.txt"
    work.place.mkdir(parents=True)
    work.begin()
    span_s = _span_s(work, errors)
    first = only or 0 if not work.acts_on_one_folder else 0
    for number in count(first):
        if tally.kills == kills or (only is not None and number > only):
            break
        rng = Random(f"{seed} {kind.name} {number}")
        children = [begin(act, errors) for act in work.make_ready(rng)]
        kill_after(children, rng.uniform(0, span_s), of_work=rng.random() > work.starts)
        broken = [f"it ended by itself with status {child.status}" for child in children if child.status not in (0, -9)]
        verdict = work.judge(children)
        tally.kills += any(child.was_killed for child in children)
        tally.acknowledged += verdict.found.acknowledged
        tally.lost += len(verdict.found.lost)
        tally.complaints += len(verdict.complaints)
        tally.in_flight[verdict.found.in_flight] += 1
        if broken or not verdict.is_good:
            tally.lost += len(broken)
            kept = copied(work.folder, PLACE / "failed" / f"{kind.__name__}-{number}")
            wrong = "; ".join([*broken, *verdict.found.lost, *verdict.complaints])
            print(f"{wrong}\n  TORTURE_SEED={seed} ARGS='{kind.name} {number}', kept in {kept}", file=out, flush=True)
    print(f"{tally.name}: {tally.kills} kills", file=out, flush=True)
    return tally


def _cut_off(template: Path, moments: int, rng: Random, out: TextIO) -> list[Tally]:
    """Cut the power between system calls, and return what was found; nothing where they cannot be listened to."""
    if not can_trace():
        print("cuts between system calls: skipped, as strace is not here or may not listen", flush=True)
        return []
    tally, place = Tally("cuts between system calls"), furnished(template, PLACE / "furnished")
    for words in COMMANDS:
        for wrong in cut_at(place.absolute(), (PLACE / "cuts").absolute(), words, moments, rng):
            tally.kills += 1
            tally.lost += bool(wrong)
            tally.in_flight[words[0]] += 1
            if wrong:
                print(wrong, file=out, flush=True)
    return [tally]


def _span_s(work: Work, errors: Path) -> float:
    """Return within how many seconds a process is killed: as long as its work takes, where it has an end."""
    if not isinstance(work, Undertaking):
        return _USUAL_SPAN_S
    (act,) = work.make_ready(Random(0))
    return 1.2 * seconds_at_work(act, errors)


if __name__ == "__main__":
    sys.exit(main())
