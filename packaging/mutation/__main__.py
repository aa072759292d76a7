"""Run as `make mutation`: faults are put into domain and reminders at random, and those no test notices are listed.

`MUTATION_S` is the longest it may take; where all mutants take longer, as many as there is time for are drawn by
`MUTATION_SEED`. With names (`ARGS="habit_desktop.domain.streak.*"`) those are tried, and no limit is asked of them.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from random import Random
from subprocess import TimeoutExpired
from time import monotonic

from mutation.equivalent import LISTED, listed
from mutation.mutant import NOTICED, Fate
from mutation.report import as_text, survivor
from mutation.score import scores
from mutation.workshop import Workshop

_LONGEST_S = 3600.0
_ROUND = 400  # mutants; each round runs the untouched tests first
_SPARE = 1.3  # times the longest round so far has to be left for another


def main(workshop: Workshop) -> int:
    """The shares are printed; the exit status is 1 where too few mutants were noticed."""
    begun = monotonic()
    longest_s = float(os.environ.get("MUTATION_S") or _LONGEST_S)
    seed = int(os.environ.get("MUTATION_SEED") or 1)
    workshop.furnish()
    made = workshop.mutants()
    if sys.argv[1:]:
        workshop.run(sys.argv[1:], longest_s)
        _tell_survivors(workshop, workshop.fates())
        return 0
    drawn = Random(seed).sample(made, len(made))
    print(f"{len(made)} mutants, drawn by seed {seed}, for {longest_s:g} s at most", flush=True)
    tried = _tried(workshop, drawn, begun + longest_s)
    fates = {name: fate for name, fate in workshop.fates().items() if name in tried}
    faultless = _tell_survivors(workshop, fates)
    found = scores(made, fates, faultless)
    print(as_text(found, len(faultless)))
    return int(not all(each.held for each in found))


def _tried(workshop: Workshop, drawn: Sequence[str], until: float) -> set[str]:
    """Try mutants as they were drawn, until all are tried or the time is nearly over; a round cut short does not count.

    Within a round the quickest come first: of half a round the slow would be missing, and chance would be gone.
    """
    longest_s = 0.0
    for start in range(0, len(drawn), _ROUND):
        begun = monotonic()
        if begun + _SPARE * longest_s > until:
            return {*drawn[:start]}
        try:
            workshop.run(drawn[start : start + _ROUND], until - begun)
        except TimeoutExpired:
            return {*drawn[:start]}
        longest_s = max(longest_s, monotonic() - begun)
        print(f"  {min(start + _ROUND, len(drawn))} tried", flush=True)
    return {*drawn}


def _tell_survivors(workshop: Workshop, fates: Mapping[str, str]) -> frozenset[str]:
    """Print what no test noticed, and return the names of those that are no faults."""
    known = {each.change for each in listed(LISTED.read_text("utf-8"))}
    faultless = set()
    for name in sorted(name for name, fate in fates.items() if fate not in (*NOTICED, Fate.UNTRIED)):
        if (change := workshop.change(name)) in known:
            faultless.add(name)
        else:
            print(survivor(name, fates[name], change))
    return frozenset(faultless)


if __name__ == "__main__":
    sys.exit(main(Workshop()))
