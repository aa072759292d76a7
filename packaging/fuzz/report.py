"""The trials as a table."""

from collections.abc import Sequence

from fuzz.trial import Trial

_TITLES = ("reader", "executions", "per s", "corpus", "features", "slowest s", "growth MB", "crashes", "hangs")


def as_text(trials: Sequence[Trial]) -> str:
    """Return a line for each trial, and one for all of them."""
    rows = [_TITLES, *map(_cells, trials), ("all", str(sum(trial.executions for trial in trials)))]
    widths = [max(len(row[place]) for row in rows if place < len(row)) for place in range(len(_TITLES))]
    return "\n".join("  ".join(_padded(row, widths)) for row in rows)


def _cells(trial: Trial) -> tuple[str, ...]:
    numbers = (trial.executions, trial.per_second, trial.corpus, trial.features, trial.slowest_s, trial.growth_mb)
    return trial.name, *map(str, numbers), str(trial.crashes), str(trial.hangs)


def _padded(row: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=False))]
