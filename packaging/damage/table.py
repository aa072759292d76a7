"""What came of many harms, as a table for a terminal."""

from collections.abc import Sequence

from damage.harm import Kind, Target
from damage.trial import Trial, Verdict

_HEAD = ("", "", "harms", "found", "harmless", "silent", "traceback", "not mended", "facts back", "least")


def as_text(trials: Sequence[Trial]) -> str:
    """A row for each kind of harm to each file, and one for all."""
    rows: list[tuple[str, ...]] = [_HEAD]
    for target in Target:
        rows += [
            _row(target, kind, some)
            for kind in Kind
            if (some := [each for each in trials if (each.harm.target, each.harm.kind) == (target, kind)])
        ]
    rows.append(_row("all", "", trials))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(_aligned(row, widths)).rstrip() for row in rows)


def _row(target: str, kind: str, trials: Sequence[Trial]) -> tuple[str, ...]:
    counts = [str(sum(each.verdict is verdict for each in trials)) for verdict in Verdict]
    shares = [each.share for each in trials]
    return (
        *(target, kind, str(len(trials))),
        *counts,
        f"{100 * sum(shares) / len(shares):.2f} %",
        f"{100 * min(shares):.1f} %",
    )


def _aligned(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [
        cell.ljust(width) if place < 2 else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
