"""What was found, as text for a terminal."""

from collections.abc import Sequence

from mutation.mutant import Change
from mutation.score import LIMIT, Score


def survivor(name: str, fate: str, change: Change) -> str:
    """A mutant no test noticed: its name, for ``make mutation ARGS=…``, and its lines before and after."""
    before = [f"  - {line}" for line in change.was.splitlines()]
    after = [f"  + {line}" for line in change.became.splitlines()]
    return "\n".join([f"{name}: {fate}", *before, *after])


def as_text(scores: Sequence[Score], faultless: int) -> str:
    """A line for each package, and how many mutants were left out because they are no faults."""
    return "\n".join(
        [*map(_line, scores), f"{faultless} of those tried are no faults: packaging/mutation/equivalent.toml"]
    )


def _line(score: Score) -> str:
    low, high = score.bounds
    sure = "" if low == high else f" (of all: {low:.1%} to {high:.1%}, nineteen times in twenty)"
    short = "" if score.held else f"; less than {LIMIT:.0%}"
    noticed = f"{score.noticed} of {score.tried} noticed, {score.share:.1%}{sure}"
    return f"{score.package}: {noticed}; {score.made} in all{short}"
