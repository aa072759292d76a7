"""The losses of one run or two as CSV."""

from habit_desktop.domain.csv_table import written
from habit_desktop.ui.charts.loss_lines import LossLines


def losses_csv(lines: LossLines) -> str:
    """A line for each epoch; a run without one has nothing there."""
    names = [line.name or "loss" for line in lines.lines]
    epochs = range(max((len(line.losses) for line in lines.lines), default=0))
    rows = ((at + 1, *(line.losses[at] if at < len(line.losses) else None for line in lines.lines)) for at in epochs)
    return written(("epoch", *names), rows)
